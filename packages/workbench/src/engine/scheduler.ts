/** Work in steps; the result is what it returns. */
export type Steps<Result> = Generator<unknown, Result, void>;

/** How long work may go on before messages are heard again: a keystroke waits for half of it. */
const sliceMs = 4;

/** Why work that was dropped has no result. */
export const dropped: unique symbol = Symbol('dropped');

interface Job {
  readonly steps: Steps<unknown>;
  readonly done: (result: unknown) => void;
  readonly failed: (error: unknown) => void;
  readonly step: ((value: unknown) => void) | undefined;
}

/** Does several pieces of work in slices, the latest asked for first, so that a question is answered
 *  while the worlds are still being gone through.
 *  @param later  runs a function when waiting messages have been heard. */
export class Scheduler {
  readonly #later: (work: () => void) => void;
  readonly #now: () => number;
  readonly #jobs: Job[] = [];
  #isWaiting = false;

  constructor(later: (work: () => void) => void, now: () => number) {
    this.#later = later;
    this.#now = now;
  }

  add<Result>(
    steps: Steps<Result>,
    done: (result: Result) => void,
    failed: (error: unknown) => void,
    step?: (value: unknown) => void,
  ): void {
    this.#jobs.push({ steps, done: done as Job['done'], failed, step });
    this.#wait();
  }

  /** Gives all work up. */
  clear(): void {
    for (const { failed } of this.#jobs.splice(0)) failed(dropped);
  }

  #wait(): void {
    if (this.#isWaiting || this.#jobs.length === 0) return;
    this.#isWaiting = true;
    this.#later(() => {
      this.#isWaiting = false;
      this.#slice();
      this.#wait();
    });
  }

  #slice(): void {
    const end = this.#now() + sliceMs;
    const job = this.#jobs.at(-1);
    if (job === undefined) return;
    try {
      do {
        const { done, value } = job.steps.next();
        if (done === true) {
          this.#jobs.splice(this.#jobs.indexOf(job), 1);
          job.done(value);
          return;
        }
        job.step?.(value);
      } while (this.#now() < end);
    } catch (error) {
      this.#jobs.splice(this.#jobs.indexOf(job), 1);
      job.failed(error);
    }
  }
}
