import type { Formula } from '../model/formula.ts';
import type { Pulse } from '../model/pulse.ts';
import { FormulaBlocks, nDecimals } from '../states/formulaBits.ts';
import { decimalOf } from '../states/numbering.ts';
import type { StateSpace } from '../states/stateSpace.ts';

/** Most statements of a key. */
export const keyBits = 16;

/** Words of decimals whose keys are worked out at a time, small enough to stay in the cache. */
const blockWords = 256;

/** Truth vectors of at most 16 statements as integers, the first statement the highest bit.
 *  @param keys  Int32Array [nStates] to take them. @param pulse  called for every block.
 *  Cost O(decimals / 32 × size of the statements + states). */
export function truthKeys(
  space: StateSpace,
  statements: readonly Formula[],
  keys: Int32Array,
  pulse: Pulse,
): void {
  const truths = statements.map((statement) => new FormulaBlocks(space.form, statement));
  const rows = new Int32Array(keyBits * blockWords);
  const keysOfBlock = new Int32Array(32 * blockWords);
  const nWords = Math.ceil(nDecimals(space.form) / 32);
  let s = 0;
  for (let from = 0; from < nWords; from += blockWords) {
    pulse();
    const count = Math.min(blockWords, nWords - from);
    for (const [k, truth] of truths.entries()) {
      rows.set(truth.block(from, count), (truths.length - 1 - k) * blockWords);
    }
    for (let w = 0; w < count; w++) keysOfWord(rows, w, keysOfBlock);
    s = take(space, keysOfBlock, 32 * from, 32 * (from + count), keys, s);
  }
}

/** Copies the keys of the states from `s` on whose decimals are in a block.
 *  @returns the first state that is not in it. States ascend by decimal. */
function take(
  space: StateSpace,
  keysOfBlock: Int32Array,
  from: number,
  end: number,
  keys: Int32Array,
  s: number,
): number {
  if (space.decimals === null && space.cells === null) {
    const next = Math.min(end, keys.length);
    keys.set(keysOfBlock.subarray(0, next - from), from);
    return next;
  }
  let next = s;
  for (; next < keys.length; next++) {
    const decimal = decimalOf(space, next);
    if (decimal >= end) break;
    keys[next] = keysOfBlock[decimal - from]!;
  }
  return next;
}

const matrix = new Int32Array(keyBits);

/** The keys of the 32 decimals of a word. Sixteen rows of bits are two squares side by side, which are
 *  turned over their diagonals: quarters change places, then quarters of quarters.
 *  @param rows  words of the least important statement first, a block each. */
function keysOfWord(rows: Int32Array, w: number, keys: Int32Array): void {
  for (let k = 0; k < keyBits; k++) matrix[k] = rows[k * blockWords + w]!;
  turn(8, 0x00ff00ff);
  turn(4, 0x0f0f0f0f);
  turn(2, 0x33333333);
  turn(1, 0x55555555);
  for (let k = 0, at = 32 * w; k < keyBits; k++, at++) {
    const two = matrix[k]!;
    keys[at] = two & 0xffff;
    keys[at + keyBits] = two >>> keyBits;
  }
}

function turn(size: number, mask: number): void {
  for (let k = 0; k < keyBits; k++) {
    if ((k & size) !== 0) continue;
    const upper = matrix[k]!;
    const lower = matrix[k + size]!;
    const change = ((upper >>> size) ^ lower) & mask;
    matrix[k + size] = lower ^ change;
    matrix[k] = upper ^ (change << size);
  }
}
