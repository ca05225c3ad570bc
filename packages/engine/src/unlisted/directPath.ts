import type { UnlistedStep } from './breadthFirst.ts';
import type { Budget } from './budget.ts';
import { changedOptions, exchanged, isSameSet, type OptionSet } from './optionSet.ts';
import { isFeasible, type UnlistedModel } from './unlistedModel.ts';

/** Steps in which every member whose options differ moves once, in the first order that is feasible;
 *  null where none is. There is no shorter way.
 *  @throws BudgetSpent */
export function onePassPath(
  model: UnlistedModel,
  members: readonly number[],
  from: OptionSet,
  to: OptionSet,
  budget: Budget,
): UnlistedStep[] | null {
  const movers = changers(model, members, from, to);
  const dead = new Set<string>();
  const steps: UnlistedStep[] = [];
  const search = (state: OptionSet): boolean => {
    if (steps.length === movers.length) return true;
    const key = `${state.low},${state.high}`;
    if (dead.has(key)) return false;
    for (const i of movers) {
      const next = exchanged(state, to, model.ownSets[i]!);
      if (isSameSet(next, state)) continue;
      budget.look();
      if (!isFeasible(model, next)) continue;
      steps.push({ by: [i], to: next });
      if (search(next)) return true;
      steps.pop();
    }
    dead.add(key);
    return false;
  };
  return search(from) ? steps : null;
}

/** Steps in two passes: first every member drops what it is to drop, then every one takes what it is to
 *  take, or the other way round; null where neither is feasible throughout. Where the infeasible
 *  patterns are of options taken together, dropping first always is.
 *  @throws BudgetSpent */
export function twoPassPath(
  model: UnlistedModel,
  members: readonly number[],
  from: OptionSet,
  to: OptionSet,
  budget: Budget,
): UnlistedStep[] | null {
  const both = { low: from.low & to.low, high: from.high & to.high };
  const either = { low: from.low | to.low, high: from.high | to.high };
  for (const between of [both, either]) {
    const steps: UnlistedStep[] = [];
    let at = from;
    let isFeasibleSoFar = true;
    for (const end of [between, to]) {
      for (const i of changers(model, members, at, end)) {
        at = exchanged(at, end, model.ownSets[i]!);
        budget.look();
        isFeasibleSoFar &&= isFeasible(model, at);
        // Two moves of one member in succession are one move.
        if (steps.at(-1)?.by[0] === i) steps.pop();
        steps.push({ by: [i], to: at });
      }
    }
    if (isFeasibleSoFar) return steps;
  }
  return null;
}

/** Members whose options differ between two states. */
export function changers(
  { ownSets }: UnlistedModel,
  members: readonly number[],
  from: OptionSet,
  to: OptionSet,
): number[] {
  const { low, high } = changedOptions(from, to);
  return members.filter((i) => (low & ownSets[i]!.low) !== 0 || (high & ownSets[i]!.high) !== 0);
}
