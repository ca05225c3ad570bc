import { lookup } from 'node:dns';
import { type IncomingMessage, request as requestHttp, STATUS_CODES } from 'node:http';
import { request as requestHttps } from 'node:https';
import { type ArticleSource, IntakeError } from '@casus/intake';
import { bodyOf } from './body.ts';
import { type AddressPolicy, guardedLookup, type Resolve } from './guardedLookup.ts';
import { isPublicAddress } from './publicAddress.ts';
import { webAddress } from './webAddress.ts';

/** What may be changed for tests. */
export interface FetchSettings {
  readonly isAllowed?: AddressPolicy;
  readonly resolve?: Resolve;
  /** For all of it, redirects included. */
  readonly timeoutMs?: number;
}

/** An article as a server gave it. */
export interface Fetched extends ArticleSource {
  readonly bytes: Uint8Array;
  /** After redirects. */
  readonly url: string;
}

const defaultTimeoutMs = 20_000;
const mostRedirects = 5;

/** Media types that can be read; what a server calls bytes, or nothing, is judged by its content. */
const readable = [
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'application/pdf',
  'application/octet-stream',
];

/** Fetches one web page, PDF or text: a plain GET without cookies, in a limited time and size. Addresses
 *  that are not on the public internet are refused, at each redirect and when the connection is made.
 *  @throws IntakeError "address", "network", "size-limit", "format" */
export async function fetchArticle(text: string, settings: FetchSettings = {}): Promise<Fetched> {
  const { isAllowed = isPublicAddress, resolve = lookup, timeoutMs = defaultTimeoutMs } = settings;
  const signal = AbortSignal.timeout(timeoutMs);
  const ask = guardedRequest(guardedLookup(resolve, isAllowed), signal);
  let url = webAddress(text, isAllowed);
  try {
    for (let nRedirects = 0; nRedirects <= mostRedirects; nRedirects++) {
      const answer = await ask(url);
      try {
        const next = redirectOf(answer);
        if (next === null) return await fetched(url, answer);
        url = webAddress(next, isAllowed, url);
      } finally {
        answer.destroy();
      }
    }
  } catch (cause) {
    if (cause instanceof IntakeError) throw cause;
    if (signal.aborted) {
      const seconds = Math.ceil(timeoutMs / 1000);
      throw new IntakeError('network', `${url.host} gave no whole answer within ${seconds} s`);
    }
    throw new IntakeError('network', problemOf(url, cause));
  }
  throw new IntakeError('network', `more than ${mostRedirects} redirects; the last to ${url.href}`);
}

/** Asks for one address; resolves with the head of the answer. */
function guardedRequest(
  guarded: ReturnType<typeof guardedLookup>,
  signal: AbortSignal,
): (url: URL) => Promise<IncomingMessage> {
  const headers = {
    accept: 'text/html, application/xhtml+xml, application/pdf, text/plain, text/markdown',
    'accept-encoding': 'gzip, br',
    'accept-language': 'en',
    'user-agent': 'casus',
  };
  return (url) =>
    new Promise((answered, failed) => {
      const request = url.protocol === 'https:' ? requestHttps : requestHttp;
      const sent = request(url, { agent: false, headers, lookup: guarded, signal }, answered);
      sent.on('error', failed);
      sent.end();
    });
}

/** Where an answer sends on; null where it does not. */
function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | null {
  return [301, 302, 303, 307, 308].includes(statusCode) ? (headers.location ?? null) : null;
}

async function fetched(url: URL, answer: IncomingMessage): Promise<Fetched> {
  const { statusCode = 0, headers } = answer;
  if (statusCode !== 200) {
    throw new IntakeError(
      'network',
      `${url.host} answers ${statusCode} ${STATUS_CODES[statusCode] ?? ''}`.trimEnd(),
    );
  }
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';');
  const mediaType = type.trim().toLowerCase();
  if (mediaType !== '' && !readable.includes(mediaType)) {
    throw new IntakeError(
      'format',
      `${url.host} gives ${mediaType}; an article is a web page, a PDF or a text`,
    );
  }
  const charset = parameters.map((each) => /^\s*charset\s*=\s*"?([^"]+)"?/i.exec(each)?.[1]);
  return {
    bytes: await bodyOf(answer),
    name: url.pathname.split('/').findLast((part) => part !== '') ?? url.host,
    url: url.href,
    mediaType,
    charset: charset.find((each) => each !== undefined),
  };
}

function problemOf({ host }: URL, cause: unknown): string {
  const { code = '', message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `${host} is not known; is it spelt right?`;
  if (code === 'ECONNREFUSED') return `${host} takes no connection`;
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code)) {
    return `${host} has no certificate that can be trusted (${code})`;
  }
  return `${host} cannot be read (${code === '' ? message : code})`;
}
