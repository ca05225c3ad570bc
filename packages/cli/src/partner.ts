import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Partner } from '@casus/assessment';

/** States times decision makers below which another thread would begin when most is done. */
const leastWork = 2 ** 21;

/** Another thread for the analysis of a large model, where the machine has a core for it. If it fails, its
 *  part is done without it.
 *  @param work  states times decision makers. */
export function partnerFor(work: number): Partner | undefined {
  if (work < leastWork || availableParallelism() < 2) return undefined;
  let worker: Worker | null = null;
  return {
    join: (task) => {
      worker = new Worker(new URL('./partnerThread.js', import.meta.url), { workerData: task });
      worker.on('error', () => {});
      worker.unref();
    },
    leave: () => void worker?.terminate(),
  };
}
