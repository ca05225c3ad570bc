import type { Concept } from '../model/concept.ts';
import type { Analysis } from '../stability/analysis.ts';
import { deterrence, hasEscapes, isCredible } from '../stability/deterrence.ts';
import { JointOrder } from './jointOrder.ts';
import { JointReach } from './jointReach.ts';
import { NoEscape } from './noEscape.ts';
import { searchedTargets } from './searchedTargets.ts';
import type { TargetSet } from './targetSet.ts';

/** The undeterred improvements of a coalition under a concept: joint moves to states that every member
 *  prefers and from which the decision makers outside can bring about no sanction. A sanction is a
 *  state some member does not prefer to where the coalition stood; `smr` and `symseq` also ask that
 *  the coalition cannot get from it to a state all prefer. `nash` and `sim` know no sanctions against
 *  coalitions.
 *
 *  A move from s to q is undeterred only if at q every member is *held* to more than its rank at s:
 *  the least of q and of all the others can bring about, for `smr` and `symseq` of the best a member
 *  can still get from there. Without the test of escapes that is also enough.
 *  @returns sets of target states, full or empty to begin with, that share what is slow to find out.
 *  Source: Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008. */
export function undeterredTargets(
  shared: Analysis,
  concept: Concept,
  members: readonly number[],
): (isFull: boolean) => TargetSet {
  const sequential = concept === 'sim' ? 'nash' : concept;
  const held = members.map((i) => deterrence(shared, sequential, i, members));
  if (!shared.model.isTransitive) return searchedTargets(shared, concept, members, held);
  const { ranks } = shared;
  const reach = jointReach(shared, members);
  const order = new JointOrder(reach, held);
  const escapes = hasEscapes(concept) ? new NoEscape(shared, reach, isCredible(concept)) : null;
  const bounds = new Int32Array(members.length);
  return (isFull) => {
    const set = order.set(isFull);
    return {
      ...set,
      some: (s, accept) => {
        for (let m = 0; m < members.length; m++) bounds[m] = ranks[members[m]!]![s]!;
        if (escapes === null) return set.some(s, bounds, accept);
        return set.some(s, bounds, (q) => !escapes.isSanctioned(s, q) && accept(q));
      },
    };
  };
}

/** Where the coalition can get; found out once. */
export function jointReach({ model, kept }: Analysis, members: readonly number[]): JointReach {
  const key = members.join();
  const known = kept.reach.get(key) ?? new JointReach(model, members);
  kept.reach.set(key, known);
  return known;
}
