// A row of the benchmark once more, by two threads.
import { once } from 'node:events';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { analyse, finishTask, sharedTask, workOn } from '@casus/engine';

if (!isMainThread) {
  parentPort.on('message', (task) => {
    workOn(task);
    parentPort.postMessage('left');
  });
  parentPort.postMessage('there');
}

/** Milliseconds of the best run, and what it found. The threads are there already, and so are ranks that
 *  are not computed. */
export async function byTwoThreads({ model, ranks, statements }, concepts, nRuns) {
  const worker = new Worker(new URL(import.meta.url));
  await once(worker, 'message');
  let milliseconds = Number.POSITIVE_INFINITY;
  let table = null;
  for (let run = 0; run < nRuns; run++) {
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
  return { milliseconds, table };
}

function onSharedMemory(values) {
  const shared = new Int32Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}
