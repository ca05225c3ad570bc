import type { Formula } from '../model/formula.ts';
import { formulaBits } from '../states/formulaBits.ts';
import { decimalOf } from '../states/numbering.ts';
import type { StateSpace } from '../states/stateSpace.ts';

/** Statements taken into one sort key. */
const keyBits = 16;

/** Ranks by option prioritising: the lexicographic order of truth vectors, the most important
 *  statement first; equal vectors tie. Any number of statements.
 *  @param ranks  Int32Array [nStates] to take them, zeros.
 *  @returns `ranks`, 0 = worst, without gaps. Cost O(states × statements), with sorting steps only where
 *  there are more than 16.
 *  Source: Hipel, Kilgour, Fang & Peng 1997; Fang, Hipel, Kilgour & Peng 2003. */
export function rankByStatements(
  space: StateSpace,
  statements: readonly Formula[],
  ranks: Int32Array = new Int32Array(space.nStates),
): Int32Array {
  if (statements.length === 0) return ranks;
  if (statements.length <= keyBits) {
    return placesOfKeys(truthKeys(space, statements), 2 ** statements.length, ranks);
  }
  let order: Int32Array | null = null;
  const keys: Uint16Array[] = [];
  for (let end = statements.length; end > 0; end -= keyBits) {
    const chunk = statements.slice(Math.max(0, end - keyBits), end);
    const key = truthKeys(space, chunk);
    keys.push(key);
    order = sortByKey(key, 2 ** chunk.length, order);
  }
  return placesInOrder(order!, keys, ranks);
}

/** Per state how many different keys are less than its own; keys are below `nKeys`. */
function placesOfKeys(keys: Uint16Array, nKeys: number, ranks: Int32Array): Int32Array {
  const placeOf = new Int32Array(nKeys);
  for (let s = 0; s < keys.length; s++) placeOf[keys[s]!] = 1;
  for (let key = 0, place = 0; key < nKeys; key++) {
    const isThere = placeOf[key]!;
    placeOf[key] = place;
    place += isThere;
  }
  for (let s = 0; s < ranks.length; s++) ranks[s] = placeOf[keys[s]!]!;
  return ranks;
}

/** Per state its place in the order, the same for states with the same keys. */
function placesInOrder(
  order: Int32Array,
  keys: readonly Uint16Array[],
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

/** Truth vectors of at most 16 statements as integers, the first statement the highest bit. */
function truthKeys(space: StateSpace, statements: readonly Formula[]): Uint16Array {
  const n = space.nStates;
  if (space.decimals === null && space.cells === null) {
    // Eight keys at a time, two in a word.
    const words = new Int32Array(Math.ceil(n / 8) * 4);
    for (const statement of statements) {
      const bits = formulaBits(space.form, statement);
      pushBits(words, new Uint8Array(bits.buffer, bits.byteOffset, bits.byteLength));
    }
    return new Uint16Array(words.buffer, 0, n);
  }
  const keys = new Uint16Array(n);
  for (const statement of statements) {
    const bits = formulaBits(space.form, statement);
    for (let s = 0; s < n; s++) {
      const d = decimalOf(space, s);
      keys[s] = (keys[s]! << 1) | ((bits[d >>> 5]! >>> (d & 31)) & 1);
    }
  }
  return keys;
}

/** Per byte the four words that have its bits as the lowest of two halves each. */
const spreadBits: Int32Array = Int32Array.from({ length: 256 * 4 }, (_, at) => {
  const pair = (at >>> 2) >>> (2 * (at & 3));
  return (pair & 1) | ((pair & 2) << 15);
});

/** Puts a bit below each key. @param words  two keys each. @param bytes  eight bits each. */
function pushBits(words: Int32Array, bytes: Uint8Array): void {
  for (let at = 0, w = 0; w < words.length; at++, w += 4) {
    const spread = bytes[at]! * 4;
    words[w] = (words[w]! << 1) | spreadBits[spread]!;
    words[w + 1] = (words[w + 1]! << 1) | spreadBits[spread + 1]!;
    words[w + 2] = (words[w + 2]! << 1) | spreadBits[spread + 2]!;
    words[w + 3] = (words[w + 3]! << 1) | spreadBits[spread + 3]!;
  }
}

/** States by key, stable with respect to `order`; keys are below `nKeys`. */
function sortByKey(key: Uint16Array, nKeys: number, order: Int32Array | null): Int32Array {
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
