import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FileProblem } from '../io.ts';
import type { CaseFile } from './caseFile.ts';
import { headers, isOurs } from './policy.ts';
import type { SiteFile } from './site.ts';

/** Bytes of a case that is written back, as many as are read. */
const mostBytes = 32 * 2 ** 20;

/** A server of one case file and the page to work on it: `/` and the page's own files, `/case` to read
 *  and write the file, `/events` to hear of its changes. Nothing else has an address. */
export function caseServer(file: CaseFile, site: ReadonlyMap<string, SiteFile>): Server {
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const { port } = server.address() as AddressInfo;
    const { host, origin } = request.headers;
    if (!isOurs({ host, origin, method: request.method }, port)) {
      say(response, 403, 'only the page of this server may ask');
      return;
    }
    answer(request, response).catch((problem: unknown) => {
      if (!(problem instanceof FileProblem)) throw problem;
      say(response, 500, problem.message);
    });
  });
  const listeners = new Set<ServerResponse>();
  const unwatch = file.watch((version) => {
    for (const each of listeners) each.write(`data: ${version}\n\n`);
  });
  server.on('close', unwatch);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const what = `${request.method} ${pathname}`;
    if (what === 'GET /case') sendCase(response);
    else if (what === 'PUT /case') await takeCase(request, response);
    else if (what === 'GET /events') listen(response);
    else sendPage(response, request.method, site.get(pathname));
  }

  function sendCase(response: ServerResponse): void {
    const { text, version } = file.read();
    response.setHeader('ETag', version);
    response.setHeader('Casus-Name', encodeURIComponent(file.name));
    response.setHeader('Casus-Id', file.id);
    response.setHeader('Content-Type', 'application/yaml; charset=utf-8');
    response.end(text);
  }

  async function takeCase(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const expected = request.headers['if-match'];
    if (expected === undefined) {
      say(response, 428, 'say which version is to be replaced');
      return;
    }
    const text = await bodyOf(request);
    if (text === null) {
      say(response, 413, 'no text, or too large');
      return;
    }
    const version = file.write(text, expected);
    if (version === null) {
      say(response, 412, 'the file has another version by now');
      return;
    }
    response.setHeader('ETag', version);
    response.writeHead(204).end();
  }

  function listen(response: ServerResponse): void {
    response.setHeader('Content-Type', 'text/event-stream');
    response.flushHeaders();
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  return server;
}

function sendPage(
  response: ServerResponse,
  method: string | undefined,
  file: SiteFile | undefined,
): void {
  if (file === undefined) say(response, 404, 'nothing is here');
  else if (method !== 'GET' && method !== 'HEAD') say(response, 405, 'this can only be read');
  else {
    response.setHeader('Content-Type', file.type);
    response.end(method === 'HEAD' ? undefined : file.body);
  }
}

function say(response: ServerResponse, status: number, text: string): void {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.writeHead(status).end(text);
}

/** Text of a request; null where it is too large or no UTF-8. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) return null;
    parts.push(part);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    return null;
  }
}
