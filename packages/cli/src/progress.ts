import { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import type { Io } from './io.ts';

/** Work that takes less needs no bar. */
const quietMs = 1000;

export interface Progress {
  readonly onProgress: (done: number, total: number) => void;
  /** Takes the bar away. */
  readonly stop: () => void;
}

/** A bar on stderr once the work takes more than a second, and only on a terminal. */
export function progressOn(io: Io): Progress {
  const begin = io.now();
  let bar: SingleBar | null = null;
  return {
    onProgress: (done, total) => {
      if (!io.stderrIsTty) return;
      if (bar === null) {
        if (io.now() - begin < quietMs || done === total) return;
        bar = new SingleBar({
          stream: streamTo(io),
          format: 'what would change it {bar} {value}/{total}',
          barCompleteChar: '#',
          barIncompleteChar: '.',
          clearOnComplete: true,
          barsize: 24,
        });
        bar.start(total, done);
      }
      bar.update(done);
    },
    stop: () => bar?.stop(),
  };
}

/** Standard error as the terminal that the bar is drawn on. */
function streamTo(io: Io): NodeJS.WritableStream {
  const stream = new Writable({
    decodeStrings: false,
    write: (text, _encoding, done) => {
      io.stderr(String(text));
      done();
    },
  });
  return Object.assign(stream, { isTTY: true, columns: io.columns });
}
