import { breadthFirst, type UnlistedStep } from './breadthFirst.ts';
import { type Budget, withinBudget } from './budget.ts';
import { Combinations } from './combinations.ts';
import { feasible } from './constraint.ts';
import { changers, onePassPath, twoPassPath } from './directPath.ts';
import type { Goal } from './goal.ts';
import { exchanged, isSameSet, type OptionSet } from './optionSet.ts';
import { OptionSetTable } from './optionSetTable.ts';
import { anyMover } from './ownMoves.ts';
import { Planes } from './planes.ts';
import { freeOptions, type UnlistedModel } from './unlistedModel.ts';

/** Looks spent on a way to one state before it is left for the search. */
const perWay = 256;

/** A state that joint moves lead to, and the steps there. */
export interface Reached {
  readonly state: OptionSet;
  readonly steps: readonly UnlistedStep[];
}

/** Visits the states of R_H(from) ∪ {from} that meet the goal; true ends it.
 *
 *  Where infeasible patterns tie no two members together, R_H is every combination of what the members
 *  may change, and the search by formula is exact. Elsewhere it finds what *may* be reached: a way
 *  there is tried directly, and if that does not do, the moves are searched state by state.
 *  @throws BudgetSpent */
export function eachReached(
  model: UnlistedModel,
  members: readonly number[],
  from: OptionSet,
  goal: Goal,
  budget: Budget,
  visit: (reached: Reached) => boolean,
): void {
  const isWhole = reachesAll(model, members, from);
  const visited = new OptionSetTable();
  let isEnded = false;
  let hasOthers = false;
  const byFormula = (share: Budget): boolean =>
    candidates(model, members, from, goal).search(share, (state) => {
      if (!goal.confirm(state, share)) return false;
      const steps = isWhole
        ? eachMovesOnce(model, members, from, state)
        : wayTo(model, members, from, state, share);
      if (steps === null) {
        hasOthers = true;
        return false;
      }
      if (!isWhole) visited.add(state);
      isEnded = visit({ state, steps });
      return isEnded;
    });
  if (isWhole) {
    byFormula(budget);
    return;
  }
  const isThrough = withinBudget(() => byFormula(budget.share(budget.left / 2))) !== undefined;
  if (isEnded || (isThrough && !hasOthers)) return;
  const movers = members.map((j) => anyMover(model, j));
  breadthFirst(from, movers, budget, (state, steps) => {
    if (visited.indexOf(state) >= 0 || !goal.isMetAt(state, budget)) return false;
    return visit({ state, steps: steps() });
  });
}

/** Steps by which the members lead from one feasible state to another in which nothing differs but what
 *  they may change; null where none are easily found.
 *  @throws BudgetSpent */
export function reachedDirectly(
  model: UnlistedModel,
  members: readonly number[],
  from: OptionSet,
  to: OptionSet,
  budget: Budget,
): UnlistedStep[] | null {
  return reachesAll(model, members, from)
    ? eachMovesOnce(model, members, from, to)
    : wayTo(model, members, from, to, budget);
}

/** The first of them that is found, null where there is none.
 *  @throws BudgetSpent */
export function findReached(
  model: UnlistedModel,
  members: readonly number[],
  from: OptionSet,
  goal: Goal,
  budget: Budget,
): Reached | null {
  let first: Reached | null = null;
  eachReached(model, members, from, goal, budget, (reached) => {
    first = reached;
    return true;
  });
  return first;
}

/** The feasible combinations of what the members may change that meet what a goal can ask of them: all
 *  of R_H is among them. */
export function candidates(
  model: UnlistedModel,
  members: readonly number[],
  from: OptionSet,
  goal: Goal,
): Combinations {
  const free = freeOptions(model, members, from);
  const combinations = new Combinations(model.nOptions, from, free, !goal.hasOwnPlanes);
  goal.ask(combinations);
  const patterns = model.patterns.filter(({ owners }) => members.some((i) => owners.has(i)));
  if (patterns.length > 0) combinations.ask(feasible(patterns, combinations.planes));
  return combinations;
}

/** Whether every feasible combination of what the members may change is reached by their joint moves:
 *  for certain if no pattern that may come true ties two of them together. */
function reachesAll(model: UnlistedModel, members: readonly number[], from: OptionSet): boolean {
  if (model.isSeparable || members.length === 1) return true;
  const planes = new Planes(model.nOptions, from);
  for (const k of freeOptions(model, members, from)) planes.open(k);
  return model.patterns.every(({ program, owners }) => {
    if (members.filter((i) => owners.has(i)).length < 2) return true;
    program.run(planes);
    return program.mayHold === 0;
  });
}

function eachMovesOnce(
  model: UnlistedModel,
  members: readonly number[],
  from: OptionSet,
  to: OptionSet,
): UnlistedStep[] {
  let at = from;
  return changers(model, members, from, to).map((i) => {
    at = exchanged(at, to, model.ownSets[i]!);
    return { by: [i], to: at };
  });
}

/** A way that is easily found; null says nothing. */
function wayTo(
  model: UnlistedModel,
  members: readonly number[],
  from: OptionSet,
  to: OptionSet,
  budget: Budget,
): UnlistedStep[] | null {
  if (isSameSet(from, to)) return [];
  return (
    withinBudget(() => onePassPath(model, members, from, to, budget.share(perWay))) ??
    withinBudget(() => twoPassPath(model, members, from, to, budget.share(perWay))) ??
    null
  );
}
