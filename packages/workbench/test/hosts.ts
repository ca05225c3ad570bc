import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Something that serves the workbench. */
export interface Host {
  readonly url: string;
  readonly close: () => void;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The built site in a folder of a plain web host. */
export async function webHost(): Promise<Host> {
  const site = fileURLToPath(new URL('../dist/site', import.meta.url));
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url ?? '/', 'http://localhost');
    const path = pathname.replace(/^\/some\/folder/, site).replace(/\/$/, '/index.html');
    if (!path.startsWith(site) || !existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'text/plain' });
    response.end(readFileSync(path));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/some/folder/`, close: () => server.close() };
}

/** `casus open` with a file. */
export async function casusOpen(file: string): Promise<Host> {
  const casus = fileURLToPath(new URL('../../cli/bin/casus.js', import.meta.url));
  const child = spawn(process.execPath, [casus, 'open', file, '--no-browser', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`casus open ended with ${code}`)));
    child.stdout.on('data', (text: Buffer) => {
      const found = /http:\S+/.exec(text.toString());
      if (found !== null) resolve(found[0]);
    });
  });
  return { url, close: () => child.kill('SIGINT') };
}
