import { bestMove } from '../kernels/bestMove.ts';
import { type SourceMasks, sourceMasks } from '../kernels/sourceMasks.ts';
import { once } from '../model/once.ts';
import type { Model } from '../moves/model.ts';
import { type OwnGroups, ownGroups } from '../moves/ownGroups.ts';
import type { Box } from '../sweeps/box.ts';
import type { SweepKernel } from '../sweeps/kernel.ts';
import { type Places, placesByRank, placesOfAny } from '../sweeps/places.ts';
import { ArrayNames } from './arrayNames.ts';
import { localRanks } from './localRanks.ts';

/** What the ranks of one decision maker give on a model, whatever the others want. Worlds that differ
 *  only in the preferences of others share it. */
export interface Ranked {
  /** The best it can have by at most one move: Int32Array [nStates]. */
  readonly best: () => Int32Array;
  /** Its own groups by rank, for a search back along its improvements. */
  readonly groups: () => OwnGroups;
  /** Which of its moves are improvements, and no more. */
  readonly improvements: () => Improvements;
  /** Deterrence and stability, by concept and, where the others answer with improvements, by the
   *  names of those. */
  readonly deterrence: Map<string, Int32Array>;
  readonly stable: Map<string, Uint8Array>;
}

/** The improvements of one decision maker. */
export interface Improvements {
  /** Its number among all that the decision maker had on the model so far. */
  readonly name: number;
  /** Int32Array [nStates], see `localRanks`. */
  readonly ranks: Int32Array;
  /** Own groups by these ranks, and the same as masks where they are small enough. */
  readonly groups: () => OwnGroups;
  readonly masks: () => SourceMasks | null;
  /** The same for sweeps; null where there is no room for them. */
  readonly places: (kernel: SweepKernel, box: Box) => Places | null;
  /** Takes those from elsewhere. */
  readonly learn: (places: Places) => void;
}

/** What is known of a model under any preferences. */
interface KnownModel {
  /** Per decision maker. */
  readonly ranked: WeakMap<Int32Array, Ranked>[];
  readonly names: ArrayNames[];
  readonly improvements: Improvements[][];
  /** Of any moves. */
  readonly masks: (() => SourceMasks | null)[];
  places: Places | null;
  /** Bytes that may still be kept of what depends on several decision makers' preferences. */
  room: number;
}

/** Kept as long as the model and the ranks are: neither changes once it is made. */
const kept = new WeakMap<Model, KnownModel>();

const allRoom = 2 ** 26;

function knownModel(model: Model): KnownModel {
  const known = kept.get(model);
  if (known !== undefined) return known;
  const perDm = <T>(make: () => T): T[] => Array.from({ length: model.nDms }, make);
  const made: KnownModel = {
    ranked: perDm(() => new WeakMap()),
    names: perDm(() => new ArrayNames()),
    improvements: perDm(() => []),
    masks: Array.from({ length: model.nDms }, (_, i) => once(() => sourceMasks(model, i, null))),
    places: null,
    room: allRoom,
  };
  kept.set(model, made);
  return made;
}

/** What `ranks` of decision maker `i` give; built once for one model and one array. */
export function rankedOn(model: Model, i: number, ranks: Int32Array): Ranked {
  const ofModel = knownModel(model);
  const known = ofModel.ranked[i]!.get(ranks);
  if (known !== undefined) return known;
  const made: Ranked = {
    best: once(() => bestMove(model, i, ranks)),
    groups: once(() => ownGroups(model, i, ranks, 'back')),
    improvements: once(() => {
      const { name } = ofModel.names[i]!.of(localRanks(model, i, ranks));
      const values = ofModel.names[i]!.array(name);
      const all = ofModel.improvements[i]!;
      let places: Places | null | undefined;
      all[name] ??= {
        name,
        ranks: values,
        groups: once(() => ownGroups(model, i, values, 'back')),
        masks: once(() => sourceMasks(model, i, values)),
        places: (kernel, box) => {
          places ??= placesByRank(kernel, box, i, values);
          return places;
        },
        learn: (known) => {
          places = known;
        },
      };
      return all[name];
    }),
    deterrence: new Map(),
    stable: new Map(),
  };
  ofModel.ranked[i]!.set(ranks, made);
  return made;
}

/** Masks of any moves of decision maker `i`; built once for a model. */
export function anyMasks(model: Model, i: number): SourceMasks | null {
  return knownModel(model).masks[i]!();
}

/** Places for any moves; built once for a model. */
export function anyPlaces(model: Model, box: Box): Places {
  const ofModel = knownModel(model);
  ofModel.places ??= placesOfAny(model, box);
  return ofModel.places;
}

/** Whether `bytes` more may be kept for other worlds of the model; if so, they are taken. */
export function takeRoom(model: Model, bytes: number): boolean {
  const ofModel = knownModel(model);
  if (ofModel.room < bytes) return false;
  ofModel.room -= bytes;
  return true;
}
