import type { Concept } from '../../src/index.ts';
import { everybodyBut, type LiteralModel, prefers } from './literalModel.ts';
import { jointImprovements, jointMoves } from './reach.ts';

/** The states of R_H(s) that every member prefers to s, ascending. */
export function coalitionImprovements(
  model: LiteralModel,
  members: readonly number[],
  s: number,
): number[] {
  return [...jointMoves(model, members, s)]
    .filter((q) => members.every((i) => prefers(model, i, q, s)))
    .sort((a, b) => a - b);
}

/** Those that the decision makers outside cannot sanction under the concept. */
export function undeterredCoalitionImprovements(
  model: LiteralModel,
  concept: Concept,
  members: readonly number[],
  s: number,
): number[] {
  const outside = everybodyBut(model, members);
  /** Φ_H(s). */
  const isNoBetter = (q: number): boolean => members.some((i) => !prefers(model, i, q, s));
  const isNoEscape = (q: number): boolean => [...jointMoves(model, members, q)].every(isNoBetter);
  const isDeterred = (q: number): boolean => {
    switch (concept) {
      case 'nash':
      case 'sim':
        return false;
      case 'gmr':
        return [...jointMoves(model, outside, q)].some(isNoBetter);
      case 'smr':
        return [...jointMoves(model, outside, q)].some((t) => isNoBetter(t) && isNoEscape(t));
      case 'seq':
        return [...jointImprovements(model, outside, q)].some(isNoBetter);
      case 'symseq':
        return [...jointImprovements(model, outside, q)].some(
          (t) => isNoBetter(t) && isNoEscape(t),
        );
    }
  };
  return coalitionImprovements(model, members, s).filter((q) => !isDeterred(q));
}
