const working = 0;
const writing = 1;
const stopped = 2;

/** How long a file that is being written may keep the user waiting. */
const patienceMs = 2000;

/** Whether work may go on: shared by the thread that works and the one that hears Ctrl-C. A file that
 *  is being written is finished first, so that none is ever left half-written. */
export class StopSign {
  readonly memory: SharedArrayBuffer;
  readonly #cell: Int32Array;

  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(4)) {
    this.memory = memory;
    this.#cell = new Int32Array(memory);
  }

  get aborted(): boolean {
    return Atomics.load(this.#cell, 0) === stopped;
  }

  /** Result of `write`, during which nobody stops the work; `write` does not run once it is stopped. */
  guard(write: () => void): void {
    if (Atomics.compareExchange(this.#cell, 0, working, writing) === stopped) return;
    try {
      write();
    } finally {
      Atomics.compareExchange(this.#cell, 0, writing, working);
      Atomics.notify(this.#cell, 0);
    }
  }

  /** Stops the work; comes back when no file is being written. */
  stop(): void {
    if (Atomics.compareExchange(this.#cell, 0, working, stopped) !== writing) return;
    Atomics.wait(this.#cell, 0, writing, patienceMs);
    Atomics.store(this.#cell, 0, stopped);
  }
}
