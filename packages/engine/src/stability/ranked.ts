import { bestMove } from '../kernels/bestMove.ts';
import { once } from '../model/once.ts';
import type { Model } from '../moves/model.ts';
import { type OwnGroups, ownGroups } from '../moves/ownGroups.ts';
import type { SequentialConcept } from './deterrence.ts';

/** What the ranks of one decision maker give on a model, whatever the others want. Worlds that differ
 *  only in the preferences of others share it. */
export interface Ranked {
  /** The best it can have by at most one move: Int32Array [nStates]. */
  readonly best: () => Int32Array;
  /** Its own groups by rank, for a search back along its improvements. */
  readonly groups: () => OwnGroups;
  /** Deterrence and stability under concepts in which the others answer with any moves, or not at
   *  all. */
  readonly deterrence: Map<SequentialConcept, Int32Array>;
  readonly stable: Map<SequentialConcept, Uint8Array>;
}

/** Kept as long as the model and the ranks are: neither changes once it is made. */
const kept = new WeakMap<Model, Map<number, WeakMap<Int32Array, Ranked>>>();

/** What `ranks` of decision maker `i` give; built once for one model and one array. */
export function rankedOn(model: Model, i: number, ranks: Int32Array): Ranked {
  const perDm = kept.get(model) ?? new Map<number, WeakMap<Int32Array, Ranked>>();
  kept.set(model, perDm);
  const perRanks = perDm.get(i) ?? new WeakMap<Int32Array, Ranked>();
  perDm.set(i, perRanks);
  const known = perRanks.get(ranks);
  if (known !== undefined) return known;
  const made: Ranked = {
    best: once(() => bestMove(model, i, ranks)),
    groups: once(() => ownGroups(model, i, ranks, 'back')),
    deterrence: new Map(),
    stable: new Map(),
  };
  perRanks.set(ranks, made);
  return made;
}
