import type { CoalitionConcept, Concept } from '../../src/index.ts';
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

/** Whether s is stable for the coalition: every coalition improvement from s is answered. */
export function isStableForCoalition(
  model: LiteralModel,
  concept: CoalitionConcept,
  members: readonly number[],
  s: number,
): boolean {
  if (concept !== 'cseq') {
    const single = { cnash: 'nash', cgmr: 'gmr', csmr: 'smr' } as const;
    return undeterredCoalitionImprovements(model, single[concept], members, s).length === 0;
  }
  const outside = everybodyBut(model, members);
  return coalitionImprovements(model, members, s).every((q) =>
    answersByCoalitions(model, outside, q).some((t) =>
      members.some((i) => !prefers(model, i, t, s)),
    ),
  );
}

/** The ends of legal sequences of coalition improvements by subcoalitions of `outside`, none of which
 *  moves twice in succession. */
export function answersByCoalitions(
  model: LiteralModel,
  outside: readonly number[],
  from: number,
): number[] {
  const subcoalitions = subsets(outside).filter((members) => members.length > 0);
  const ends = new Set<number>();
  const seen = new Set<string>();
  const visit = (state: number, last: readonly number[] | null): void => {
    for (const members of subcoalitions) {
      if (last !== null && members.join() === last.join()) continue;
      for (const q of coalitionImprovements(model, members, state)) {
        ends.add(q);
        const arrival = `${q} after ${members.join()}`;
        if (seen.has(arrival)) continue;
        seen.add(arrival);
        visit(q, members);
      }
    }
  };
  visit(from, null);
  return [...ends];
}

export function subsets([first, ...rest]: readonly number[]): number[][] {
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without, ...without.map((members) => [first, ...members])];
}
