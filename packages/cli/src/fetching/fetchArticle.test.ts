import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FetchSettings, fetchArticle } from './fetchArticle.ts';
import type { Resolve } from './guardedLookup.ts';

const page = '<!doctype html><html><body><p>The army said so.</p></body></html>';
const html = { 'content-type': 'text/html; charset="utf-8"' };
const large = Buffer.alloc(30 * 2 ** 20);

/** What the server has been asked, and with which headers. */
const asked: { path: string; headers: Record<string, unknown> }[] = [];

const paths: Record<string, RequestListener> = {
  '/a.html': (_, answer) => answer.writeHead(200, { ...html, 'set-cookie': 'id=1' }).end(page),
  '/plain': (_, answer) => answer.writeHead(200).end('The army said so.'),
  '/gzip': (_, answer) =>
    answer.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(page)),
  '/br': (_, answer) =>
    answer.writeHead(200, { ...html, 'content-encoding': 'br' }).end(brotliCompressSync(page)),
  '/zstd': (_, answer) => answer.writeHead(200, { ...html, 'content-encoding': 'zstd' }).end(page),
  '/cut-gzip': (_, answer) =>
    answer
      .writeHead(200, { ...html, 'content-encoding': 'gzip' })
      .end(gzipSync(page).subarray(0, 30)),
  '/bomb': (_, answer) =>
    answer.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(large)),
  '/says-large': (_, answer) =>
    answer.writeHead(200, { ...html, 'content-length': large.length }).flushHeaders(),
  '/large': (_, answer) => answer.writeHead(200, html).end(large),
  '/slow': (_, answer) => answer.writeHead(200, html).write('<p>'),
  '/silent': () => {},
  '/cut': (request, answer) => {
    answer.writeHead(200, { ...html, 'content-length': 1000 }).write('<p>');
    setImmediate(() => request.socket.destroy());
  },
  '/picture': (_, answer) => answer.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/on': (_, answer) => answer.writeHead(302, { location: 'a.html' }).end(),
  '/round': (_, answer) => answer.writeHead(301, { location: '/round' }).end(),
  '/private': (_, answer) =>
    answer.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/mapped': (_, answer) => answer.writeHead(307, { location: 'http://[::ffff:127.0.0.2]/' }).end(),
  '/inside': (_, answer) => answer.writeHead(308, { location: 'http://inside.example/' }).end(),
  '/file': (_, answer) => answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/user': (_, answer) => answer.writeHead(302, { location: 'http://a:b@127.0.0.1/' }).end(),
};

let server: Server;
let origin = '';

