import type { UnlistedMover } from './breadthFirst.ts';
import type { Budget } from './budget.ts';
import { Combinations } from './combinations.ts';
import { allBetter, feasible } from './constraint.ts';
import { isSameSet, type OptionSet } from './optionSet.ts';
import { freeOptions, type UnlistedModel } from './unlistedModel.ts';

/** A decision maker who may make any of its moves. */
export function anyMover(model: UnlistedModel, i: number): UnlistedMover {
  return {
    by: [i],
    movesFrom: (state, budget) => {
      const found: OptionSet[] = [];
      ownCombinations(model, i, state, true).search(budget, (to) => {
        budget.look();
        if (!isSameSet(to, state)) found.push(to);
        return false;
      });
      return found;
    },
  };
}

/** A decision maker who makes improvements only. */
export function improvingMover(model: UnlistedModel, i: number): UnlistedMover {
  return {
    by: [i],
    movesFrom: (state, budget) => {
      const found: OptionSet[] = [];
      eachImprovement(model, i, state, budget, (to) => {
        budget.look();
        found.push(to);
        return false;
      });
      return found;
    },
  };
}

/** Visits R_i⁺(s), in no particular order; true ends it.
 *  @throws BudgetSpent */
export function eachImprovement(
  model: UnlistedModel,
  i: number,
  state: OptionSet,
  budget: Budget,
  visit: (to: OptionSet) => boolean,
): void {
  improvingCombinations(model, i, state, true).search(budget, visit);
}

/** R_i⁺(s) as combinations, of which more may be asked. @param hasLanes  see `Combinations`. */
export function improvingCombinations(
  model: UnlistedModel,
  i: number,
  state: OptionSet,
  hasLanes: boolean,
): Combinations {
  const combinations = ownCombinations(model, i, state, hasLanes);
  combinations.ask(allBetter([model.orders[i]!.against(state)], combinations.planes));
  return combinations;
}

/** The feasible combinations of what `i` may change, `state` itself among them. */
function ownCombinations(
  model: UnlistedModel,
  i: number,
  state: OptionSet,
  hasLanes: boolean,
): Combinations {
  const free = freeOptions(model, [i], state);
  const combinations = new Combinations(model.nOptions, state, free, hasLanes);
  const patterns = model.patterns.filter(({ owners }) => owners.has(i));
  if (patterns.length > 0) combinations.ask(feasible(patterns, combinations.planes));
  return combinations;
}
