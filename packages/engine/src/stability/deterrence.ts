import { bestMove, noneAbove } from '../kernels/bestMove.ts';
import { isAbove, lesser } from '../kernels/choices.ts';
import { leastResponse } from '../kernels/leastResponse.ts';
import { workspaceOf } from '../kernels/workspace.ts';
import type { StabilityConcept } from '../model/concept.ts';
import { largest } from '../moves/ownGroups.ts';
import { type Analysis, complement } from './analysis.ts';
import { opponents } from './opponents.ts';
import { rankedOn, takeRoom } from './ranked.ts';
import { securityLevel } from './securityLevel.ts';

/** Concepts whose test is one max–min over two reach relations. */
export type SequentialConcept = 'nash' | 'gmr' | 'smr' | 'seq' | 'symseq';

/** States up to which everything is kept that was worked out on the way to an answer. */
const smallModel = 2 ** 16;

/** The rank decision maker `i` can be held to once it, or the coalition it acts in, has moved to a
 *  state: the least of the state itself and of what the others can bring about, under the concept.
 *
 *  - `nash`: nobody answers. `gmr`: any joint moves. `seq`: joint improvements.
 *  - `smr`, `symseq`: as these, but where the others lead, the best that can still be reached counts.
 *
 *  A move of `i` from s to q is an undeterred improvement iff the result at q exceeds the rank of s; a
 *  state is stable iff no move of `i` from it is one. A coalition's move is one only if that holds for
 *  every member; but for `smr` and `symseq`, where members may escape to different states, that is
 *  not enough.
 *  @param members  the coalition, ascending; `i` alone if absent.
 *  @returns Int32Array [nStates], rank values: the ranks themselves for `nash`, else from the workspace.
 *  Source: the definitions of Fang, Hipel & Kilgour 1993 and Rêgo & Vieira 2017, as one maximum over
 *  R_i of a minimum over R_O or R_O⁺; that minimum may include the state itself, because a move that
 *  does not improve never exceeds the rank of s. */
export function deterrence(
  shared: Analysis,
  concept: SequentialConcept,
  i: number,
  members: readonly number[] = [i],
): Int32Array {
  const own = shared.ranks[i]!;
  if (concept === 'nash') return own;
  const { model, pulse } = shared;
  pulse();
  const responses = isCredible(concept) ? shared.improvements : shared.anyMoves;
  const others = opponents(model.nDms, members);
  if (!hasEscapes(concept)) return leastResponse(responses, others, own);
  const best =
    members.length > 1
      ? bestTogether(shared, members, own)
      : model.space.nStates <= smallModel
        ? shared.best(i)
        : bestMove(model, i, own);
  pulse();
  const held = leastResponse(responses, others, best);
  if (members.length > 1 || model.space.nStates > smallModel) workspaceOf(model).giveBack(best);
  pulse();
  for (let s = 0; s < held.length; s++) held[s] = lesser(own[s]!, held[s]!);
  pulse();
  return held;
}

/** Whether sanctioners make only improvements. */
export function isCredible(concept: StabilityConcept): boolean {
  return concept === 'seq' || concept === 'symseq';
}

/** Whether the sanctioned may move on from a sanction, so that it counts only where nothing better is
 *  left to them. */
export function hasEscapes(concept: StabilityConcept): boolean {
  return concept === 'smr' || concept === 'symseq';
}

/** The greatest value a coalition can have by staying at s or by joint moves: max over {s} ∪ R_H(s).
 *  @param values  Int32Array [nStates], values ≥ 0. */
export function bestTogether(
  shared: Analysis,
  members: readonly number[],
  values: Int32Array,
): Int32Array {
  const top = largest(values);
  return complement(leastResponse(shared.anyMoves, members, complement(values, top)), top);
}

/** Uint8Array [nStates], 1 = `i` has no undeterred improvement from the state.
 *  @param held  the deterrence of the concept for `i`. @param marks  to take the result. */
export function stableUnder(
  shared: Analysis,
  held: Int32Array,
  i: number,
  marks?: Uint8Array,
): Uint8Array {
  return noneAbove(shared.model, i, shared.ranks[i]!, held, marks);
}

/** Uint8Array [nStates], 1 = stable for `i` under the concept; computed once, see `keptDeterrence`. */
export function keptStable(shared: Analysis, concept: SequentialConcept, i: number): Uint8Array {
  const { model, ranks } = shared;
  const { stable: known } = rankedOn(model, i, ranks[i]!);
  const key = sanctionKey(shared, concept, i);
  const before = known.get(key);
  if (before !== undefined) return before;
  const stable = newStable(shared, concept, i);
  if (!isCredible(concept) || takeRoom(model, stable.byteLength)) known.set(key, stable);
  return stable;
}

/** The same, computed anew. @param marks  Uint8Array [nStates] to take it. */
export function newStable(
  shared: Analysis,
  concept: SequentialConcept,
  i: number,
  marks: Uint8Array = new Uint8Array(shared.model.space.nStates),
): Uint8Array {
  const { model, ranks, pulse } = shared;
  pulse();
  const own = ranks[i]!;
  if (concept === 'gmr' || concept === 'smr') {
    const level = securityLevel(model, i, own, concept);
    if (level !== null) return atLeast(own, level, marks);
  }
  const isKept = shared.kept.deterrence.get(concept)?.[i] !== undefined;
  if (isKept || model.space.nStates <= smallModel) {
    return stableUnder(shared, keptDeterrence(shared, concept, i), i, marks);
  }
  const held = deterrence(shared, concept, i);
  pulse();
  stableUnder(shared, held, i, marks);
  if (concept !== 'nash') workspaceOf(model).giveBack(held);
  return marks;
}

function atLeast(values: Int32Array, level: number, marks: Uint8Array): Uint8Array {
  for (let s = 0; s < marks.length; s++) marks[s] = 1 - isAbove(level, values[s]!);
  return marks;
}

/** The deterrence of a concept, kept for whoever asks again, also in worlds with other preferences that
 *  make no difference to it. */
export function keptDeterrence(
  shared: Analysis,
  concept: SequentialConcept,
  i: number,
): Int32Array {
  const kept = shared.kept.deterrence.get(concept) ?? [];
  shared.kept.deterrence.set(concept, kept);
  if (kept[i] !== undefined) return kept[i];
  const { model, ranks } = shared;
  const { deterrence: known } = rankedOn(model, i, ranks[i]!);
  const key = sanctionKey(shared, concept, i);
  const held = known.get(key) ?? deterrence(shared, concept, i);
  kept[i] = held;
  if (!known.has(key) && (!isCredible(concept) || takeRoom(model, held.byteLength))) {
    known.set(key, held);
  }
  return held;
}

/** What the verdicts for `i` depend on besides its own ranks: the concept and, where sanctions are made
 *  of improvements, those of the others. */
export function sanctionKey(
  { model, ranks, pulse }: Pick<Analysis, 'model' | 'ranks' | 'pulse'>,
  concept: SequentialConcept,
  i: number,
): string {
  let key: string = concept;
  if (!isCredible(concept)) return key;
  for (const j of opponents(model.nDms, [i])) {
    pulse();
    key += `,${rankedOn(model, j, ranks[j]!).improvements().name}`;
  }
  return key;
}
