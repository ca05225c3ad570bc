import { exitCode, type Io, UsageProblem } from './io.ts';

/** Flags of `casus open`. */
export interface OpenFlags {
  readonly port?: string;
  readonly browser?: boolean;
}

const mostPort = 65_535;

/** Opens a case in the workbench; the server goes on when this has come back.
 *  @throws UsageProblem; FileProblem for a file that cannot be read. */
export function runOpen(io: Io, file: string, { port, browser }: OpenFlags): number {
  if (io.serve === undefined) throw new UsageProblem('no server can be started here');
  if (file === '-')
    throw new UsageProblem('open takes a file: what is changed is written back to it');
  io.readFile(file);
  io.serve({
    file,
    port: port === undefined ? null : portOf(port),
    isBrowserOpened: browser !== false,
  });
  return exitCode.done;
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= mostPort) return port;
  throw new UsageProblem(`--port takes a number from 0 to ${mostPort}, not "${text}"`);
}
