import { bitsOf } from '../moves/ownGroups.ts';

type Extreme = 'min' | 'max';

/** The extreme value over all states that can be reached by changing the options of `mask`: forward ones
 *  only from 0 to 1, backward ones only from 1 to 0.
 *
 *  An option that changes both ways makes no difference any more, so its bit is folded away, which
 *  halves what is left to do; at the end the bits are put in again.
 *  @param values  Int32Array [2^options], indexed by decimal.
 *  @returns Int32Array [2^options]. Cost O(states), and O(states left × one-way options). */
export function foldBits(
  values: Int32Array,
  mask: number,
  forward: number,
  backward: number,
  extreme: Extreme,
): Int32Array {
  const freely = bitsOf(mask & ~(forward | backward));
  let table = values;
  for (const bit of freely.toReversed()) table = halved(table, bit, extreme);
  if (freely.length === 0) table = values.slice();
  for (const bit of bitsOf(mask & (forward | backward))) {
    const place = bit - freely.filter((other) => other < bit).length;
    foldOneWay(table, place, ((forward >>> bit) & 1) === 1, extreme);
  }
  for (const bit of freely) table = doubled(table, bit);
  return table;
}

/** The extreme of each pair of values whose indices differ in a bit; without that bit. */
function halved(values: Int32Array, bit: number, extreme: Extreme): Int32Array {
  const size = 1 << bit;
  const out = new Int32Array(values.length / 2);
  for (let base = 0, to = 0; base < values.length; base += 2 * size) {
    if (extreme === 'min') {
      for (let at = base; at < base + size; at++, to++) {
        const a = values[at]!;
        const b = values[at + size]!;
        out[to] = a < b ? a : b;
      }
    } else {
      for (let at = base; at < base + size; at++, to++) {
        const a = values[at]!;
        const b = values[at + size]!;
        out[to] = a > b ? a : b;
      }
    }
  }
  return out;
}

/** Puts a bit in again that makes no difference. */
function doubled(values: Int32Array, bit: number): Int32Array {
  const size = 1 << bit;
  const out = new Int32Array(values.length * 2);
  for (let from = 0, to = 0; from < values.length; from += size, to += 2 * size) {
    for (let at = 0; at < size; at++) {
      const value = values[from + at]!;
      out[to + at] = value;
      out[to + size + at] = value;
    }
  }
  return out;
}

/** In place: where the bit may still change, the better of changing it and leaving it. */
function foldOneWay(values: Int32Array, bit: number, isForward: boolean, extreme: Extreme): void {
  const size = 1 << bit;
  for (let base = 0; base < values.length; base += 2 * size) {
    for (let low = base; low < base + size; low++) {
      const [from, to] = isForward ? [low, low + size] : [low + size, low];
      const isBetter =
        extreme === 'min' ? values[to]! < values[from]! : values[to]! > values[from]!;
      if (isBetter) values[from] = values[to]!;
    }
  }
}
