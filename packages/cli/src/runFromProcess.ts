import { exitCode } from './io.ts';
import { main } from './main.ts';
import { processIo } from './processIo.ts';

/** Runs the command line of this process. A closed pipe ends it quietly, Ctrl-C with 130. */
export function runFromProcess(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCode.done);
    throw error;
  });
  process.on('SIGINT', () => process.exit(exitCode.interrupted));
  process.exitCode = main(process.argv.slice(2), processIo());
}
