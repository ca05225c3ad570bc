import { type Lanes, laneOf, lanesFor, lowerLanes, packLanes, valueAt } from '../kernels/lanes.ts';
import { leastInLanes } from '../kernels/leastInLanes.ts';
import type { Concept } from '../model/concept.ts';
import { type GroupMasks, groupMasks } from '../moves/groupMasks.ts';
import type { Model } from '../moves/model.ts';
import { largest } from '../moves/ownGroups.ts';
import { analysis } from '../stability/analysis.ts';
import { ArrayNames } from '../stability/arrayNames.ts';
import {
  hasEscapes,
  isCredible,
  keptDeterrence,
  type SequentialConcept,
  sanctionKey,
} from '../stability/deterrence.ts';
import { opponents } from '../stability/opponents.ts';
import { rankedOn } from '../stability/ranked.ts';
import type { Settlement } from './settle.ts';

/** Where a conflict comes to rest, see `Settlement`. */
export type BriefSettlement = Pick<Settlement, 'outcomes' | 'equilibria'>;

/** Settles one model under many preferences, without coalitions. */
export interface ManySettlements {
  /** Announces preferences: what they have in common with others is then computed once for all.
   *  @param ranks  per decision maker Int32Array [nStates]; preferences that are the same are to be
   *  the same arrays. */
  readonly expect: (ranks: readonly Int32Array[]) => void;
  /** The same as `settle`; where preferences make no difference to it, the same object. */
  readonly settle: (ranks: readonly Int32Array[]) => BriefSettlement;
}

/** Memory for undeterred improvements, in bytes. */
const allBytes = 2 ** 27;

/** Most preferences of one decision maker that are looked at side by side. */
const maxTogether = 32;

/** The undeterred improvements of one decision maker depend on its own ranks and, where sanctions are
 *  improvements, on the others' improvements: that much is computed once. What is found is compared, so
 *  that the conflict is settled once for everything that gives the same undeterred improvements.
 *  @param statusQuo  state index; null: every state may be the beginning.
 *  @param maxBytes  of undeterred improvements to keep; beyond it all is forgotten and begun anew.
 *  @returns null for `sim`, and where a decision maker's moves are not within groups of at most 32
 *  states: then `settle` has to do. */
export function settleMany(
  model: Model,
  concept: Concept,
  statusQuo: number | null,
  maxBytes: number = allBytes,
): ManySettlements | null {
  if (concept === 'sim' || !model.isTransitive) return null;
  const movers: Mover[] = [];
  for (let i = 0; i < model.nDms; i++) {
    const masks = groupMasks(model, i);
    if (masks === null) return null;
    const kept = lanesFor(0, masks.largestGroup);
    movers.push({ i, masks, kept, found: new Map(), names: new ArrayNames() });
  }
  const settled = new Map<string, BriefSettlement>();
  let nBytes = 0;
  const foundBy = ({ i, found }: Mover, ranks: readonly Int32Array[]): Found => {
    const key = sanctionKey({ model, ranks }, concept, i);
    const known = found.get(key) ?? { expected: new Set(), names: new Map() };
    found.set(key, known);
    return known;
  };
  const nameOf = (mover: Mover, ranks: readonly Int32Array[]): number => {
    const { expected, names } = foundBy(mover, ranks);
    const own = ranks[mover.i]!;
    const before = names.get(own);
    if (before !== undefined) return before;
    expected.delete(own);
    const together = [own, ...[...expected].slice(0, maxTogether - 1)];
    for (const [v, masks] of undeterred(model, concept, mover, ranks, together).entries()) {
      const { name, isNew } = mover.names.of(masks);
      if (isNew) nBytes += masks.byteLength;
      names.set(together[v]!, name);
      expected.delete(together[v]!);
    }
    return names.get(own)!;
  };
  return {
    expect: (ranks) => {
      for (const mover of movers) {
        const { expected, names } = foundBy(mover, ranks);
        const own = ranks[mover.i]!;
        if (!names.has(own)) expected.add(own);
      }
    },
    settle: (ranks) => {
      if (nBytes > maxBytes) {
        for (const mover of movers) mover.names = new ArrayNames();
        for (const { found } of movers) for (const { names } of found.values()) names.clear();
        settled.clear();
        nBytes = 0;
      }
      const names = movers.map((mover) => nameOf(mover, ranks));
      const key = names.join();
      const known = settled.get(key) ?? rest(model, movers, names, statusQuo);
      settled.set(key, known);
      return known;
    },
  };
}

