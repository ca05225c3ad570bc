import type { OwnGroups } from './ownGroups.ts';

/** Threshold above every key. */
export const anyKey: number = 2 ** 31 - 1;

/** Finds, for thresholds that come in any order, the cells of a subgroup and of the patterns below
 *  it whose key is under the threshold; each cell is found once in the cursor's life. So a whole
 *  search over own groups costs a pass over the cells, not over the moves. */
export class GroupCursor {
  /** Cells found by the last call: the first `nFound`. */
  readonly found: Int32Array;
  nFound = 0;
  readonly #groups: OwnGroups;
  readonly #next: Int32Array;
  /** Greatest threshold each subgroup has answered; only with one-way options. */
  readonly #answered: Int32Array | null;
  readonly #stack: number[] = [];

  constructor(groups: OwnGroups) {
    this.#groups = groups;
    this.#next = groups.start.slice(0, groups.nSubgroups);
    this.#answered = groups.nOneWay === 0 ? null : new Int32Array(groups.nSubgroups).fill(-1);
    this.found = new Int32Array(groups.order.length);
  }

  /** Begins anew, as if nothing had been found. */
  reset(): void {
    this.nFound = 0;
    this.#next.set(this.#groups.start.subarray(0, this.#groups.nSubgroups));
    this.#answered?.fill(-1);
  }

  /** Collects into `found` the cells that can move to subgroup `g` and whose key is below
   *  `threshold`, without those of earlier calls. */
  below(g: number, threshold: number): void {
    this.nFound = 0;
    if (this.#answered === null) {
      this.#advance(g, threshold);
      return;
    }
    const stack = this.#stack;
    stack.push(g);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      // What a pattern has answered, all its subsets have answered.
      if (this.#answered[at]! >= threshold) continue;
      this.#answered[at] = threshold;
      this.#advance(at, threshold);
      for (let b = 0; b < this.#groups.nOneWay; b++) {
        if (((at >>> b) & 1) === 1) stack.push(at ^ (1 << b));
      }
    }
  }

  /** Lets the cells of the group of subgroup `g` be found again. Cost O(patterns of the group). */
  forget(g: number): void {
    const size = 2 ** this.#groups.nOneWay;
    const base = g - (g % size);
    for (let at = base; at < base + size; at++) {
      this.#next[at] = this.#groups.start[at]!;
      if (this.#answered !== null) this.#answered[at] = -1;
    }
  }

  #advance(g: number, threshold: number): void {
    const { start, order, sortedKeys } = this.#groups;
    const end = start[g + 1]!;
    let at = this.#next[g]!;
    while (at < end && (sortedKeys === null || sortedKeys[at]! < threshold)) {
      this.found[this.nFound++] = order[at++]!;
    }
    this.#next[g] = at;
  }
}
