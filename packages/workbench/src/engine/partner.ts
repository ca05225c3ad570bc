import type { Partner } from '@casus/assessment';

/** States times decision makers below which another thread would begin when most is done. */
const leastWork = 2 ** 21;

/** Another worker for the analysis of large base worlds, where memory may be shared with it and the machine
 *  has a core for it. It is begun early, because a worker that is busy starts no other.
 *  @returns takes states times decision makers; undefined where it would be of no use. */
export function startPartner(): (work: number) => Partner | undefined {
  if (!globalThis.crossOriginIsolated || navigator.hardwareConcurrency < 2) return () => undefined;
  const worker = new Worker(new URL('./partnerWorker.ts', import.meta.url), { type: 'module' });
  const partner: Partner = {
    join: (task) => worker.postMessage(task),
    // It finds nothing left to do, and waits for the next task.
    leave: () => {},
  };
  return (work) => (work < leastWork ? undefined : partner);
}
