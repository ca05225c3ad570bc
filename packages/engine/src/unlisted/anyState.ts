import type { Formula } from '../model/formula.ts';
import { Budget, withinBudget } from './budget.ts';
import { Combinations } from './combinations.ts';
import { feasible } from './constraint.ts';
import { Program } from './program.ts';
import { type Decided, defaultBudget } from './stateStability.ts';

/** Whether some combination of the options meets no infeasible pattern.
 *  @param nOptions  at most 60. @param budget  looks. */
export function isAnyFeasible(
  nOptions: number,
  infeasible: readonly Formula[],
  budget: number = defaultBudget,
): Decided {
  const patterns = infeasible.map((formula) => ({
    program: new Program(formula),
    owners: new Set<number>(),
  }));
  const all = Array.from({ length: nOptions }, (_, k) => k);
  const combinations = new Combinations(nOptions, { low: 0, high: 0 }, all, true);
  combinations.ask(feasible(patterns, combinations.planes));
  const found = withinBudget(() => combinations.search(new Budget(budget), () => true));
  if (found === undefined) return 'undecided';
  return found ? 'yes' : 'no';
}
