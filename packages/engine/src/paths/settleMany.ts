import { type Lanes, laneIn, lanesFor, valueAt } from '../kernels/lanes.ts';
import type { Concept } from '../model/concept.ts';
import { noPulse, type Pulse } from '../model/pulse.ts';
import { type GroupMasks, groupMasks } from '../moves/groupMasks.ts';
import type { Model } from '../moves/model.ts';
import { ArrayNames } from '../stability/arrayNames.ts';
import { ByTuple } from '../stability/byTuple.ts';
import { isCredible } from '../stability/deterrence.ts';
import { rankedOn } from '../stability/ranked.ts';
import type { Settlement } from './settle.ts';
import { eachUndeterred, type LaneMover } from './undeterredInLanes.ts';

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
 *  @param pulse  called during long work, see `analysis`.
 *  @param maxBytes  of undeterred improvements to keep; beyond it all is forgotten and begun anew.
 *  @returns null for `sim`, and where a decision maker's moves are not within groups of at most 32
 *  states: then `settle` has to do. */
export function settleMany(
  model: Model,
  concept: Concept,
  statusQuo: number | null,
  pulse: Pulse = noPulse,
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
    eachUndeterred(model, concept, mover, ranks, together, pulse, (which, masks) => {
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

interface Mover extends LaneMover {
  /** By its own ranks the name of its improvements; 0 where any move is a sanction. */
  readonly sanctions: Map<Int32Array, number>;
  /** By the names of the others' sanctions; and all of them. */
  readonly found: ByTuple<Found>;
  readonly known: Found[];
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
