import type { MoveCursor } from '../moves/moveCursor.ts';
import type { Analysis } from '../stability/analysis.ts';
import { opponents } from '../stability/opponents.ts';
import { JointOrder, type StateSet } from './jointOrder.ts';
import type { JointReach } from './jointReach.ts';

const none = -1;

/** Whether a coalition's improvement meets a sanction it cannot escape: a state the others can lead to
 *  from which the coalition, moving or staying, gets to no state that all members prefer to where it
 *  stood. Questions about one state s are best asked together: what is found for it is kept until
 *  another is asked about. */
export class NoEscape {
  readonly #shared: Analysis;
  readonly #reach: JointReach;
  /** Every state, by rank for the members. */
  readonly #all: StateSet;
  readonly #others: readonly MoveCursor[];
  readonly #bounds: Int32Array;
  #s = -1;
  /** Count of states s asked about, and of searches; they date the marks below. */
  #nAsked = 0;
  #nSearches = 0;
  /** Per group, or with one-way options per state: 2 × the count of states s when it was last tested,
   *  + 1 where the coalition could escape. */
  readonly #tested: Int32Array;
  /** Per state: the search it was last seen in, or − the count of states s when a search it was seen
   *  in ended without a sanction. */
  readonly #seen: Int32Array;
  /** As `#tested`: the last escape found; it may do for the next s as well. */
  readonly #escapeOf: Int32Array;
  readonly #states: number[] = [];
  /** Per state q the last sanction found: where the others can lead does not depend on s, so it is
   *  tried first for the next one. */
  readonly #sanctionOf: Int32Array;

  /** @param isCredible  whether the others make only improvements. */
  constructor(shared: Analysis, reach: JointReach, isCredible: boolean) {
    const n = shared.model.space.nStates;
    this.#shared = shared;
    this.#reach = reach;
    const ranks = reach.members.map((i) => shared.ranks[i]!);
    this.#all = new JointOrder(reach, ranks).set(true);
    this.#others = opponents(shared.model.nDms, reach.members).map((j) =>
      shared.ahead(j, isCredible),
    );
    this.#bounds = new Int32Array(reach.members.length);
    this.#tested = new Int32Array(n);
    this.#seen = new Int32Array(n);
    this.#escapeOf = new Int32Array(n).fill(none);
    this.#sanctionOf = new Int32Array(n).fill(none);
  }

  /** @param q  a state the coalition can get to from `s` and all members prefer. */
  isSanctioned(s: number, q: number): boolean {
    if (this.#s !== s) this.#turnTo(s);
    const before = this.#sanctionOf[q]!;
    if (before >= 0 && !this.#escapesFrom(before)) return true;
    this.#nSearches++;
    const sanction = this.#search(q);
    for (const t of this.#states) {
      for (const cursor of this.#others) cursor.forget(t);
      if (sanction === none) this.#seen[t] = -this.#nAsked;
    }
    this.#states.length = 0;
    if (sanction !== none) this.#sanctionOf[q] = sanction;
    return sanction !== none;
  }

  #turnTo(s: number): void {
    const { ranks } = this.#shared;
    this.#s = s;
    this.#nAsked++;
    for (let m = 0; m < this.#bounds.length; m++) {
      this.#bounds[m] = ranks[this.#reach.members[m]!]![s]!;
    }
  }

  /** A state without an escape to which the others can lead from `q`, or none. */
  #search(q: number): number {
    const states = this.#states;
    // Every member prefers q itself, so it is no sanction.
    this.#visit(q);
    for (const t of states) {
      for (const cursor of this.#others) {
        cursor.find(t);
        for (let f = 0; f < cursor.nFound; f++) {
          if (this.#visit(cursor.found[f]!)) return cursor.found[f]!;
        }
      }
    }
    return none;
  }

  /** Notes a state that is new to the search; whether it is a sanction. */
  #visit(t: number): boolean {
    const seen = this.#seen[t]!;
    if (seen === this.#nSearches || seen === -this.#nAsked) return false;
    this.#seen[t] = this.#nSearches;
    this.#states.push(t);
    return !this.#escapesFrom(t);
  }

  #isBetter(x: number): boolean {
    if (x === none) return false;
    const { ranks } = this.#shared;
    return this.#reach.members.every((i, m) => ranks[i]![x]! > this.#bounds[m]!);
  }

  #escapesFrom(t: number): boolean {
    const known = this.#reach.patterns === null ? this.#reach.groupOf[t]! : t;
    if (this.#tested[known]! >>> 1 !== this.#nAsked) {
      const canEscape =
        this.#isBetter(this.#escapeOf[known]!) ||
        this.#all.some(t, this.#bounds, (x) => {
          this.#escapeOf[known] = x;
          return true;
        });
      this.#tested[known] = 2 * this.#nAsked + (canEscape ? 1 : 0);
    }
    return (this.#tested[known]! & 1) === 1;
  }
}
