import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersTo, concepts, type StabilityConcept, witness } from '../src/index.ts';
import { allStates, everybody, everybodyBut, prefers } from './oracle/literalModel.ts';
import { firstPaths, improvementsOf, movesOf } from './oracle/paths.ts';
import {
  jointImprovements,
  jointMoves,
  unilateralImprovements,
  unilateralMoves,
} from './oracle/reach.ts';
import { faultOf, isCredible, isSymmetric } from './oracle/sanctions.ts';
import { executedTogether } from './oracle/simultaneous.ts';
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

  test('all answers to a move are those of the definitions, and deter it iff one leaves no countermove', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { model, ranks, literal } = twins(recipe);
        for (const concept of concepts) {
          if (concept === 'nash' || (concept === 'sim' && recipe.form === 'graph')) continue;
          for (const i of everybody(literal)) {
            const others = everybodyBut(literal, [i]);
            for (const s of allStates(literal)) {
              const undeterred = undeterredImprovements(literal, concept, i, s);
              for (const to of unilateralImprovements(literal, i, s)) {
                const ends =
                  concept === 'sim'
                    ? executedTogether(literal, i, s, to, others).map((each) => each.to)
                    : [
                        ...(isCredible(concept) ? jointImprovements : jointMoves)(
                          literal,
                          others,
                          to,
                        ),
                      ];
                const found = answersTo(model, ranks, concept, i, s, to);
                expect(found.map(({ state }) => state).sort((a, b) => a - b)).toEqual(
                  [...new Set(ends)]
                    .filter((t) => t !== to && !prefers(literal, i, t, s))
                    .sort((a, b) => a - b),
                );
                const isDeterred = found.some(({ countermoves }) => countermoves.length === 0);
                expect({ concept, isDeterred }).toEqual({
                  concept,
                  isDeterred: !undeterred.includes(to),
                });
                for (const { state, steps, countermoves } of found) {
                  expect(steps.at(-1)!.to).toBe(state);
                  if (!isSymmetric(concept)) continue;
                  expect(countermoves).toEqual(
                    unilateralMoves(literal, i, state).filter((t) => prefers(literal, i, t, s)),
                  );
                }
              }
            }
          }
        }
      }),
      runs(200),
    );
  });
});
