const open = 0;
const claimed = 1;
const found = 2;
const without = 3;

/** Places before those of the units: how many threads joined, and how often there was something new. */
const joined = 0;
const news = 1;
const first = 2;

/** How far threads have come with the units of a task. A unit is open, claimed by one thread, or
 *  finished; finished by two it is the same as by one. */
export class Progress {
  readonly memory: Int32Array;

  /** @param memory  Int32Array [2 + units] on shared memory, from `Progress.of`. */
  constructor(memory: Int32Array) {
    this.memory = memory;
  }

  /** Of a task that nobody has begun. */
  static of(nUnits: number): Progress {
    return new Progress(
      new Int32Array(new SharedArrayBuffer((first + nUnits) * Int32Array.BYTES_PER_ELEMENT)),
    );
  }

  /** @returns how many threads had joined before. */
  join(): number {
    return Atomics.add(this.memory, joined, 1);
  }

  isOpen(unit: number): boolean {
    return this.#state(unit) === open;
  }

  isFinished(unit: number): boolean {
    return this.#state(unit) >= found;
  }

  /** Whether it is finished with a result. */
  isFound(unit: number): boolean {
    return this.#state(unit) === found;
  }

  /** @returns whether the unit was open and is ours now. */
  claim(unit: number): boolean {
    return Atomics.compareExchange(this.memory, first + unit, open, claimed) === open;
  }

  /** Leaves a unit to others. */
  giveUp(unit: number): void {
    Atomics.compareExchange(this.memory, first + unit, claimed, open);
    this.#tell();
  }

  /** @param isFound  whether there is a result; otherwise it is to be done without. */
  finish(unit: number, isFound: boolean): void {
    Atomics.store(this.memory, first + unit, isFound ? found : without);
    this.#tell();
  }

  /** A number that changes whenever there is something new. */
  get news(): number {
    return Atomics.load(this.memory, news);
  }

  /** Waits until there is something new, for so long at most.
   *  @param seen  the `news` that is known. @returns whether there is; false at once where a thread may
   *  not wait, as that of a page. */
  awaitNews(seen: number, patienceMs: number): boolean {
    try {
      return Atomics.wait(this.memory, news, seen, patienceMs) !== 'timed-out';
    } catch {
      return this.news !== seen;
    }
  }

  #tell(): void {
    Atomics.add(this.memory, news, 1);
    Atomics.notify(this.memory, news);
  }

  #state(unit: number): number {
    return Atomics.load(this.memory, first + unit);
  }
}
