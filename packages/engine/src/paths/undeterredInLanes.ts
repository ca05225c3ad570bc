import { type Lanes, laneOf, lanesFor, lowerLanes, packLanes } from '../kernels/lanes.ts';
import { leastInLanes } from '../kernels/leastInLanes.ts';
import type { Pulse } from '../model/pulse.ts';
import type { GroupMasks } from '../moves/groupMasks.ts';
import type { Model } from '../moves/model.ts';
import { largest } from '../moves/ownGroups.ts';
import { analysis } from '../stability/analysis.ts';
import {
  hasEscapes,
  isCredible,
  keptDeterrence,
  type SequentialConcept,
} from '../stability/deterrence.ts';
import { opponents } from '../stability/opponents.ts';
import { rankedOn } from '../stability/ranked.ts';

/** A decision maker whose undeterred improvements are worked out for several own ranks at once. */
export interface LaneMover {
  readonly i: number;
  readonly masks: GroupMasks;
  /** Lanes in which masks are kept, the same for all. */
  readonly kept: Lanes;
  /** That of the last own ranks. */
  work: Work | null;
}

/** Several own ranks side by side, and room to work on them. */
export interface Work {
  readonly owns: readonly Int32Array[];
  readonly lanes: Lanes;
  /** The own ranks, and the best a move can bring; from `packLanes`. */
  readonly packed: Int32Array;
  readonly best: Int32Array | null;
  readonly held: Int32Array;
  readonly moves: Int32Array;
  /** Undeterred improvements of one of them, in the lanes they are kept in. */
  readonly masks: Int32Array;
}

/** The same as before where the own ranks are the same ones. */
function workOn(
  model: Model,
  concept: SequentialConcept,
  mover: LaneMover,
  owns: readonly Int32Array[],
  pulse: Pulse,
): Work {
  const { i, masks, kept, work } = mover;
  if (work?.owns.length === owns.length && owns.every((own, v) => own === work.owns[v]))
    return work;
  const top = owns.reduce((most, own) => Math.max(most, largest(own)), 0);
  const lanes = lanesFor(top, masks.largestGroup);
  const packed = packLanes(lanes, owns);
  pulse();
  const made = {
    owns,
    lanes,
    packed,
    best: hasEscapes(concept)
      ? packLanes(
          lanes,
          owns.map((own) => {
            pulse();
            return rankedOn(model, i, own).best();
          }),
        )
      : null,
    held: new Int32Array(packed.length),
    moves: new Int32Array(packed.length),
    masks: new Int32Array(Math.ceil(model.space.nStates / kept.perWord)),
  };
  mover.work = made;
  return made;
}

/** Calls back with each array of own ranks and its undeterred improvements: masks over the mover's
 *  groups, in lanes, good until the call ends.
 *  @param ranks  everybody's; those of the mover itself are of no matter. */
export function eachUndeterred(
  model: Model,
  concept: SequentialConcept,
  mover: LaneMover,
  ranks: readonly Int32Array[],
  owns: readonly Int32Array[],
  pulse: Pulse,
  take: (own: Int32Array, masks: Int32Array) => void,
): void {
  const { i, masks: groups, kept } = mover;
  const { lanes, packed, best, held, moves, masks } = workOn(model, concept, mover, owns, pulse);
  if (!holdInLanes(model, concept, i, ranks, lanes, { packed, best, held }, pulse)) {
    const byOwn = owns.map((own) => {
      const also = ranks.map((others, j) => (j === i ? own : others));
      return keptDeterrence(analysis(model, also, undefined, pulse), concept, i);
    });
    held.set(packLanes(lanes, byOwn));
  }
  pulse();
  movesInLanes(lanes, groups, packed, held, moves);
  for (const [v, own] of owns.entries()) {
    pulse();
    laneOf(lanes, moves, owns.length, v, kept, masks);
    take(own, masks);
  }
}

/** `deterrence` for several own ranks; false where sweeps do not serve. */
function holdInLanes(
  model: Model,
  concept: SequentialConcept,
  i: number,
  ranks: readonly Int32Array[],
  lanes: Lanes,
  { packed, best, held }: Pick<Work, 'packed' | 'best' | 'held'>,
  pulse: Pulse,
): boolean {
  if (!isCredible(concept)) return false;
  held.set(best ?? packed);
  const groups = opponents(model.nDms, [i]).map((j) => {
    pulse();
    return rankedOn(model, j, ranks[j]!).improvements().groups();
  });
  const nWords = packed.length / Math.max(1, model.space.nStates);
  if (!leastInLanes(lanes, groups, nWords, held, pulse)) return false;
  if (best !== null) lowerLanes(lanes, held, packed);
  return true;
}

/** Per state and lane a mask of the moves to where the mover is held to more than it has. */
function movesInLanes(
  { width, perWord, high }: Lanes,
  { cells, first, size, moves: allMoves }: GroupMasks,
  own: Int32Array,
  held: Int32Array,
  moves: Int32Array,
): void {
  const nWords = own.length / Math.max(1, first.length);
  for (let s = 0; s < first.length; s++) {
    let able = allMoves[s]!;
    for (let n = 1; n < perWord; n++) able |= allMoves[s]! << (n * (width + 1));
    for (let w = 0; w < nWords; w++) {
      const has = own[s * nWords + w]! | high;
      let mask = 0;
      for (let bit = 0; bit < size[s]!; bit++) {
        const t = cells[first[s]! + bit]!;
        const isMore = ~(has - held[t * nWords + w]!) & high;
        mask |= isMore >>> (width - bit);
      }
      moves[s * nWords + w] = mask & able;
    }
  }
}
