import type { StabilityConcept } from '../../src/index.ts';
import { allStates, everybodyBut, type LiteralModel, prefers } from './literalModel.ts';
import { jointImprovements, jointMoves, unilateralImprovements, unilateralMoves } from './reach.ts';
import { isDeterredAtOnce } from './simultaneous.ts';

/** Whether s is stable for i: every improvement of i from s is deterred. */
export function isStable(
  model: LiteralModel,
  concept: StabilityConcept,
  i: number,
  s: number,
): boolean {
  return undeterredImprovements(model, concept, i, s).length === 0;
}

/** The improvements of i from s that make it unstable for i under the concept. */
export function undeterredImprovements(
  model: LiteralModel,
  concept: StabilityConcept,
  i: number,
  s: number,
): number[] {
  return unilateralImprovements(model, i, s).filter((s1) => !isDeterred(model, concept, i, s, s1));
}

/** States stable for i, ascending. */
export function stableStates(model: LiteralModel, concept: StabilityConcept, i: number): number[] {
  return allStates(model).filter((s) => isStable(model, concept, i, s));
}

function isDeterred(
  model: LiteralModel,
  concept: StabilityConcept,
  i: number,
  s: number,
  s1: number,
): boolean {
  const others = everybodyBut(model, [i]);
  /** Φ_i(s). */
  const isNoBetter = (q: number): boolean => !prefers(model, i, q, s);
  const isNoEscape = (s2: number): boolean => unilateralMoves(model, i, s2).every(isNoBetter);
  switch (concept) {
    case 'nash':
      return false;
    case 'gmr':
      return [...jointMoves(model, others, s1)].some(isNoBetter);
    case 'smr':
      return [...jointMoves(model, others, s1)].some((s2) => isNoBetter(s2) && isNoEscape(s2));
    case 'seq':
      return [...jointImprovements(model, others, s1)].some(isNoBetter);
    case 'symseq':
      return [...jointImprovements(model, others, s1)].some(
        (s2) => isNoBetter(s2) && isNoEscape(s2),
      );
    case 'sim':
      return isDeterredAtOnce(model, i, s, s1, others);
    case 'seq-tableau': {
      if (isDeterred(model, 'seq', i, s, s1)) return true;
      const unstableToo = others.filter((j) => !isStable(model, 'seq', j, s));
      return unstableToo.length > 0 && isDeterredAtOnce(model, i, s, s1, unstableToo);
    }
  }
}
