import { exitCode } from './io.ts';
import { main } from './main.ts';
import { processIo } from './processIo.ts';

/** Runs the command line of this process. A closed pipe ends it quietly. Ctrl-C is left to the system,
 *  which ends the process at once with 130: work is never half-written, and a handler would have to
 *  wait for it. */
export function runFromProcess(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCode.done);
    throw error;
  });
  process.exitCode = main(process.argv.slice(2), processIo());
}
