import type { Partner } from '@casus/assessment';

/** The part of a worker that is used. */
export interface Helper {
  readonly postMessage: (task: unknown) => void;
  readonly terminate: () => void;
}

/** States times decision makers below which another thread would begin when most is done. */
const leastWork = 2 ** 21;

/** Another thread for the analysis of large models, where the page may share memory with one. A thread
 *  cannot start while ours is at work, so one stands ready from the first large case on.
 *  @param start  starts a thread that works on the task it is sent.
 *  @returns the partner for so much work (states times decision makers); undefined: none is there. */
export function readyPartner(
  start: () => Helper,
  { canShare, nCores }: { readonly canShare: boolean; readonly nCores: number },
): (work: number) => Partner | undefined {
  let ready: Helper | null = null;
  return (work) => {
    if (!canShare || nCores < 2 || work < leastWork) return undefined;
    ready ??= start();
    const helper = ready;
    return {
      join: (task) => helper.postMessage(task),
      // It may still be at what was given up: a fresh one stands ready for the next task.
      leave: () => {
        helper.terminate();
        ready = start();
      },
    };
  };
}