interface Mover {
  readonly i: number;
  readonly masks: GroupMasks;
  /** Lanes in which masks are kept. */
  readonly kept: Lanes;
  /** By `sanctionKey`. */
  readonly found: Map<string, Found>;
  /** Of undeterred improvements: per state a mask over its group, in lanes. */
  names: ArrayNames;
}

/** What is known where certain sanctions may answer. */
interface Found {
  /** Ranks that will be asked for. */
  readonly expected: Set<Int32Array>;
  /** Name of the undeterred improvements by the decision maker's own ranks. */
  readonly names: Map<Int32Array, number>;
}

/** Per array of own ranks the undeterred improvements: masks over the mover's groups, in lanes.
 *  @param ranks  everybody's; those of the mover itself are of no matter. */
function undeterred(
  model: Model,
  concept: SequentialConcept,
  { i, masks, kept }: Mover,
  ranks: readonly Int32Array[],
  owns: readonly Int32Array[],
): Int32Array[] {
  const top = owns.reduce((most, own) => Math.max(most, largest(own)), 0);
  const lanes = lanesFor(top, masks.largestGroup);
  const packed = packLanes(lanes, owns);
  const held =
    heldInLanes(model, concept, i, ranks, owns, lanes, packed) ??
    packLanes(
      lanes,
      owns.map((own) => {
        const also = ranks.map((others, j) => (j === i ? own : others));
        return keptDeterrence(analysis(model, also), concept, i);
      }),
    );
  const moves = movesInLanes(lanes, masks, packed, held);
  return owns.map((_, v) => laneOf(lanes, moves, owns.length, v, kept));
}

/** `deterrence` for several own ranks; null where sweeps do not serve. */
function heldInLanes(
  model: Model,
  concept: SequentialConcept,
  i: number,
  ranks: readonly Int32Array[],
  owns: readonly Int32Array[],
  lanes: Lanes,
  packed: Int32Array,
): Int32Array | null {
  if (!isCredible(concept)) return null;
  const hasEscape = hasEscapes(concept);
  const held = hasEscape
    ? packLanes(
        lanes,
        owns.map((own) => rankedOn(model, i, own).best()),
      )
    : packed.slice();
  const groups = opponents(model.nDms, [i]).map((j) =>
    rankedOn(model, j, ranks[j]!).improvements().groups(),
  );
  const nWords = packed.length / Math.max(1, model.space.nStates);
  if (!leastInLanes(lanes, groups, nWords, held)) return null;
  if (hasEscape) lowerLanes(lanes, held, packed);
  return held;
}

/** Per state and lane a mask of the moves to where the mover is held to more than it has. */
function movesInLanes(
  { width, perWord, high }: Lanes,
  { cells, first, size, moves: allMoves }: GroupMasks,
  own: Int32Array,
  held: Int32Array,
): Int32Array {
  const nWords = own.length / Math.max(1, first.length);
  const moves = new Int32Array(own.length);
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
  return moves;
}

/** Outcomes and equilibria that undeterred improvements give.
 *  @param names  of each mover's undeterred improvements. */
function rest(
  { space }: Model,
  movers: readonly Mover[],
  names: readonly number[],
  statusQuo: number | null,
): BriefSettlement {
  const moves = movers.map((mover, m) => mover.names.array(names[m]!));
  const equilibria = new Uint8Array(space.nStates);
  for (let s = 0; s < equilibria.length; s++) {
    let any = 0;
    for (let m = 0; m < moves.length; m++) any |= valueAt(movers[m]!.kept, moves[m]!, s);
    equilibria[s] = any === 0 ? 1 : 0;
  }
  const outcomes: number[] = [];
  if (statusQuo === null) {
    for (let s = 0; s < equilibria.length; s++) if (equilibria[s] === 1) outcomes.push(s);
    return { outcomes: Int32Array.from(outcomes), equilibria };
  }
  const reached = new Uint8Array(space.nStates);
  const states = [statusQuo];
  reached[statusQuo] = 1;
  for (const s of states) {
    if (equilibria[s] === 1) outcomes.push(s);
    for (let m = 0; m < moves.length; m++) {
      const { masks, kept } = movers[m]!;
      const { cells, first } = masks;
      for (let left = valueAt(kept, moves[m]!, s); left !== 0; left &= left - 1) {
        const t = cells[first[s]! + 31 - Math.clz32(left & -left)]!;
        if (reached[t] === 1) continue;
        reached[t] = 1;
        states.push(t);
      }
    }
  }
  return { outcomes: Int32Array.from(outcomes).sort(), equilibria };
}
