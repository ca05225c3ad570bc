import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseFile } from './caseFile.ts';
import { caseServer } from './caseServer.ts';
import { isOurs } from './policy.ts';

const page = new Map([['/', { type: 'text/html', body: Buffer.from('<!doctype html>') }]]);
let folder = '';
let path = '';
let server: Server;
let port = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casus-'));
  path = join(folder, 'a "b" ü.casus.yaml');
  writeFileSync(path, 'casus: 1\n');
  server = caseServer(caseFile(path), page);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

/** A request as any program may write it: `fetch` would not let us lie about the host. */
function ask(
  what: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Answer> {
  const [method = 'GET', at = '/'] = what.split(' ');
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, method, path: at, headers, agent: false },
      (response) => {
        let text = '';
        response.on('data', (part) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const own = (): Record<string, string> => ({ origin: `http://127.0.0.1:${port}` });

test('the page comes with a strict policy', async () => {
  const { status, headers } = await ask('GET /');
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'/);
});

describe('what is no business of others', () => {
  test.each([
    ['GET /case', { host: 'evil.example' }, 403],
    ['GET /case', { origin: 'http://evil.example' }, 403],
    ['GET /case', { origin: 'null' }, 403],
    ['PUT /case', { 'if-match': '*' }, 403],
    ['PUT /case', { 'if-match': '*', origin: 'http://evil.example' }, 403],
    ['GET /../../package.json', {}, 404],
    ['GET /%2e%2e/package.json', {}, 404],
    ['GET /etc/passwd', {}, 404],
  ] as const)('%s with %o: %i', async (what, headers, status) => {
    expect((await ask(what, headers, what.startsWith('PUT') ? 'x' : undefined)).status).toBe(
      status,
    );
    expect(readFileSync(path, 'utf8')).toBe('casus: 1\n');
  });

  test('another port of this machine is somebody else', () => {
    const from = { host: '127.0.0.1:80', origin: 'http://127.0.0.1:81', method: 'GET' };
    expect(isOurs(from, 80)).toBe(false);
    expect(isOurs({ ...from, origin: undefined }, 81)).toBe(false);
  });
});

test('the file is read, written where it is as was read, and not otherwise', async () => {
  const { headers, text } = await ask('GET /case');
  expect(text).toBe('casus: 1\n');
  expect(decodeURIComponent(String(headers['casus-name']))).toBe('a "b" ü.casus.yaml');
  const first = String(headers.etag);
  const written = await ask('PUT /case', { ...own(), 'if-match': first }, 'casus: 1\ntitle: A\n');
  expect(written.status).toBe(204);
  expect(readFileSync(path, 'utf8')).toBe('casus: 1\ntitle: A\n');
  const stale = await ask('PUT /case', { ...own(), 'if-match': first }, 'casus: 1\ntitle: B\n');
  expect(stale.status).toBe(412);
  expect(readFileSync(path, 'utf8')).toBe('casus: 1\ntitle: A\n');
  expect((await ask('PUT /case', own(), 'x')).status).toBe(428);
  const broken = await ask('PUT /case', { ...own(), 'if-match': '*' }, Buffer.of(0xff));
  expect(broken.status).toBe(413);
});
