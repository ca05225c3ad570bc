import type { OptionSet } from './optionSet.ts';
import type { Planes } from './planes.ts';

/** How the lanes of planes may stand to a state in a decision maker's order: one bit a lane. */
export interface Comparison {
  better: number;
  worse: number;
  equal: number;
  /** An open option that the comparison may hang on next, −1 where nothing is open that matters. */
  open: number;
}

/** Stands the lanes of planes against one state; the result is overwritten by the next call.
 *  @param lanes  those that matter: the others are left out of the result. */
export type Standard = (planes: Planes, lanes: number) => Readonly<Comparison>;

/** A decision maker's preference between any two states, without a rank for each. */
export interface Order {
  readonly against: (state: OptionSet) => Standard;
  /** Stands planes against others that differ from them in `changed` alone, lane by lane: what is open in
   *  both is the same in both. The result is overwritten by the next call. */
  readonly between: (
    planes: Planes,
    others: Planes,
    changed: OptionSet,
    lanes: number,
  ) => Readonly<Comparison>;
}
