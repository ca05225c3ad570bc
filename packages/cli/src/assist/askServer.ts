import { plain } from '@casus/report';
import { AssistProblem } from './assistProblem.ts';
import { serverAddress } from './serverAddress.ts';

export interface AskOptions {
  /** Sent as a bearer token; from CASUS_ASSIST_KEY and nowhere else. */
  readonly key?: string | undefined;
  /** For one answer, from the question to its last byte. */
  readonly timeoutMs?: number;
  readonly mostBytes?: number;
  readonly signal?: AbortSignal;
}

/** A local model on a slow machine needs minutes. */
const usualTimeoutMs = 300_000;

const usualBytes = 4 * 2 ** 20;

/** Redirects followed, on one and the same host. */
const mostRedirects = 3;

/** Characters of a server's own words in a message. */
const mostQuoted = 200;

/** Asks a server with the shape of OpenAI's chat completions, and gives back the body of its answer. Goes to
 *  the host that was named and to no other. @throws AssistProblem */
export async function askServer(
  given: string,
  body: object,
  { key, timeoutMs = usualTimeoutMs, mostBytes = usualBytes, signal }: AskOptions = {},
): Promise<string> {
  const bearer = key === undefined || key === '' ? null : key;
  const url = serverAddress(given, bearer !== null);
  const timeout = AbortSignal.timeout(timeoutMs);
  const either = signal === undefined ? timeout : AbortSignal.any([timeout, signal]);
  try {
    const response = await post(url, JSON.stringify(body), bearer, either);
    const text = await textOf(response, url, response.ok ? mostBytes : usualBytes);
    if (response.ok) return text;
    throw new AssistProblem('status', statusMessage(url, response.status, text, bearer));
  } catch (cause) {
    if (cause instanceof AssistProblem) throw cause;
    if (signal?.aborted === true) {
      throw new AssistProblem('interrupted', 'interrupted', { cause });
    }
    if (timeout.aborted) {
      const seconds = timeoutMs / 1000;
      throw new AssistProblem('timeout', `${url.host}: no answer within ${seconds} s`, { cause });
    }
    throw new AssistProblem('network', `${url.host}: ${reasonOf(cause)}`, { cause });
  }
}

async function post(
  first: URL,
  body: string,
  bearer: string | null,
  signal: AbortSignal,
): Promise<Response> {
  let url = first;
  for (let n = 0; ; n++) {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      },
      redirect: 'manual',
      signal,
    });
    const target = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || target === null) return response;
    await response.body?.cancel();
    const next = URL.canParse(target, url.href) ? new URL(target, url) : null;
    // Only these two are asked again with the same question.
    const isRepeat = response.status === 307 || response.status === 308;
    if (!isRepeat || next === null || next.origin !== first.origin || n === mostRedirects) {
      throw new AssistProblem(
        'redirect',
        `${first.host}: sends on to ${plain(shortened(target))}; give the address of the server itself`,
      );
    }
    url = next;
  }
}

/** The body as text. @throws AssistProblem "reply-size" as soon as it is longer than that. */
async function textOf(response: Response, url: URL, mostBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) return text + decoder.decode();
    size += part.value.length;
    if (size > mostBytes) {
      await reader?.cancel();
      throw new AssistProblem(
        'reply-size',
        `${url.host}: answers with more than the limit of ${mostBytes} bytes`,
      );
    }
    text += decoder.decode(part.value, { stream: true });
  }
}

function statusMessage(url: URL, status: number, text: string, bearer: string | null): string {
  const said = shortened((errorIn(text) ?? text).replace(/\s+/g, ' ').trim());
  const safe = bearer === null ? said : said.replaceAll(bearer, '…');
  const advice =
    status === 401 || status === 403
      ? '; is CASUS_ASSIST_KEY right?'
      : status === 404
        ? '; are --assist and --model right?'
        : '';
  const words = safe === '' ? '' : ` (“${plain(safe)}”)`;
  return `${url.host}: answers with status ${status}${words}${advice}`;
}

/** The message of an error as such servers word it. */
function errorIn(text: string): string | null {
  try {
    const { error } = JSON.parse(text) as { error?: { message?: unknown } | string };
    const message = typeof error === 'object' ? error?.message : error;
    return typeof message === 'string' ? message : null;
  } catch {
    return null;
  }
}

function shortened(text: string): string {
  return text.length <= mostQuoted ? text : `${text.slice(0, mostQuoted)} …`;
}

function reasonOf(cause: unknown): string {
  const inner = (cause as { cause?: { code?: string } }).cause?.code;
  if (inner === 'ECONNREFUSED') return 'nothing answers there; is the server running?';
  if (inner === 'ENOTFOUND' || inner === 'EAI_AGAIN') return 'there is no such host';
  if (inner === 'ECONNRESET' || inner === 'UND_ERR_SOCKET') return 'broke the connection off';
  return `cannot be asked (${inner ?? 'unknown reason'})`;
}
