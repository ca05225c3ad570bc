import { addCase, maxCases, nCases, noCases } from './cases.ts';
import type { Combinations } from './combinations.ts';
import { inNoCase, someNotBetter } from './constraint.ts';
import { betterGoal, type Goal, singleTest } from './goal.ts';
import { findReached } from './jointReach.ts';
import type { OptionSet } from './optionSet.ts';
import type { Standard } from './order.ts';
import { maxLaneOptions } from './planes.ts';
import { freeOptions, type UnlistedModel } from './unlistedModel.ts';

/** A state that some member does not prefer to where it stood. */
export function sanctionGoal(model: UnlistedModel, standards: readonly Standard[]): Goal {
  return {
    ask: (combinations) => combinations.ask(someNotBetter(standards, combinations.planes)),
    hasOwnPlanes: false,
    confirm: () => true,
    isMetAt: singleTest(model, (planes) => someNotBetter(standards, planes)),
  };
}

/** Such a state from which the members, moving or staying, get to none that all prefer.
 *
 *  That is a search for what the others do against whatever the members do next. Few next moves are all
 *  held against each combination at once. Of many, each escape that was found is held against all
 *  combinations to come.
 *  @param from  where the members moved: what they take there stays while the others answer. */
export function inescapableGoal(
  model: UnlistedModel,
  members: readonly number[],
  standards: readonly Standard[],
  from: OptionSet,
): Goal {
  const plain = sanctionGoal(model, standards);
  const better = betterGoal(model, standards);
  const free = freeOptions(model, members, from);
  // A member's move from one state is open to it from another in which its own options are the same;
  // joint moves are only where no pattern ties members together.
  const carries = members.length === 1 || model.isSeparable;
  const patterns = model.patterns.filter(({ owners }) => members.some((i) => owners.has(i)));
  let searched: Combinations | null = null;
  let cases = noCases(model, from);
  const askInCases = (combinations: Combinations): void => {
    combinations.setAlso(cases.planes);
    combinations.ask(inNoCase(patterns, standards, cases, true));
  };
  const learn = (found: OptionSet): void => {
    if (searched === null) return;
    const n = nCases(cases);
    if (n === maxCases || n === 0) {
      cases = noCases(model, from);
      askInCases(searched);
    }
    addCase(cases, free, found);
  };
  const isHeldAt: Goal['isMetAt'] = (state, budget) => {
    const found = findReached(model, members, state, better, budget);
    if (found !== null && carries) learn(found.state);
    return found === null;
  };
  return {
    ask: (combinations) => {
      if (!carries || free.length > maxLaneOptions) plain.ask(combinations);
      if (!carries) return;
      searched = combinations;
      cases = noCases(model, from);
      if (free.length > maxLaneOptions) return;
      // To stay is one of the cases.
      cases.lanes = cases.planes.setCombinations(free, from);
      askInCases(combinations);
    },
    hasOwnPlanes: true,
    confirm: isHeldAt,
    isMetAt: (state, budget) => plain.isMetAt(state, budget) && isHeldAt(state, budget),
  };
}
