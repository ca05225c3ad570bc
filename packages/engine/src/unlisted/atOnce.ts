import type { Budget } from './budget.ts';
import { Combinations } from './combinations.ts';
import { allBetter, type Constraint, feasible, someNotBetter } from './constraint.ts';
import { changers } from './directPath.ts';
import { hasOption, isSameSet, type OptionSet } from './optionSet.ts';
import { Planes } from './planes.ts';
import type { UnlistedSanction } from './sanction.ts';
import { freeOptions, type UnlistedModel } from './unlistedModel.ts';

/** A combination of the others' own improvements from `s`, not all staying, which executed together with
 *  the improvement of `i` to `to` gives a feasible state not better than `s` for `i`; null where there is
 *  none.
 *  @throws BudgetSpent
 *  Source: simultaneous sanctioning, Fraser & Hipel 1984; free-standing. */
export function sanctionAtOnce(
  model: UnlistedModel,
  i: number,
  s: OptionSet,
  to: OptionSet,
  budget: Budget,
): UnlistedSanction | null {
  const others = model.own.flatMap((own, j) => (j === i || own.length === 0 ? [] : [j]));
  const combinations = new Combinations(model.nOptions, to, freeOptions(model, others, s), false);
  combinations.ask(someNotBetter([model.orders[i]!.against(s)], combinations.planes));
  combinations.ask(feasible(model.patterns, combinations.planes));
  for (const j of others) {
    const planes = new Planes(model.nOptions, s);
    combinations.setAlso(planes, freeOptions(model, [j], s));
    combinations.ask(staysOrImproves(model, j, s, planes));
  }
  let found: OptionSet | null = null;
  combinations.search(budget, (state) => {
    if (isSameSet(state, to)) return false;
    found = state;
    return true;
  });
  if (found === null) return null;
  return { steps: [{ by: changers(model, others, to, found), to: found }], escapes: [] };
}

/** The options of `j` are as in `s`, or an improvement of its own from there. */
function staysOrImproves(
  model: UnlistedModel,
  j: number,
  s: OptionSet,
  planes: Planes,
): Constraint {
  const own = model.own[j]!;
  const better = allBetter([model.orders[j]!.against(s)], planes);
  const possible = feasible(
    model.patterns.filter(({ owners }) => owners.has(j)),
    planes,
  );
  let open = -1;
  return {
    met: (lanes) => {
      const mayStay = own.every(
        (k) => ((hasOption(s, k) ? planes.mayTake[k]! : planes.mayLeave[k]!) & 1) === 1,
      );
      open = own.find((k) => planes.isOpen(k)) ?? -1;
      return mayStay || possible.met(better.met(1)) === 1 ? lanes : 0;
    },
    open: () => open,
  };
}
