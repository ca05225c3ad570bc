import type { Sanction, StabilityConcept } from '../../src/index.ts';
import { everybodyBut, type LiteralModel, prefers } from './literalModel.ts';
import type { Step } from './outcomes.ts';
import { unilateralImprovements, unilateralMoves } from './reach.ts';
import { executedTogether } from './simultaneous.ts';
import { isStable, undeterredImprovements } from './stability.ts';

export const isCredible = (concept: StabilityConcept): boolean =>
  concept !== 'gmr' && concept !== 'smr';
export const isSymmetric = (concept: StabilityConcept): boolean =>
  concept === 'smr' || concept === 'symseq';

/** What is wrong with a sanction of i's improvement from s to `to`, in a word; null if nothing. */
export function faultOf(
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
