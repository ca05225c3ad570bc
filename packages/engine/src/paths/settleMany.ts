import {
  type Lanes,
  laneIn,
  laneOf,
  lanesFor,
  lowerLanes,
  packLanes,
  valueAt,
} from '../kernels/lanes.ts';
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
  const allMasks: GroupMasks[] = [];
  for (let i = 0; i < model.nDms; i++) {
    const masks = groupMasks(model, i);
    if (masks === null) return null;
    allMasks.push(masks);
  }
  const kept = lanesFor(0, Math.max(0, ...allMasks.map(({ largestGroup }) => largestGroup)));
  const movers: Mover[] = [];
  for (const [i, masks] of allMasks.entries()) {
    movers.push({
      i,
      masks,
      kept,
      sanctions: new Map(),
      found: new ByTuple(),
      known: [],
      names: new ArrayNames(),
      work: null,
    });
  }
  let settled = new ByTuple<BriefSettlement>();
  let nBytes = 0;
  /** Per decision maker what of its preferences matters where it answers with sanctions. */
  const sanctionsOf = (ranks: readonly Int32Array[]): number[] =>
    movers.map(({ i, sanctions }) => {
      const own = ranks[i]!;
      const known = sanctions.get(own);
      if (known !== undefined) return known;
      const name = isCredible(concept) ? rankedOn(model, i, own).improvements().name : 0;
      sanctions.set(own, name);
      return name;
    });
  const foundBy = ({ i, found, known }: Mover, sanctions: readonly number[]): Found => {
    const branch = found.of(sanctions, i);
    if (branch.thing === undefined) {
      branch.thing = { expected: new Set(), names: new Map() };
      known.push(branch.thing);
    }
    return branch.thing;
  };
  const nameOf = (
    mover: Mover,
    ranks: readonly Int32Array[],
    sanctions: readonly number[],
  ): number => {
    const { expected, names } = foundBy(mover, sanctions);
    const own = ranks[mover.i]!;
    const before = names.get(own);
    if (before !== undefined) return before;
    // Where all that is expected comes together it is in the same order for whatever others do.
    expected.add(own);
    const together =
      expected.size <= maxTogether
        ? [...expected]
        : [own, ...[...expected].slice(0, maxTogether - 1)];
    eachUndeterred(model, concept, mover, ranks, together, (which, masks) => {
      const { name, isNew } = mover.names.of(masks, true);
      if (isNew) nBytes += masks.byteLength;
      names.set(which, name);
      expected.delete(which);
    });
    return names.get(own)!;
  };
  return {
    expect: (ranks) => {
      const sanctions = sanctionsOf(ranks);
      for (const mover of movers) {
        const { expected, names } = foundBy(mover, sanctions);
        const own = ranks[mover.i]!;
        if (!names.has(own)) expected.add(own);
      }
    },
    settle: (ranks) => {
      if (nBytes > maxBytes) {
        for (const mover of movers) mover.names = new ArrayNames();
        for (const { known } of movers) for (const one of known) one.names.clear();
        settled = new ByTuple();
        nBytes = 0;
      }
      const sanctions = sanctionsOf(ranks);
      const names = movers.map((mover) => nameOf(mover, ranks, sanctions));
      const branch = settled.of(names);
      branch.thing ??= rest(model, movers, names, statusQuo);
      return branch.thing;
    },
  };
}

interface Mover {
  readonly i: number;
  readonly masks: GroupMasks;
  /** Lanes in which masks are kept, the same for all. */
  readonly kept: Lanes;
  /** By its own ranks the name of its improvements; 0 where any move is a sanction. */
  readonly sanctions: Map<Int32Array, number>;
  /** By the names of the others' sanctions; and all of them. */
  readonly found: ByTuple<Found>;
  readonly known: Found[];
  work: Work | null;
  /** Of undeterred improvements: per state a mask over its group, in lanes. */
  names: ArrayNames;
}

/** Things by tuples of small numbers, all of one length. */
class ByTuple<T> {
  readonly #root: Branch<T> = { next: [], thing: undefined };

  /** The branch of a tuple. @param without  place of a number that does not count. */
  of(tuple: readonly number[], without = -1): Branch<T> {
    let branch = this.#root;
    for (let at = 0; at < tuple.length; at++) {
      if (at === without) continue;
      branch.next[tuple[at]!] ??= { next: [], thing: undefined };
      branch = branch.next[tuple[at]!]!;
    }
    return branch;
  }
}

interface Branch<T> {
  /** By the next number. */
  readonly next: Branch<T>[];
  thing: T | undefined;
}

/** What is known where certain sanctions may answer. */
interface Found {
  /** Ranks that will be asked for. */
  readonly expected: Set<Int32Array>;
  /** Name of the undeterred improvements by the decision maker's own ranks. */
  readonly names: Map<Int32Array, number>;
}

/** Several own ranks side by side, and room to work on them. */
interface Work {
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
function workOn(model: Model, concept: Concept, mover: Mover, owns: readonly Int32Array[]): Work {
  const { i, masks, kept, work } = mover;
  if (work?.owns.length === owns.length && owns.every((own, v) => own === work.owns[v]))
    return work;
  const top = owns.reduce((most, own) => Math.max(most, largest(own)), 0);
  const lanes = lanesFor(top, masks.largestGroup);
  const packed = packLanes(lanes, owns);
  const made = {
    owns,
    lanes,
    packed,
    best: hasEscapes(concept)
      ? packLanes(
          lanes,
          owns.map((own) => rankedOn(model, i, own).best()),
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
function eachUndeterred(
  model: Model,
  concept: SequentialConcept,
  mover: Mover,
  ranks: readonly Int32Array[],
  owns: readonly Int32Array[],
  take: (own: Int32Array, masks: Int32Array) => void,
): void {
  const { i, masks: groups, kept } = mover;
  const { lanes, packed, best, held, moves, masks } = workOn(model, concept, mover, owns);
  if (!holdInLanes(model, concept, i, ranks, lanes, { packed, best, held })) {
    const byOwn = owns.map((own) => {
      const also = ranks.map((others, j) => (j === i ? own : others));
      return keptDeterrence(analysis(model, also), concept, i);
    });
    held.set(packLanes(lanes, byOwn));
  }
  movesInLanes(lanes, groups, packed, held, moves);
  for (const [v, own] of owns.entries()) {
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
): boolean {
  if (!isCredible(concept)) return false;
  held.set(best ?? packed);
  const groups = opponents(model.nDms, [i]).map((j) =>
    rankedOn(model, j, ranks[j]!).improvements().groups(),
  );
  const nWords = packed.length / Math.max(1, model.space.nStates);
  if (!leastInLanes(lanes, groups, nWords, held)) return false;
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

/** Marks the states from which nobody has a move. @param moves  of each mover, in lanes. */
function markRest(kept: Lanes, moves: readonly Int32Array[], marks: Uint8Array): void {
  const { perWord } = kept;
  const nWords = moves[0]!.length;
  for (let w = 0, s = 0; w < nWords; w++, s += perWord) {
    let any = 0;
    for (let m = 0; m < moves.length; m++) any |= moves[m]![w]!;
    const end = Math.min(perWord, marks.length - s);
    for (let lane = 0; lane < end; lane++) marks[s + lane] = laneIn(kept, any, lane) === 0 ? 1 : 0;
  }
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
  if (movers.length === 0) equilibria.fill(1);
  else markRest(movers[0]!.kept, moves, equilibria);
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
