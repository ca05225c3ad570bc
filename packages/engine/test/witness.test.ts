import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concepts, type StabilityConcept, witness } from '../src/index.ts';
import { allStates, everybody, everybodyBut, prefers } from './oracle/literalModel.ts';
import { firstPaths, improvementsOf, movesOf } from './oracle/paths.ts';
import { unilateralImprovements, unilateralMoves } from './oracle/reach.ts';
import { faultOf, isCredible, isSymmetric } from './oracle/sanctions.ts';
import { isStable, undeterredImprovements } from './oracle/stability.ts';
import { type Recipe, randomForms, runs, twins } from './randomModels.ts';

function conceptsOf({ form }: Recipe): StabilityConcept[] {
  return form === 'graph'
    ? concepts.filter((concept) => concept !== 'sim')
    : [...concepts, 'seq-tableau'];
}

describe.each(randomForms)('%s', (_, recipes) => {
  test('a witness lists every improvement, and its sanctions are real', () => {
    fc.assert(
      fc.property(recipes, fc.nat(), fc.nat(), (recipe, anyDm, anyState) => {
        const { model, ranks, literal } = twins(recipe);
        const i = anyDm % literal.nDms;
        const s = anyState % literal.states.length;
        for (const concept of conceptsOf(recipe)) {
          const { stable, improvements } = witness(model, ranks, concept, i, s);
          expect(improvements.map(({ to }) => to)).toEqual(unilateralImprovements(literal, i, s));
          expect({
            [concept]: improvements.flatMap(({ to, sanction }) => (sanction === null ? [to] : [])),
          }).toEqual({ [concept]: undeterredImprovements(literal, concept, i, s) });
          expect(stable).toBe(isStable(literal, concept, i, s));
          for (const { to, sanction } of improvements) {
            const fault = sanction && faultOf(literal, concept, i, s, to, sanction);
            expect({ concept, to, fault }).toEqual({ concept, to, fault: null });
          }
        }
      }),
      runs(2000),
    );
  });

  test('a sequence is the shortest there is, the first by mover and state', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { model, ranks, literal } = twins(recipe);
        for (const concept of ['gmr', 'smr', 'seq', 'symseq'] as const) {
          for (const i of everybody(literal)) {
            const others = everybodyBut(literal, [i]);
            const movers = (isCredible(concept) ? improvementsOf : movesOf)(literal, others);
            for (const s of allStates(literal)) {
              const deters = (q: number): boolean =>
                [q, ...(isSymmetric(concept) ? unilateralMoves(literal, i, q) : [])].every(
                  (t) => !prefers(literal, i, t, s),
                );
              const expected = unilateralImprovements(literal, i, s).map((to) => {
                // Shortest first, of one length in order: the first that deters is the sanction.
                const sequence = [...firstPaths(to, movers)].find(([end]) => deters(end));
                return sequence?.[1] ?? null;
              });
              const found = witness(model, ranks, concept, i, s).improvements;
              expect(found.map(({ sanction }) => sanction?.steps ?? null)).toEqual(expected);
            }
          }
        }
      }),
      runs(100),
    );
  });
});
