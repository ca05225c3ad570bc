import type { Concept } from '../model/concept.ts';
import { jointMoves, singleMovers } from '../moves/joint.ts';
import type { Model } from '../moves/model.ts';
import { searchForward } from '../paths/searchForward.ts';
import { opponents } from '../stability/opponents.ts';

/** Coalition improvements of `members` from `s`: states they can reach by joint moves that every one
 *  of them strictly prefers to `s`; the states in between need improve nobody. Ascending.
 *  @param ranks  per decision maker Int32Array [nStates].
 *  Source: Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008. */
export function coalitionImprovements(
  model: Model,
  ranks: readonly Int32Array[],
  members: readonly number[],
  s: number,
): Int32Array {
  return jointMoves(model, members, s).filter((q) => isBetterForAll(ranks, members, s, q));
}

/** The coalition improvements from `s` that the decision makers outside cannot sanction under the
 *  concept. A sanction is a state some member does not prefer to `s`; `smr` and `symseq` also ask
 *  that the coalition cannot get from it to a state all prefer to `s`; `nash` and `sim` know no
 *  sanctions against coalitions. */
export function undeterredCoalitionImprovements(
  model: Model,
  ranks: readonly Int32Array[],
  concept: Concept,
  members: readonly number[],
  s: number,
): number[] {
  const improvements = coalitionImprovements(model, ranks, members, s);
  if (concept === 'nash' || concept === 'sim') return [...improvements];
  const isCredible = concept === 'seq' || concept === 'symseq';
  const isSymmetric = concept === 'smr' || concept === 'symseq';
  const outside = opponents(model.nDms, members);
  const movers = singleMovers(model, outside, isCredible ? ranks : null);
  const verdicts = new Map<number, boolean>();
  const deters = (q: number): boolean => {
    const known = verdicts.get(q);
    if (known !== undefined) return known;
    const verdict =
      !isBetterForAll(ranks, members, s, q) &&
      !(isSymmetric && canEscape(model, ranks, members, s, q));
    verdicts.set(q, verdict);
    return verdict;
  };
  /** States from which the others were seen to reach no sanction. */
  const harmless = new Set<number>();
  return [...improvements].filter((q) => {
    if (model.isTransitive && harmless.has(q)) return true;
    const seen: number[] = [];
    const sanction = searchForward(q, movers, model.isTransitive, ({ state }) => {
      seen.push(state);
      return deters(state);
    });
    if (sanction === null) for (const state of seen) harmless.add(state);
    return sanction === null;
  });
}

function canEscape(
  model: Model,
  ranks: readonly Int32Array[],
  members: readonly number[],
  s: number,
  from: number,
): boolean {
  const movers = singleMovers(model, members, null);
  const wayOut = searchForward(from, movers, model.isTransitive, ({ state }) =>
    isBetterForAll(ranks, members, s, state),
  );
  return wayOut !== null;
}

function isBetterForAll(
  ranks: readonly Int32Array[],
  members: readonly number[],
  s: number,
  q: number,
): boolean {
  return members.every((i) => ranks[i]![q]! > ranks[i]![s]!);
}
