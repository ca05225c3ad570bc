import type { JointReach } from '../coalitions/jointReach.ts';
import type { Responses, Swept } from '../kernels/leastResponse.ts';
import type { Concept, StabilityConcept } from '../model/concept.ts';
import { ModelError } from '../model/error.ts';
import { once } from '../model/once.ts';
import { noPulse, type Pulse } from '../model/pulse.ts';
import type { Model } from '../moves/model.ts';
import { cursorGroups, type MoveCursor, moveCursor } from '../moves/moveCursor.ts';
import { largest, type OwnGroups } from '../moves/ownGroups.ts';
import { type Box, boxOf } from '../sweeps/box.ts';
import { newKernel, type SweepKernel, sweepKernel } from '../sweeps/kernel.ts';
import type { Places } from '../sweeps/places.ts';
import { anyMasks, anyPlaces, rankedOn } from './ranked.ts';

/** What several concepts, decision makers and questions have in common on one model. Nothing is
 *  computed before it is asked for, and nothing twice. */
export interface Analysis {
  readonly model: Model;
  readonly pulse: Pulse;
  /** Per decision maker Int32Array [nStates], higher is preferred, values ≥ 0. */
  readonly ranks: readonly Int32Array[];
  readonly anyMoves: Responses;
  readonly improvements: Responses;
  /** The best decision maker `i` can have by at most one move, per state; built once. */
  readonly best: (i: number) => Int32Array;
  /** A new cursor over the moves, or the improvements, that `j` can make. */
  readonly ahead: (j: number, isCredible: boolean) => MoveCursor;
  readonly kept: KeptVerdicts;
}

/** Results that were asked for, in case they are asked for again. */
export interface KeptVerdicts {
  /** Per concept and decision maker: Int32Array [nStates]. */
  readonly deterrence: Map<Concept, Int32Array[]>;
  /** Per concept, per decision maker: Uint8Array [nStates]. */
  readonly stable: Map<StabilityConcept, readonly Uint8Array[]>;
  /** Per concept: Uint8Array [nStates]. */
  readonly equilibria: Map<StabilityConcept, Uint8Array>;
  /** Per concept, where other threads found them. */
  readonly reached: Map<Concept, Reached>;
  /** Per coalition, as its members' indices joined by commas. */
  readonly reach: Map<string, JointReach>;
  /** Per decision maker and state: improvements nobody sanctions simultaneously. */
  readonly atOnce: readonly Map<number, readonly number[]>[];
}

/** The states that undeterred improvements of single decision makers lead to from a status quo. */
export interface Reached {
  readonly statusQuo: number;
  /** Uint8Array [nStates]. */
  readonly marks: Uint8Array;
}

/** Below this many states sweeps are not worth their preparations. */
const minSweptStates = 2 ** 11;

/** Above this many cells a model has a kernel of its own, so that the memory goes with the model. */
const maxCommonCells = 2 ** 21;

const ownKernels = new WeakMap<Box, SweepKernel | null>();

/** The kernel for sweeps over a model; null where they do not pay. */
export function usualKernel(model: Model): SweepKernel | null {
  const box = model.space.nStates < minSweptStates ? null : boxOf(model);
  if (box === null) return null;
  if (box.nCells <= maxCommonCells) return sweepKernel();
  const own = ownKernels.get(box) ?? newKernel();
  ownKernels.set(box, own);
  return own;
}

/** Prepares a model for `analyse` and `settle`, to be shared between them.
 *  @param ranks  per decision maker Int32Array [nStates], higher is preferred, values ≥ 0.
 *  @param kernel  for sweeps, by default where it pays; null: TypeScript alone. The results are the same.
 *  @param pulse  called during long work; what it throws ends it, and nothing half-done is kept.
 *  @throws ModelError "rank-length" if `ranks` does not fit the model. */
export function analysis(
  model: Model,
  ranks: readonly Int32Array[],
  kernel: SweepKernel | null = usualKernel(model),
  pulse: Pulse = noPulse,
): Analysis {
  checkRanks(model, ranks);
  const box = kernel === null ? null : boxOf(model);
  const sweptBy = (places: (j: number) => Places | null): Swept | null =>
    kernel === null || box === null ? null : { kernel, box, places };
  const tops: number[] = [];
  const groups: OwnGroups[] = [];
  const improvements = once(() => {
    const perDm = ranks.map((own, j) => {
      pulse();
      return rankedOn(model, j, own).improvements();
    });
    return {
      model,
      pulse,
      ranks: perDm.map(({ ranks: local }) => local),
      groups: (j) => perDm[j]!.groups(),
      masks: (j) => perDm[j]!.masks(),
      swept: sweptBy((j) => perDm[j]!.places(kernel!, box!)),
    } satisfies Responses;
  });
  return {
    model,
    pulse,
    ranks,
    anyMoves: {
      model,
      pulse,
      ranks: null,
      groups: model.groups,
      masks: (j) => anyMasks(model, j),
      swept: sweptBy(() => anyPlaces(model, box!)),
    },
    get improvements() {
      return improvements();
    },
    best: (i) => rankedOn(model, i, ranks[i]!).best(),
    ahead: (j, isCredible) => {
      if (!isCredible) return moveCursor(model, j, null, 'ahead');
      tops[j] ??= largest(ranks[j]!);
      const keys = complement(ranks[j]!, tops[j]);
      if (model.arcs === null) groups[j] ??= cursorGroups(model, j, keys, 'ahead');
      return moveCursor(model, j, { keys, thresholds: keys }, 'ahead', groups[j]);
    },
    kept: {
      deterrence: new Map(),
      stable: new Map(),
      equilibria: new Map(),
      reached: new Map(),
      reach: new Map(),
      atOnce: ranks.map(() => new Map()),
    },
  };
}

/** Values turned round: `top` − value, so that the least becomes the greatest. */
export function complement(values: Int32Array, top: number): Int32Array {
  const out = new Int32Array(values.length);
  for (let s = 0; s < values.length; s++) out[s] = top - values[s]!;
  return out;
}

/** Throws unless there is one rank array of the right length per decision maker. */
export function checkRanks(model: Model, ranks: readonly Int32Array[]): void {
  if (ranks.length !== model.nDms) {
    throw new ModelError('rank-length', `ranks of ${model.nDms} expected`, ranks.length);
  }
  for (const own of ranks) {
    if (own.length !== model.space.nStates) {
      throw new ModelError('rank-length', `${model.space.nStates} ranks expected`, own.length);
    }
  }
}
