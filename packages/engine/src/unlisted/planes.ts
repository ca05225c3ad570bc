import { hasOption, type OptionSet } from './optionSet.ts';

/** Values of options 0, 1, … in 32 lanes that go through all their combinations. */
const combinationLanes = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000];

/** Most options whose combinations fit the lanes. */
export const maxLaneOptions: number = combinationLanes.length;

/** What is known of each option in 32 *lanes*, cases that are looked at side by side: one bit a lane,
 *  whether the option may be taken there, and whether it may be left. An open option may be both. */
export class Planes {
  readonly mayTake: Int32Array;
  readonly mayLeave: Int32Array;

  /** All lanes at one state. */
  constructor(nOptions: number, state: OptionSet) {
    this.mayTake = new Int32Array(nOptions);
    this.mayLeave = new Int32Array(nOptions);
    this.setState(state);
  }

  setState(state: OptionSet): void {
    for (let k = 0; k < this.mayTake.length; k++) this.set(k, hasOption(state, k) ? -1 : 0);
  }

  /** @param lanes  where the option is taken; elsewhere it is not. */
  set(k: number, lanes: number): void {
    this.mayTake[k] = lanes;
    this.mayLeave[k] = ~lanes;
  }

  open(k: number): void {
    this.mayTake[k] = -1;
    this.mayLeave[k] = -1;
  }

  isOpen(k: number): boolean {
    return (this.mayTake[k]! & this.mayLeave[k]!) === -1;
  }

  /** Gives each combination of changes of these options, at most five, a lane: lane 0 is `state`.
   *  @returns the lanes in use. */
  setCombinations(options: readonly number[], state: OptionSet): number {
    for (const [at, k] of options.entries()) {
      this.set(k, combinationLanes[at]! ^ (hasOption(state, k) ? -1 : 0));
    }
    return options.length === maxLaneOptions ? -1 : (1 << (1 << options.length)) - 1;
  }
}
