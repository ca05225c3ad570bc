import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { recruit } from './colleague.ts';
import {
  capturedAt,
  checkTarget,
  createFile,
  isSameFile,
  readBytes,
  readFile,
  writeFile,
} from './files.ts';
import { exitCode, FileProblem, type Io } from './io.ts';
import { main } from './main.ts';
import { partnerFor } from './partner.ts';
import type { Progress } from './progress.ts';
import { threadKeyboard } from './review/threadKeyboard.ts';
import { serve } from './serve/serve.ts';
import { StopSign } from './stopSign.ts';
import type { WorkMessage, WorkOrder } from './threads.ts';

const { argv, stop, isTty, stderrIsTty, stdinIsTty, columns }: WorkOrder = workerData;
const signal = new StopSign(stop);
const tell = (message: WorkMessage): void => parentPort?.postMessage(message);

/** Progress is told so often: a message costs more than many a step. */
const betweenTellingMs = 40;
let toldAt = 0;
let toldStage: Progress['stage'] | null = null;

const streams: Pick<Io, 'stdout' | 'stderr'> = {
  stdout: (text) => tell({ kind: 'stdout', text }),
  stderr: (text) => tell({ kind: 'stderr', text }),
};

/** The thread lives on as long as the server does. */
function startServer(order: Parameters<NonNullable<Io['serve']>>[0]): void {
  serve(order, { ...streams, signal }).then(
    (code) => tell({ kind: 'end', code }),
    (problem: unknown) => {
      if (!(problem instanceof FileProblem)) throw problem;
      streams.stderr(`${problem.message}\n`);
      tell({ kind: 'end', code: exitCode.caseErrors });
    },
  );
}

const code = main(argv, {
  ...streams,
  isTty,
  stderrIsTty,
  columns,
  env: process.env,
  readFile,
  readBytes,
  capturedAt,
  checkTarget,
  writeFile: (path, text) => signal.guard(() => writeFile(path, text)),
  createFile: (path, text) => signal.guard(() => createFile(path, text)),
  exists: existsSync,
  isSameFile,
  signal,
  recruit,
  partnerFor,
  serve: startServer,
  ...(isTty && stdinIsTty && parentPort !== null
    ? { keyboard: threadKeyboard(parentPort, tell) }
    : {}),
  // What reads articles is loaded only where it is needed: it takes longer than most commands.
  askServer: async (url, body) => {
    const { askServer } = await import('./assist/askServer.ts');
    return askServer(url, body, { key: process.env.CASUS_ASSIST_KEY });
  },
  fetchArticle: async (url) => {
    const { fetchArticle } = await import('./fetching/fetchArticle.ts');
    return fetchArticle(url);
  },
  later: (promised) => void promised.then((late) => tell({ kind: 'end', code: late })),
  onProgress: (progress) => {
    const now = performance.now();
    if (now < toldAt + betweenTellingMs && progress.stage === toldStage) return;
    toldAt = now;
    toldStage = progress.stage;
    tell({ kind: 'progress', progress });
  },
  now: () => performance.now(),
});
tell({ kind: 'end', code });
