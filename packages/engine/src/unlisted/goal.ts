import type { Budget } from './budget.ts';
import type { Combinations } from './combinations.ts';
import { allBetter, type Constraint } from './constraint.ts';
import type { OptionSet } from './optionSet.ts';
import type { Standard } from './order.ts';
import { Planes } from './planes.ts';
import type { UnlistedModel } from './unlistedModel.ts';

/** What a search through states is after. */
export interface Goal {
  /** Asks it of combinations. */
  readonly ask: (combinations: Combinations) => void;
  /** Whether it asks in planes of its own, so that combinations have no lanes. */
  readonly hasOwnPlanes: boolean;
  /** What cannot be asked of combinations, of a state that met what can.
   *  @throws BudgetSpent */
  readonly confirm: (state: OptionSet, budget: Budget) => boolean;
  /** All of it, of one state.
   *  @throws BudgetSpent */
  readonly isMetAt: (state: OptionSet, budget: Budget) => boolean;
}

/** A state that everybody whose standard is given prefers to it. */
export function betterGoal(model: UnlistedModel, standards: readonly Standard[]): Goal {
  return {
    ask: (combinations) => combinations.ask(allBetter(standards, combinations.planes)),
    hasOwnPlanes: false,
    confirm: () => true,
    isMetAt: singleTest(model, (planes) => allBetter(standards, planes)),
  };
}

/** A test of single states by a constraint. */
export function singleTest(
  { nOptions }: UnlistedModel,
  constraint: (planes: Planes) => Constraint,
): (state: OptionSet, budget: Budget) => boolean {
  const planes = new Planes(nOptions, { low: 0, high: 0 });
  const { met } = constraint(planes);
  return (state, budget) => {
    budget.look();
    planes.setState(state);
    return met(1) === 1;
  };
}
