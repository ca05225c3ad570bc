import { coalitionImprovements } from '../coalitions/coalitionImprovements.ts';
import { singleMovers } from '../moves/joint.ts';
import type { Model } from '../moves/model.ts';
import { type Mover, type MoveStep, searchForward, stepsTo } from './searchForward.ts';

/** What a path may be made of. */
export interface PathOptions {
  readonly from: number;
  readonly targets: readonly number[];
  /** Declared coalitions; their joint improvements count as single steps of paths by improvements. */
  readonly coalitions: readonly (readonly number[])[];
  /** Whether every step must be an improvement for whoever makes it. */
  readonly improvements: boolean;
}

/** A shortest legal path from `from` to each target (ties: by the order of decision makers, then
 *  coalitions, then by state), null where there is none; empty to `from` itself.
 *  Source: status quo analysis, Li, Kilgour & Hipel 2005. */
export function shortestPaths(
  model: Model,
  ranks: readonly Int32Array[],
  { from, targets, coalitions, improvements }: PathOptions,
): (readonly MoveStep[] | null)[] {
  const everybody = ranks.map((_, i) => i);
  const movers: Mover[] = singleMovers(model, everybody, improvements ? ranks : null);
  if (improvements) {
    for (const members of coalitions) {
      movers.push({ by: members, moves: (s) => coalitionImprovements(model, ranks, members, s) });
    }
  }
  const open = new Set(targets);
  const paths = new Map<number, readonly MoveStep[]>();
  if (open.size > 0) {
    searchForward(from, movers, model.isTransitive, (arrival) => {
      if (open.delete(arrival.state)) paths.set(arrival.state, stepsTo(arrival, movers));
      return open.size === 0;
    });
  }
  return targets.map((target) => paths.get(target) ?? null);
}
