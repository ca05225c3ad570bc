import type { Concept } from '@casus/engine';
import type { LiteralConflict } from './literalConflict.ts';
import { literalPaths } from './literalOutcomes.ts';
import { improvements, improvementsOf, isDeterred, type LiteralStep } from './literalStability.ts';

/** An improvement, and how the others deter it: null where nothing does, `deterred` where more than one
 *  sanction may be named. */
export interface LiteralImprovement {
  readonly to: number;
  readonly sanction: readonly LiteralStep[] | 'deterred' | null;
  readonly escapes: readonly number[];
}

/** Every improvement of decision maker i from a state with the shortest sanction, of several the first
 *  by mover and state. */
export function literalWitness(
  conflict: LiteralConflict,
  concept: Concept,
  i: number,
  state: number,
): LiteralImprovement[] {
  return improvements(conflict, [i], state).map((to) => {
    const isSanctioned = isDeterred(conflict, concept, [i], state, to);
    if (!isSanctioned) return { to, sanction: null, escapes: [] };
    if (concept === 'sim') return { to, sanction: 'deterred', escapes: [] };
    const isSymmetric = concept === 'smr' || concept === 'symseq';
    const isCredible = concept === 'seq' || concept === 'symseq';
    const paths = literalPaths(to, (s) =>
      conflict.theCase.decisionMakers.flatMap((_, j) =>
        j === i
          ? []
          : (isCredible ? improvementsOf(conflict, j, s) : conflict.moves(j, s)).map((next) => ({
              by: [j],
              to: next,
            })),
      ),
    );
    const [end, sanction] = [...paths].find(
      ([s]) =>
        conflict.compare(i, s, state) <= 0 &&
        (!isSymmetric || conflict.moves(i, s).every((t) => conflict.compare(i, t, state) <= 0)),
    )!;
    return { to, sanction, escapes: isSymmetric ? conflict.moves(i, end) : [] };
  });
}
