import type { Formula } from '../model/formula.ts';
import { formulaBits } from '../states/formulaBits.ts';
import { decimalOf } from '../states/numbering.ts';
import type { StateSpace } from '../states/stateSpace.ts';

/** Statements taken into one sort key. */
const keyBits = 16;

/** Ranks by option prioritising: the lexicographic order of truth vectors, the most important
 *  statement first; equal vectors tie. Any number of statements.
 *  @returns Int32Array [nStates], 0 = worst, without gaps. Cost O(states × statements / 16) sorting
 *  steps beside the evaluation of the statements on bit sets.
 *  Source: Hipel, Kilgour, Fang & Peng 1997; Fang, Hipel, Kilgour & Peng 2003. */
export function rankByStatements(space: StateSpace, statements: readonly Formula[]): Int32Array {
  const n = space.nStates;
  let order: Int32Array | null = null;
  const keys: Uint16Array[] = [];
  for (let end = statements.length; end > 0; end -= keyBits) {
    const chunk = statements.slice(Math.max(0, end - keyBits), end);
    const key = truthKeys(space, chunk);
    keys.push(key);
    order = sortByKey(key, 2 ** chunk.length, order);
  }
  const ranks = new Int32Array(n);
  if (order === null) return ranks;
  let rank = 0;
  for (let at = 1; at < n; at++) {
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
  const keys = new Uint16Array(n);
  const isWhole = space.decimals === null && space.cells === null;
  for (const statement of statements) {
    const bits = formulaBits(space.form, statement);
    if (isWhole) {
      for (let s = 0; s < n; s++) keys[s] = (keys[s]! << 1) | ((bits[s >>> 5]! >>> (s & 31)) & 1);
    } else {
      for (let s = 0; s < n; s++) {
        const d = decimalOf(space, s);
        keys[s] = (keys[s]! << 1) | ((bits[d >>> 5]! >>> (d & 31)) & 1);
      }
    }
  }
  return keys;
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
