import { coalitionImprovements } from './coalitions.ts';
import { everybody, type LiteralModel } from './literalModel.ts';
import type { Step } from './outcomes.ts';
import { unilateralImprovements, unilateralMoves } from './reach.ts';

/** Somebody who moves as one. */
export interface LiteralMover {
  readonly by: readonly number[];
  readonly steps: (s: number) => readonly number[];
}

export function movesOf(model: LiteralModel, members: readonly number[]): LiteralMover[] {
  return members.map((j) => ({ by: [j], steps: (s) => unilateralMoves(model, j, s) }));
}

export function improvementsOf(model: LiteralModel, members: readonly number[]): LiteralMover[] {
  return members.map((j) => ({ by: [j], steps: (s) => unilateralImprovements(model, j, s) }));
}

/** Whoever may step on a path from the status quo; coalitions only on paths by improvements. */
export function pathMovers(
  model: LiteralModel,
  coalitions: readonly (readonly number[])[],
  improvements: boolean,
): LiteralMover[] {
  if (!improvements) return movesOf(model, everybody(model));
  return [
    ...improvementsOf(model, everybody(model)),
    ...coalitions.map((members) => ({
      by: members,
      steps: (s: number) => coalitionImprovements(model, members, s),
    })),
  ];
}

interface Walk {
  readonly steps: readonly Step[];
  /** Mover and target of each step, to compare walks by. */
  readonly keys: readonly number[];
  readonly end: number;
  readonly lastMover: number;
}

/** The shortest legal path to each state that has one; of several the first by mover, then by state,
 *  step by step. No mover moves twice in succession. */
export function firstPaths(
  from: number,
  movers: readonly LiteralMover[],
): ReadonlyMap<number, readonly Step[]> {
  const paths = new Map<number, readonly Step[]>();
  const seen = new Set<string>();
  let walks: Walk[] = [{ steps: [], keys: [], end: from, lastMover: -1 }];
  while (walks.length > 0) {
    const longer: Walk[] = [];
    // All walks here are of one length; the first in order keeps the pair (end, last mover).
    for (const walk of walks.sort(byKeys)) {
      if (seen.has(`${walk.end} after ${walk.lastMover}`)) continue;
      seen.add(`${walk.end} after ${walk.lastMover}`);
      if (!paths.has(walk.end)) paths.set(walk.end, walk.steps);
      for (const [m, { by, steps }] of movers.entries()) {
        if (m === walk.lastMover) continue;
        for (const to of steps(walk.end)) {
          longer.push({
            steps: [...walk.steps, { by, to }],
            keys: [...walk.keys, m, to],
            end: to,
            lastMover: m,
          });
        }
      }
    }
    walks = longer;
  }
  return paths;
}

function byKeys(a: Walk, b: Walk): number {
  for (const [at, key] of a.keys.entries()) {
    if (key !== b.keys[at]) return key - b.keys[at]!;
  }
  return 0;
}
