import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concepts, type Sanction, type StabilityConcept, witness } from '../src/index.ts';
import type { LiteralModel } from './oracle/literalModel.ts';
import { allStates, everybody, everybodyBut, prefers } from './oracle/literalModel.ts';
import type { Step } from './oracle/outcomes.ts';
import { firstPaths, improvementsOf, movesOf } from './oracle/paths.ts';
import { unilateralImprovements, unilateralMoves } from './oracle/reach.ts';
import { executedTogether } from './oracle/simultaneous.ts';
import { isStable, undeterredImprovements } from './oracle/stability.ts';
import { type Recipe, randomForms, runs, twins } from './randomModels.ts';

function conceptsOf({ form }: Recipe): StabilityConcept[] {
  return form === 'graph'
    ? concepts.filter((concept) => concept !== 'sim')
    : [...concepts, 'seq-tableau'];
}

const isCredible = (concept: StabilityConcept): boolean => concept !== 'gmr' && concept !== 'smr';
const isSymmetric = (concept: StabilityConcept): boolean =>
  concept === 'smr' || concept === 'symseq';

/** What is wrong with a sanction of i's improvement from s to `to`, in a word; null if nothing. */
function faultOf(
  literal: LiteralModel,
  concept: StabilityConcept,
  i: number,
  s: number,
  to: number,
  { steps, escapes }: Sanction,
): string | null {
  const isSequential =
    concept !== 'seq-tableau' || !undeterredImprovements(literal, 'seq', i, s).includes(to);
  if (concept === 'sim' || !isSequential) {
    return faultOfTogether(literal, concept, i, s, to, steps);
  }
  let at = to;
  let lastMover = i;
  for (const [step, { by, to: next }] of steps.entries()) {
    const [j, ...more] = by;
    if (j === undefined || more.length > 0 || j === i) return 'a step is not by one other';
    if (step > 0 && j === lastMover) return 'a mover moves twice in succession';
    const legal = isCredible(concept)
      ? unilateralImprovements(literal, j, at)
      : unilateralMoves(literal, j, at);
    if (!legal.includes(next)) return 'a step is not legal';
    at = next;
    lastMover = j;
  }
  if (steps.length === 0) return 'no step';
  if (prefers(literal, i, at, s)) return 'the end is preferred';
  if (!isSymmetric(concept)) return escapes.length === 0 ? null : 'escapes where none are asked';
  if (escapes.join() !== unilateralMoves(literal, i, at).join())
    return 'not the moves from the end';
  return escapes.some((q) => prefers(literal, i, q, s)) ? 'an escape' : null;
}

function faultOfTogether(
  literal: LiteralModel,
  concept: StabilityConcept,
  i: number,
  s: number,
  to: number,
  steps: readonly Step[],
): string | null {
  const [step, ...more] = steps;
  if (step === undefined || more.length > 0) return 'not one step';
  const sanctioners = everybodyBut(literal, [i]).filter(
    (j) => concept === 'sim' || !isStable(literal, 'seq', j, s),
  );
  const isReal = executedTogether(literal, i, s, to, sanctioners).some(
    (each) => each.to === step.to && each.by.join() === step.by.join(),
  );
  if (!isReal) return 'nothing executed together leads there';
  return prefers(literal, i, step.to, s) ? 'the end is preferred' : null;
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
