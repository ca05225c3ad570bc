import type { Concept } from '../model/concept.ts';
import { freshMovers } from '../moves/freshMovers.ts';
import { searchForward } from '../paths/searchForward.ts';
import type { Analysis } from '../stability/analysis.ts';
import { bestTogether, hasEscapes, isCredible } from '../stability/deterrence.ts';
import { opponents } from '../stability/opponents.ts';
import type { TargetSet } from './targetSet.ts';

/** The undeterred improvements of a coalition where moves are intransitive (graph form, coalesced
 *  states): by a search from each state asked about, for the succession of movers counts there.
 *  @param held  per member: the deterrence of the concept. */
export function searchedTargets(
  shared: Analysis,
  concept: Concept,
  members: readonly number[],
  held: readonly Int32Array[],
): (isFull: boolean) => TargetSet {
  const { model, ranks } = shared;
  /** The most each member could be held to: states where that is no gain need no search. */
  const most = held.map((own) => bestTogether(shared, members, own));
  const exceeds = (values: readonly Int32Array[], t: number, s: number): boolean =>
    members.every((i, m) => values[m]![t]! > ranks[i]![s]!);
  const own = members.map((i) => ranks[i]!);
  const joint = freshMovers(shared, members, false);
  const escaping = freshMovers(shared, members, false);
  const answer = freshMovers(shared, opponents(model.nDms, members), isCredible(concept));

  /** Per state, for the last s asked about: whether the coalition escapes from it. */
  let escapes = new Map<number, boolean>();
  let askedFor = -1;
  const canEscape = (t: number, s: number): boolean => {
    const known =
      escapes.get(t) ??
      searchForward(t, escaping.movers, model, (x) => exceeds(own, x, s)) !== null;
    escaping.reset();
    escapes.set(t, known);
    return known;
  };
  const isSanctioned = (s: number, q: number): boolean => {
    if (!hasEscapes(concept)) return false;
    if (askedFor !== s) escapes = new Map();
    askedFor = s;
    const sanction = searchForward(q, answer.movers, model, (t) => !canEscape(t, s));
    answer.reset();
    return sanction !== null;
  };

  return (isFull) => {
    const isIn = new Uint8Array(model.space.nStates).fill(isFull ? 1 : 0);
    return {
      add: (t) => {
        isIn[t] = 1;
      },
      delete: (t) => {
        isIn[t] = 0;
      },
      some: (s, accept) => {
        if (!exceeds(most, s, s)) return false;
        const found = searchForward(
          s,
          joint.movers,
          model,
          (q) => isIn[q] === 1 && exceeds(held, q, s) && !isSanctioned(s, q) && accept(q),
        );
        joint.reset();
        return found !== null;
      },
    };
  };
}