beforeAll(async () => {
  server = createServer((request, answer) => {
    asked.push({ path: request.url!, headers: request.headers });
    const listener = paths[request.url!];
    if (listener === undefined) answer.writeHead(404).end();
    else listener(request, answer);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Every name leads to `address`. */
const leadingTo =
  (...addresses: string[]): Resolve =>
  (_host, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

/** The server of these tests counts as public. */
const allowed: FetchSettings = { isAllowed: (address) => address === '127.0.0.1', timeoutMs: 5000 };

test('a page, with what the server says of it, and without cookies', async () => {
  const { bytes, ...source } = await fetchArticle(`${origin}/on`, allowed);
  expect(new TextDecoder().decode(bytes)).toBe(page);
  expect(source).toEqual({
    name: 'a.html',
    url: `${origin}/a.html`,
    mediaType: 'text/html',
    charset: 'utf-8',
  });
  await fetchArticle(`${origin}/a.html`, allowed);
  expect(asked.filter(({ headers }) => 'cookie' in headers || 'authorization' in headers)).toEqual(
    [],
  );
});

test.each(['/gzip', '/br'])('an answer packed as %s', async (path) => {
  const { bytes } = await fetchArticle(origin + path, allowed);
  expect(new TextDecoder().decode(bytes)).toBe(page);
});

test('a server that does not say what it gives', async () => {
  expect(await fetchArticle(`${origin}/plain`, allowed)).toMatchObject({ mediaType: '' });
});

test.each<[string, string, RegExp]>([
  ['/nothing', 'network', /answers 404 Not Found$/],
  ['/picture', 'format', /gives image\/png; an article is/],
  ['/zstd', 'format', /packed as "zstd"/],
  ['/cut-gzip', 'network', /cannot be read \(Z_BUF_ERROR\)/],
  ['/cut', 'network', /cannot be read \(ECONNRESET\)/],
  ['/bomb', 'size-limit', /the limit for an article is 20 MiB/],
  ['/says-large', 'size-limit', /^30 MiB; the limit/],
  ['/large', 'size-limit', /the limit for an article is 20 MiB/],
  ['/round', 'network', /more than 5 redirects/],
  ['/private', 'address', /^169\.254\.169\.254 is not on the public internet/],
  ['/mapped', 'address', /^::ffff:7f00:2 is not on the public internet/],
  ['/file', 'address', /^file: addresses are not fetched/],
  ['/user', 'address', /user name/],
])('%s is refused: %s', async (path, code, message) => {
  await expect(fetchArticle(origin + path, allowed)).rejects.toMatchObject({
    name: 'IntakeError',
    code,
    message: expect.stringMatching(message),
  });
});

test.each(['/slow', '/silent'])('%s takes too long', async (path) => {
  const settings = { ...allowed, timeoutMs: 200 };
  await expect(fetchArticle(origin + path, settings)).rejects.toThrow(
    /gave no whole answer within 1 s$/,
  );
});

test('the machine itself is refused unless a test allows it, and nothing is asked', async () => {
  const before = asked.length;
  const { port } = new URL(origin);
  const hosts = [
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '127.1',
    '0',
    '[::1]',
    '[::ffff:127.0.0.1]',
    'localhost',
  ];
  for (const host of hosts) {
    await expect(fetchArticle(`http://${host}:${port}/a.html`), host).rejects.toMatchObject({
      code: 'address',
      message: expect.stringMatching(/not on the public internet/),
    });
  }
  expect(asked.length).toBe(before);
});

test('a name is judged by the addresses that the connection is made to', async () => {
  const before = asked.length;
  const { port } = new URL(origin);
  for (const addresses of [
    ['127.0.0.1'],
    ['8.8.8.8', '127.0.0.1'],
    ['fd00::1'],
    ['::ffff:10.0.0.1'],
  ]) {
    const given = fetchArticle(`http://name.example:${port}/a.html`, {
      resolve: leadingTo(...addresses),
    });
    await expect(given).rejects.toThrow(
      `name.example leads to ${addresses.at(-1)}, which is not on the public internet`,
    );
  }
  expect(asked.length).toBe(before);
});

test('a name that leads elsewhere the second time is refused then', async () => {
  let nAsked = 0;
  const { port } = new URL(origin);
  const resolve: Resolve = (host, options, callback) =>
    leadingTo(nAsked++ === 0 ? '127.0.0.1' : '10.0.0.1')(host, options, callback);
  const given = fetchArticle(`http://name.example:${port}/inside`, { ...allowed, resolve });
  await expect(given).rejects.toThrow(/^inside\.example leads to 10\.0\.0\.1/);
});

test.each<[string, RegExp]>([
  ['ftp://ledger.example/a', /^ftp: addresses are not fetched, only http: and https:$/],
  ['file:///etc/passwd', /^file: addresses/],
  ['https://a:b@ledger.example/', /user name/],
  ['http://', /is no address/],
  ['http://[::1', /is no address/],
])('%s is no address to fetch', async (address, message) => {
  await expect(fetchArticle(address, allowed)).rejects.toMatchObject({
    code: 'address',
    message: expect.stringMatching(message),
  });
});

test('a name that nobody knows', async () => {
  const resolve: Resolve = (_host, _options, callback) =>
    callback(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []);
  await expect(fetchArticle('https://ledger.example/', { resolve })).rejects.toThrow(
    'ledger.example is not known; is it spelt right?',
  );
});
