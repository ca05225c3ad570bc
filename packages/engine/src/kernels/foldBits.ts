/** Replaces each value of a hypercube, in place, by the extreme over all states reachable by changing
 *  the options of `mask`: forward ones only from 0 to 1, backward ones only from 1 to 0.
 *  @param values  Int32Array [2^options], indexed by decimal.
 *  Cost O(states × options of `mask`). */
export function foldBits(
  values: Int32Array,
  mask: number,
  forward: number,
  backward: number,
  extreme: 'min' | 'max',
): void {
  // One loop serves both: the minimum is the maximum of the negated values.
  if (extreme === 'min') negate(values);
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const bit = rest & -rest;
    const intoLow = (backward & bit) === 0;
    const intoHigh = (forward & bit) === 0;
    for (let base = 0; base < values.length; base += 2 * bit) {
      for (let low = base; low < base + bit; low++) {
        const a = values[low]!;
        const b = values[low + bit]!;
        if (a < b) {
          if (intoLow) values[low] = b;
        } else if (intoHigh) values[low + bit] = a;
      }
    }
  }
  if (extreme === 'min') negate(values);
}

function negate(values: Int32Array): void {
  for (let s = 0; s < values.length; s++) values[s] = -values[s]!;
}
