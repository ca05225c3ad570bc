import type { Budget } from './budget.ts';
import { byDecimal, type OptionSet } from './optionSet.ts';
import { OptionSetTable } from './optionSetTable.ts';

/** A step of a path: who moves, and to which state. */
export interface UnlistedStep {
  readonly by: readonly number[];
  readonly to: OptionSet;
}

/** Somebody who can move. */
export interface UnlistedMover {
  readonly by: readonly number[];
  /** The states it can move to, in any order.
   *  @throws BudgetSpent */
  readonly movesFrom: (state: OptionSet, budget: Budget) => readonly OptionSet[];
}

/** Breadth-first search, movers in their order and targets by decimal, so that the first arrival at a
 *  state ends a shortest sequence. Every mover's two moves in succession are one, so nobody moves
 *  twice in succession in it.
 *  @param visit  called once per state, the start included; true ends the search.
 *  @returns whether it was ended; false once every state that can be reached was visited.
 *  @throws BudgetSpent */
export function breadthFirst(
  start: OptionSet,
  movers: readonly UnlistedMover[],
  budget: Budget,
  visit: (state: OptionSet, steps: () => UnlistedStep[]) => boolean,
): boolean {
  const states = new OptionSetTable();
  const arrivedBy: number[] = [-1];
  const arrivedFrom: number[] = [-1];
  states.add(start);
  const steps = (): UnlistedStep[] => {
    const path: UnlistedStep[] = [];
    for (let at = states.size - 1; at > 0; at = arrivedFrom[at]!) {
      path.push({ by: movers[arrivedBy[at]!]!.by, to: states.at(at) });
    }
    return path.reverse();
  };
  if (visit(start, steps)) return true;
  for (let at = 0; at < states.size; at++) {
    for (let m = 0; m < movers.length; m++) {
      if (arrivedBy[at] === m) continue;
      for (const to of [...movers[m]!.movesFrom(states.at(at), budget)].sort(byDecimal)) {
        if (!states.add(to)) continue;
        arrivedBy.push(m);
        arrivedFrom.push(at);
        if (visit(to, steps)) return true;
      }
    }
  }
  return false;
}
