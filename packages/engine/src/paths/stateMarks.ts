/** Share of the states with a mark above which an array takes no more room than a map. */
const denseShare = 1 / 16;

/** A whole number per state, 0 at first: a map while few states have one, an array once many have.
 *  So a search that ends soon costs what it saw, and a long one no object per state. */
export class StateMarks {
  readonly #nStates: number;
  #few: Map<number, number> | null = new Map();
  #all: Int32Array = new Int32Array(0);

  constructor(nStates: number) {
    this.#nStates = nStates;
  }

  get(s: number): number {
    return this.#few === null ? this.#all[s]! : (this.#few.get(s) ?? 0);
  }

  set(s: number, mark: number): void {
    if (this.#few === null) {
      this.#all[s] = mark;
      return;
    }
    this.#few.set(s, mark);
    if (this.#few.size < this.#nStates * denseShare) return;
    this.#all = new Int32Array(this.#nStates);
    for (const [t, known] of this.#few) this.#all[t] = known;
    this.#few = null;
  }
}
