import { DominanceTree } from '../kernels/dominanceTree.ts';
import { countingSort, largest } from '../moves/ownGroups.ts';
import type { JointReach } from './jointReach.ts';

/** The states by group of a coalition, and within a group by pattern and the first member's value, to
 *  find those that the coalition can reach and that have more than a bound for every member. */
export class JointOrder {
  readonly #reach: JointReach;
  /** Places of group g: `order[start[g] .. start[g + 1] - 1]`. */
  readonly #start: Int32Array;
  readonly #order: Int32Array;
  readonly #placeOf: Int32Array;
  /** Per member: value of each place. */
  readonly #values: readonly Int32Array[];
  readonly #patterns: Int32Array | null;

  /** @param values  per member Int32Array [nStates], values ≥ 0. */
  constructor(reach: JointReach, values: readonly Int32Array[]) {
    this.#reach = reach;
    const { patterns, groupOf, nGroups } = reach;
    let sorted = countingSort(values[0]!, largest(values[0]!) + 1, null).order;
    const nPatterns = patterns === null ? 1 : largest(patterns) + 1;
    // Patterns that outnumber the states would not bring any two together.
    if (patterns !== null && nPatterns <= patterns.length) {
      sorted = countingSort(patterns, nPatterns, sorted).order;
    }
    const { order, start } = countingSort(groupOf, nGroups, sorted);
    this.#order = order;
    this.#start = start;
    this.#placeOf = new Int32Array(order.length);
    for (let at = 0; at < order.length; at++) this.#placeOf[order[at]!] = at;
    this.#values = values.map((own) => order.map((s) => own[s]!));
    this.#patterns = patterns === null ? null : order.map((s) => patterns[s]!);
  }

  /** A set of all states, or of none yet. */
  set(isFull: boolean): StateSet {
    const tree = new DominanceTree(this.#values, this.#patterns, isFull);
    const reach = this.#reach;
    const order = this.#order;
    return {
      add: (t) => tree.set(this.#placeOf[t]!, true),
      delete: (t) => tree.set(this.#placeOf[t]!, false),
      some: (from, bounds, accept) => {
        const g = reach.groupOf[from]!;
        const end = this.#start[g + 1]!;
        const pattern = reach.patterns === null ? 0 : reach.patterns[from]!;
        let at = tree.next(this.#start[g]!, end, bounds, pattern);
        for (; at >= 0; at = tree.next(at + 1, end, bounds, pattern)) {
          if (reach.canReach(from, order[at]!) && accept(order[at]!)) return true;
        }
        return false;
      },
    };
  }
}

/** States, some of them active. */
export interface StateSet {
  readonly add: (t: number) => void;
  readonly delete: (t: number) => void;
  /** Offers the states of the set that can be reached from `from`, itself included, and exceed each
   *  member's bound, until one is accepted; whether one was. */
  readonly some: (from: number, bounds: Int32Array, accept: (t: number) => boolean) => boolean;
}
