import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { askServer } from './askServer.ts';
import { AssistProblem } from './assistProblem.ts';
import { serverAddress } from './serverAddress.ts';

const running: Server[] = [];

afterEach(() => {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server on this machine that answers as told. */
async function stub(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  running.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function problemOf(asked: Promise<string>): Promise<AssistProblem> {
  const problem: unknown = await asked.then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(problem).toBeInstanceOf(AssistProblem);
  return problem as AssistProblem;
}

test('posts the question as JSON with the key, and gives back the answer', async () => {
  const seen: unknown[] = [];
  const url = await stub((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      seen.push(request.method, request.url, request.headers.authorization, JSON.parse(body));
      response.end('{"choices": ["ü"]}');
    });
  });
  expect(await askServer(url, { model: 'm' }, { key: 'secret' })).toBe('{"choices": ["ü"]}');
  expect(seen).toEqual(['POST', '/v1/chat/completions', 'Bearer secret', { model: 'm' }]);
});

test('without a key no authorization is sent', async () => {
  let authorization: string | undefined = 'none yet';
  const url = await stub((request, response) => {
    authorization = request.headers.authorization;
    response.end('{}');
  });
  await askServer(url, {}, { key: '' });
  expect(authorization).toBeUndefined();
});

describe('what goes wrong is one plain line', () => {
  test('status 500, without the key and without control characters', async () => {
    const url = await stub((_, response) => {
      response.statusCode = 500;
      response.end(JSON.stringify({ error: { message: 'out of\n memory \u001b[31m for secret' } }));
    });
    const { code, message } = await problemOf(askServer(url, {}, { key: 'secret' }));
    expect(code).toBe('status');
    expect(message).toMatch(/^127\.0\.0\.1:\d+: answers with status 500 \(“out of memory/u);
    expect(message).not.toMatch(/secret|\p{Cc}/u);
  });

  test.each([
    [401, 'CASUS_ASSIST_KEY'],
    [404, '--model'],
  ])('status %i says what to look at: %s', async (status, advice) => {
    const url = await stub((_, response) => {
      response.statusCode = status;
      response.end('<html>'.repeat(500));
    });
    const { message } = await problemOf(askServer(url, {}));
    expect(message).toContain(advice);
    expect(message.length).toBeLessThan(400);
  });

  test('no answer in time', async () => {
    const url = await stub(() => undefined);
    const { code, message } = await problemOf(askServer(url, {}, { timeoutMs: 50 }));
    expect(code).toBe('timeout');
    expect(message).toContain('no answer within 0.05 s');
  });

  test('an answer that begins and does not end in time', async () => {
    const url = await stub((_, response) => {
      response.write('{"choices": [');
    });
    expect((await problemOf(askServer(url, {}, { timeoutMs: 100 }))).code).toBe('timeout');
  });

  test.each([200, 500])('a body without end, with status %i', async (status) => {
    const url = await stub((_, response) => {
      response.statusCode = status;
      const pour = (): void => {
        while (!response.destroyed && response.write('x'.repeat(2 ** 16)));
        response.once('drain', pour);
      };
      pour();
    });
    const { code, message } = await problemOf(askServer(url, {}, { mostBytes: 100_000 }));
    expect(code).toBe('reply-size');
    expect(message).toContain(status === 200 ? '100000 bytes' : 'limit of');
  });

  test('interrupted by the user', async () => {
    const stop = new AbortController();
    const url = await stub(() => stop.abort());
    expect((await problemOf(askServer(url, {}, { signal: stop.signal }))).code).toBe('interrupted');
  });

  test('nothing listens', async () => {
    const url = await stub(() => undefined);
    running.pop()!.close();
    const { code, message } = await problemOf(askServer(url, {}));
    expect(code).toBe('network');
    expect(message).toContain('is the server running?');
  });

  test('the connection breaks', async () => {
    const url = await stub((request) => request.socket.destroy());
    expect((await problemOf(askServer(url, {}))).code).toBe('network');
  });
});

describe('redirects', () => {
  test('within one host are followed', async () => {
    const url = await stub((request, response) => {
      if (request.url === '/other') response.end('{}');
      else response.writeHead(307, { location: '/other' }).end();
    });
    expect(await askServer(url, {})).toBe('{}');
  });

  test.each([
    [307, 'http://127.0.0.2:1/v1'],
    [308, 'https://elsewhere.example/v1/chat/completions'],
    [302, '/other'],
    [307, 'http://'],
  ])('%i to %s is not', async (status, location) => {
    let n = 0;
    const url = await stub((_, response) => {
      n++;
      response.writeHead(status, { location }).end();
    });
    expect((await problemOf(askServer(url, {}, { key: 'k' }))).code).toBe('redirect');
    expect(n).toBe(1);
  });

  test('in a circle end', async () => {
    const url = await stub((_, response) => {
      response.writeHead(307, { location: '/v1/chat/completions' }).end();
    });
    expect((await problemOf(askServer(url, {}))).code).toBe('redirect');
  });
});

describe('addresses', () => {
  test.each([
    ['http://localhost:11434', 'http://localhost:11434/v1/chat/completions'],
    ['http://localhost:11434/v1/', 'http://localhost:11434/v1/chat/completions'],
    ['https://a.example/api/chat/completions', 'https://a.example/api/chat/completions'],
    ['https://a.example/v1?version=2#x', 'https://a.example/v1/chat/completions?version=2'],
  ])('%s', (given, url) => {
    expect(serverAddress(given, true).href).toBe(url);
  });

  test.each([
    ['localhost:11434', false],
    ['file:///etc/passwd', false],
    ['', false],
    ['https://me:secret@a.example/v1', false],
    ['http://a.example/v1', true],
    ['http://127.evil.example/v1', true],
  ])('%s, key %s: refused', (given, hasKey) => {
    expect(() => serverAddress(given, hasKey)).toThrow(AssistProblem);
    try {
      serverAddress(given, hasKey);
    } catch (problem) {
      expect((problem as AssistProblem).message).not.toContain('secret');
    }
  });

  test('without a key http may go anywhere', () => {
    expect(serverAddress('http://a.example/v1', false).host).toBe('a.example');
  });
});
