import type { Concept } from '../model/concept.ts';
import { singleMovers } from '../moves/joint.ts';
import type { Model } from '../moves/model.ts';
import { unilateralMoves } from '../moves/unilateral.ts';
import { searchForward } from '../paths/searchForward.ts';
import { hasEscapes, isCredible } from '../stability/deterrence.ts';
import { opponents } from '../stability/opponents.ts';
import { simultaneousResults } from '../stability/simultaneous.ts';
import { fewestTerms, type Term } from './terms.ts';

/** What one move asks of the mover's preferences: that some term holds. A term holds if the mover prefers
 *  none of its states to the one it would leave. The first term is the move's own target; the others are
 *  sanctions, with the escapes they must not leave open. */
export interface Clause {
  readonly to: number;
  /** No term contains another; states ascending. */
  readonly terms: readonly Term[];
}

/** The condition on the preferences of decision maker `i` under which `s` is stable for it: every clause
 *  holds. What the others prefer is taken from `ranks`, and counts only where their answers must be
 *  credible (`seq`, `symseq`, `sim`); the preferences of `i` itself are not read.
 *  @returns one clause per move that asks for anything, by target.
 *  @throws ModelError "form" for `sim` in graph form.
 *  Source: the definitions as in `analyse`, read as conditions: Kinsara, Kilgour & Hipel 2015. */
export function stabilityCondition(
  model: Model,
  ranks: readonly Int32Array[],
  concept: Concept,
  i: number,
  s: number,
): Clause[] {
  const sanctions = sanctionTerms(model, ranks, concept, i, s);
  return [...unilateralMoves(model, i, s)].flatMap((to) => {
    const terms = [[to], ...sanctions(to)].map((term) => term.filter((t) => t !== s));
    // Where a sanction leads back to s, and s leaves nothing better, the move is deterred in any case.
    if (terms.some((term) => term.length === 0)) return [];
    return [{ to, terms: fewestTerms(terms) }];
  });
}

function sanctionTerms(
  model: Model,
  ranks: readonly Int32Array[],
  concept: Concept,
  i: number,
  s: number,
): (to: number) => number[][] {
  if (concept === 'nash') return () => [];
  if (concept === 'sim') {
    const results = simultaneousResults(model, ranks, i, s);
    return (to) => [...results.get(to)!.keys()].map((t) => [t]);
  }
  const movers = singleMovers(
    model,
    opponents(model.nDms, [i]),
    isCredible(concept) ? ranks : null,
  );
  return (to) => {
    const terms: number[][] = [];
    searchForward(to, movers, model, (t) => {
      if (t !== to) terms.push(hasEscapes(concept) ? [t, ...unilateralMoves(model, i, t)] : [t]);
      return false;
    });
    return terms;
  };
}

/** Whether a condition holds for a decision maker.
 *  @param isBetter  whether it prefers a state to the one the condition is about. */
export function isMet(clauses: readonly Clause[], isBetter: (t: number) => boolean): boolean {
  return clauses.every(({ terms }) => terms.some((term) => !term.some(isBetter)));
}

/** The states a condition speaks of, ascending. */
export function statesIn(clauses: readonly Clause[]): number[] {
  const states = new Set(clauses.flatMap(({ terms }) => terms.flat()));
  return [...states].sort((a, b) => a - b);
}
