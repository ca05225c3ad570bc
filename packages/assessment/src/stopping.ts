import type { Pulse } from '@casus/engine';

/** The work was stopped before anything was certain. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';

  constructor() {
    super('stopped before anything was certain');
  }
}

/** Ends work in the middle where a signal says so. */
export class Stopping {
  readonly #signal: { readonly aborted: boolean } | undefined;
  #isOver = false;

  constructor(signal: { readonly aborted: boolean } | undefined) {
    this.#signal = signal;
  }

  /** For the engine. @throws StoppedError */
  readonly pulse: Pulse = () => {
    if (!this.#isOver && this.#signal?.aborted === true) throw new StoppedError();
  };

  /** From here on what is certain is put together, and nothing is stopped any more. */
  over(): void {
    this.#isOver = true;
  }
}

/** The next step of work that may be stopped in the middle; null where it was. */
export function nextStep<T, R>(work: Generator<T, R, void>): IteratorResult<T, R> | null {
  return unlessStopped<IteratorResult<T, R> | null>(null, () => work.next());
}

/** What `work` gives, or `otherwise` where it was stopped. */
export function unlessStopped<T>(otherwise: T, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof StoppedError) return otherwise;
    throw error;
  }
}
