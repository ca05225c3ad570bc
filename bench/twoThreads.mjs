// A row of the benchmark once more, by two threads, as JSON; see run.mjs.
import { once } from 'node:events';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { analyse, finishTask, sharedTask, workOn } from '@casus/engine';
import { models } from './models.mjs';
import { verdictHash } from './verdictHash.mjs';

const concepts = ['nash', 'gmr', 'smr', 'seq', 'symseq'];

if (isMainThread) console.log(JSON.stringify(await byTwoThreads(process.argv[2])));
else joinIn();

function joinIn() {
  parentPort.on('message', (task) => {
    workOn(task);
    parentPort.postMessage('left');
  });
  parentPort.postMessage('there');
}

/** Milliseconds of the best run, and what it found. The threads are there already, and so are ranks that
 *  are not computed. */
async function byTwoThreads(name) {
  const { model, ranks, statements } = models[name]('full');
  const worker = new Worker(new URL(import.meta.url));
  await once(worker, 'message');
  let milliseconds = Number.POSITIVE_INFINITY;
  let table = null;
  for (let run = 0; run < (name === 'large' ? 1 : 3); run++) {
    const rankings = statements ?? ranks.map(onSharedMemory);
    const begin = performance.now();
    const task = sharedTask(model, rankings, concepts);
    worker.postMessage(task);
    const left = once(worker, 'message');
    const shared = finishTask(task, model);
    table = analyse(model, shared.ranks, concepts, shared);
    milliseconds = Math.min(milliseconds, performance.now() - begin);
    await left;
  }
  await worker.terminate();
  return { milliseconds, verdicts: verdictHash(table) };
}

function onSharedMemory(values) {
  const shared = new Int32Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}
