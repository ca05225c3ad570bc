import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exitCode, type Io } from '../io.ts';
import { openBrowser } from './browser.ts';
import { caseFile } from './caseFile.ts';
import { caseServer } from './caseServer.ts';
import { readSite, siteFolder } from './site.ts';

/** What is to be served, and how. */
export interface ServeOrder {
  readonly file: string;
  /** Null: the usual one, or the next that is free. Drafts belong to a port, so it stays the same. */
  readonly port: number | null;
  readonly isBrowserOpened: boolean;
}

const usualPort = 4766;
/** Ports tried after the usual one. */
const nextPorts = 20;

/** How often is looked whether the user wants an end. */
const lookEveryMs = 150;

/** Serves a case and its page on this machine only, until the work is stopped.
 *  @returns the exit code, when it has ended. @throws FileProblem */
export async function serve(
  { file, port, isBrowserOpened }: ServeOrder,
  { stdout, stderr, signal }: Pick<Io, 'stdout' | 'stderr' | 'signal'>,
): Promise<number> {
  const server = caseServer(caseFile(file), readSite(siteFolder()));
  const asked = port === null ? [usualPort, nextPorts] : [port, 0];
  const problem = await listening(server, asked[0]!, asked[1]!);
  if (problem !== null) {
    server.emit('close');
    stderr(`port ${port ?? usualPort} cannot be used: ${problem.code ?? problem.message}\n`);
    return exitCode.caseErrors;
  }
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  stdout(`${file} is open at ${url} until Ctrl-C.\n`);
  if (isBrowserOpened) openBrowser(url);
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (!signal.aborted) return;
      clearInterval(timer);
      server.close(() => resolve(exitCode.interrupted));
      server.closeAllConnections();
    }, lookEveryMs);
  });
}

/** Listens on a port, or one of the next; null where that went well. */
async function listening(
  server: Server,
  port: number,
  more: number,
): Promise<NodeJS.ErrnoException | null> {
  const problem = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    server.once('error', resolve);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', resolve);
      resolve(null);
    });
  });
  return problem?.code === 'EADDRINUSE' && more > 0
    ? listening(server, port + 1, more - 1)
    : problem;
}
