import type { UnlistedMover } from './breadthFirst.ts';
import { betterGoal } from './goal.ts';
import { eachReached } from './jointReach.ts';
import type { OptionSet } from './optionSet.ts';
import type { UnlistedModel } from './unlistedModel.ts';

/** A coalition as one mover: joint moves to states that all members prefer. */
export function coalitionMover(model: UnlistedModel, members: readonly number[]): UnlistedMover {
  return {
    by: members,
    movesFrom: (state, budget) => {
      const standards = members.map((i) => model.orders[i]!.against(state));
      const found: OptionSet[] = [];
      eachReached(model, members, state, betterGoal(model, standards), budget, (reached) => {
        budget.look();
        found.push(reached.state);
        return false;
      });
      return found;
    },
  };
}
