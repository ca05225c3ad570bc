import type { Formula } from '../model/formula.ts';
import { noPulse, type Pulse } from '../model/pulse.ts';
import type { StateSpace } from '../states/stateSpace.ts';
import { keyBits, truthKeys } from './truthKeys.ts';

/** Ranks by option prioritising: the lexicographic order of truth vectors, the most important
 *  statement first; equal vectors tie. Any number of statements.
 *  @param ranks  Int32Array [nStates] to take them, zeros. @param pulse  called for every block of states.
 *  @returns `ranks`, 0 = worst, without gaps. Cost O(states × statements), with sorting steps only where
 *  there are more than 16.
 *  Source: Hipel, Kilgour, Fang & Peng 1997; Fang, Hipel, Kilgour & Peng 2003. */
export function rankByStatements(
  space: StateSpace,
  statements: readonly Formula[],
  ranks: Int32Array = new Int32Array(space.nStates),
  pulse: Pulse = noPulse,
): Int32Array {
  if (statements.length === 0) return ranks;
  if (statements.length <= keyBits) {
    truthKeys(space, statements, ranks, pulse);
    pulse();
    keysToPlaces(ranks, 2 ** statements.length);
    return ranks;
  }
  let order: Int32Array | null = null;
  const keys: Int32Array[] = [];
  for (let end = statements.length; end > 0; end -= keyBits) {
    const chunk = statements.slice(Math.max(0, end - keyBits), end);
    const key = new Int32Array(space.nStates);
    truthKeys(space, chunk, key, pulse);
    keys.push(key);
    order = sortByKey(key, 2 ** chunk.length, order);
  }
  return placesInOrder(order!, keys, ranks);
}

/** In place: instead of each key how many different keys are less; keys are below `nKeys`. */
function keysToPlaces(values: Int32Array, nKeys: number): void {
  const placeOf = new Int32Array(nKeys);
  for (let s = 0; s < values.length; s++) placeOf[values[s]!] = 1;
  for (let key = 0, place = 0; key < nKeys; key++) {
    const isThere = placeOf[key]!;
    placeOf[key] = place;
    place += isThere;
  }
  for (let s = 0; s < values.length; s++) values[s] = placeOf[values[s]!]!;
}

/** Per state its place in the order, the same for states with the same keys. */
function placesInOrder(
  order: Int32Array,
  keys: readonly Int32Array[],
  ranks: Int32Array,
): Int32Array {
  let rank = 0;
  for (let at = 1; at < order.length; at++) {
    const s = order[at]!;
    const before = order[at - 1]!;
    for (const key of keys) {
      if (key[s] !== key[before]) {
        rank++;
        break;
      }
    }
    ranks[s] = rank;
  }
  return ranks;
}

/** States by key, stable with respect to `order`; keys are below `nKeys`. */
function sortByKey(key: Int32Array, nKeys: number, order: Int32Array | null): Int32Array {
  const start = new Int32Array(nKeys + 1);
  for (const k of key) start[k + 1]!++;
  for (let k = 0; k < nKeys; k++) start[k + 1]! += start[k]!;
  const sorted = new Int32Array(key.length);
  for (let at = 0; at < key.length; at++) {
    const s = order === null ? at : order[at]!;
    sorted[start[key[s]!]!++] = s;
  }
  return sorted;
}
