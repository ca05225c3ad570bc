import type { Budget } from './budget.ts';
import type { Constraint } from './constraint.ts';
import { hasOption, type OptionSet, optionSet } from './optionSet.ts';
import { maxLaneOptions, Planes } from './planes.ts';

/** All combinations of some free options, the others as in a state, gone through by branching: options
 *  are set one after the other, and where a constraint cannot be met any more the rest is left out.
 *  What is as in the state comes first. The last five options are gone through side by side, in
 *  lanes. */
export class Combinations {
  readonly planes: Planes;
  readonly #base: OptionSet;
  readonly #free: readonly number[];
  readonly #laneOptions: readonly number[];
  readonly #lanes: number;
  readonly #constraints: Constraint[] = [];
  readonly #followers: { readonly planes: Planes; readonly options: OptionSet }[] = [];

  /** @param hasLanes  false where constraints with planes of their own are asked. */
  constructor(nOptions: number, base: OptionSet, free: readonly number[], hasLanes: boolean) {
    const nBranched = hasLanes ? Math.max(0, free.length - maxLaneOptions) : free.length;
    this.planes = new Planes(nOptions, base);
    this.#base = base;
    this.#free = free.slice(0, nBranched);
    this.#laneOptions = free.slice(nBranched);
    this.#lanes = this.planes.setCombinations(this.#laneOptions, base);
    for (const k of this.#free) this.planes.open(k);
  }

  /** Asks for something more; also while a search goes on, for what it has not come to yet. */
  ask(constraint: Constraint): void {
    this.#constraints.push(constraint);
  }

  /** Sets some of the free options, all if not said, in other planes, too. */
  setAlso(planes: Planes, options: readonly number[] = this.#free): void {
    for (const k of options) {
      if (this.planes.isOpen(k)) planes.open(k);
      else planes.set(k, this.planes.mayTake[k]!);
    }
    this.#followers.push({ planes, options: optionSet(options) });
  }

  /** Visits the combinations that meet every constraint; true ends the search.
   *  @returns whether it was ended.
   *  @throws BudgetSpent */
  search(budget: Budget, visit: (state: OptionSet) => boolean): boolean {
    budget.look();
    let lanes = this.#lanes;
    let next = -1;
    for (const constraint of this.#constraints) {
      lanes = constraint.met(lanes);
      if (lanes === 0) return false;
      if (next < 0) next = constraint.open();
    }
    if (next < 0) next = this.#firstOpen();
    if (next < 0) return this.#visit(lanes, visit);
    const before = hasOption(this.#base, next);
    for (const isTaken of [before, !before]) {
      this.#set(next, isTaken);
      if (this.search(budget, visit)) return true;
    }
    this.planes.open(next);
    for (const { planes, options } of this.#followers) {
      if (hasOption(options, next)) planes.open(next);
    }
    return false;
  }

  #set(k: number, isTaken: boolean): void {
    const lanes = isTaken ? -1 : 0;
    this.planes.set(k, lanes);
    for (const { planes, options } of this.#followers) {
      if (hasOption(options, k)) planes.set(k, lanes);
    }
  }

  #firstOpen(): number {
    for (const k of this.#free) if (this.planes.isOpen(k)) return k;
    return -1;
  }

  #visit(lanes: number, visit: (state: OptionSet) => boolean): boolean {
    for (let lane = 0; lane < 32; lane++) {
      if (((lanes >>> lane) & 1) === 1 && visit(this.#stateIn(lane))) return true;
    }
    return false;
  }

  #stateIn(lane: number): OptionSet {
    const { mayTake } = this.planes;
    const taken: number[] = [];
    for (let k = 0; k < mayTake.length; k++) if (((mayTake[k]! >>> lane) & 1) === 1) taken.push(k);
    return optionSet(taken);
  }
}
