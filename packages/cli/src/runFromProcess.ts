import { Worker } from 'node:worker_threads';
import { exitCode } from './io.ts';
import { ProgressLine } from './progress.ts';
import { rawKeyboard } from './review/rawKeyboard.ts';
import { StopSign } from './stopSign.ts';
import type { WorkMessage, WorkOrder } from './threads.ts';

/** Columns where neither the terminal nor COLUMNS says how many there are. */
const usualColumns = 80;

/** How long what is certain may take to come; before the first progress nothing is. */
const graceMs = 6000;

/** How long the work may take to end. */
const patienceMs = 300;

/** Runs the command line of this process. The work has a thread of its own, so that this one can draw
 *  its progress and hear Ctrl-C, which ends it with 130: the line of the bar is taken away, what is
 *  certain by then is printed, a file that is being written is finished, and no other is begun; a
 *  second Ctrl-C ends it at once. A closed pipe ends it quietly. */
export function runFromProcess(): void {
  const { stdout, stderr, env } = process;
  const stopSign = new StopSign();
  const progress = new ProgressLine({
    now: () => performance.now(),
    write: (text) => stderr.write(text),
    columns: () => stderr.columns ?? usualColumns,
    isShown: stderr.isTTY === true && env.TERM !== 'dumb',
  });
  for (const stream of [stdout, stderr]) stream.on('error', (error) => giveUp(error, progress));
  const order: WorkOrder = {
    argv: process.argv.slice(2),
    stop: stopSign.memory,
    isTty: stdout.isTTY === true,
    stderrIsTty: stderr.isTTY === true,
    stdinIsTty: process.stdin.isTTY === true,
    columns: columnsOf(env.COLUMNS) ?? stdout.columns ?? usualColumns,
  };
  const worker = new Worker(new URL('./work.js', import.meta.url), { workerData: order });
  const keyboard = rawKeyboard(process.stdin, stdout, (keys) => worker.postMessage({ keys }));
  let isAnythingCertain = false;
  worker.on('message', (message: WorkMessage) => {
    switch (message.kind) {
      case 'progress':
        isAnythingCertain = message.progress.stage !== 'articles';
        progress.show(message.progress);
        break;
      case 'keyboard':
        // From now on the screen is the review's.
        progress.stop();
        keyboard.turn(message.isOn);
        break;
      case 'end':
        process.exitCode = message.code;
        break;
      default:
        progress.clear();
        process[message.kind].write(message.text);
    }
  });
  worker.on('error', (error: NodeJS.ErrnoException) => {
    progress.stop();
    if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
    stderr.write('the case needs more memory than there is; --summary needs less\n');
    process.exitCode = exitCode.size;
  });
  worker.on('exit', () => {
    keyboard.turn(false);
    progress.stop();
  });
  /** Ends the work where it is. */
  const end = (): void => {
    // A thread that waits for a pipe cannot be ended; the system then ends the process, with the same
    // code for the shell. `once` has given Ctrl-C back to it.
    setTimeout(() => process.kill(process.pid, 'SIGINT'), patienceMs);
    void worker.terminate().then(() => process.exit(exitCode.interrupted));
  };
  process.once('SIGINT', () => {
    stopSign.stop();
    progress.stop();
    // What is certain by now is still printed, unless that takes long or Ctrl-C comes again.
    process.exitCode = exitCode.interrupted;
    const waiting = setTimeout(end, isAnythingCertain ? graceMs : 0);
    process.once('SIGINT', end);
    worker.once('exit', () => {
      clearTimeout(waiting);
      process.exitCode = exitCode.interrupted;
    });
  });
}

/** COLUMNS as the user has set it; null where it is none. */
function columnsOf(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

/** Ends the process when its output has nowhere to go: quietly where the reader has had enough. */
function giveUp({ code, message }: NodeJS.ErrnoException, progress: ProgressLine): void {
  if (code === 'EPIPE') process.exit(exitCode.done);
  progress.stop();
  try {
    process.stderr.write(`the output cannot be written: ${message}\n`);
  } finally {
    process.exit(exitCode.caseErrors);
  }
}
