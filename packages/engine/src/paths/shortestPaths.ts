import type { TargetSet } from '../coalitions/targetSet.ts';
import { undeterredTargets } from '../coalitions/undeterredTargets.ts';
import { freshMovers } from '../moves/freshMovers.ts';
import type { Model } from '../moves/model.ts';
import { checkShared } from '../stability/analyse.ts';
import { type Analysis, analysis } from '../stability/analysis.ts';
import { type MoveStep, searchForward } from './searchForward.ts';

/** What a path may be made of. */
export interface PathOptions {
  readonly from: number;
  readonly targets: readonly number[];
  /** Declared coalitions; their joint improvements count as single steps of paths by improvements. */
  readonly coalitions: readonly (readonly number[])[];
  /** Whether every step must be an improvement for whoever makes it. */
  readonly improvements: boolean;
  /** The `analysis` of the model and ranks, if there is one already. */
  readonly shared?: Analysis | undefined;
}

/** A shortest legal path from `from` to each target (ties: by the order of decision makers, then
 *  coalitions, then by state), null where there is none; empty to `from` itself.
 *  Source: status quo analysis, Li, Kilgour & Hipel 2005. */
export function shortestPaths(
  model: Model,
  ranks: readonly Int32Array[],
  { from, targets, coalitions, improvements, shared = analysis(model, ranks) }: PathOptions,
): (readonly MoveStep[] | null)[] {
  checkShared(shared, model, ranks);
  const open = new Set(targets);
  const paths = new Map<number, readonly MoveStep[]>();
  if (open.size > 0) {
    const everybody = ranks.map((_, i) => i);
    const movers = [...freshMovers(shared, everybody, improvements).movers];
    if (improvements) {
      for (const members of coalitions) {
        // Without sanctions every improvement of a coalition is undeterred.
        const unmet = undeterredTargets(shared, 'nash', members)(true);
        movers.push({ by: members, moves: (s) => takeTargets(unmet, s) });
      }
    }
    searchForward(from, movers, model, (state, steps) => {
      if (open.delete(state)) paths.set(state, steps());
      return open.size === 0;
    });
  }
  return targets.map((target) => paths.get(target) ?? null);
}

/** The targets of a coalition from `s`, ascending, which leave the set. */
function takeTargets(set: TargetSet, s: number): number[] {
  const targets = new Set<number>();
  set.some(s, (t) => {
    set.delete(t);
    targets.add(t);
    return false;
  });
  return [...targets].sort((a, b) => a - b);
}
