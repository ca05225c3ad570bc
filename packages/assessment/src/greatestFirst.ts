/** The place of each value when they are put in order, the greatest first and equal ones as they come.
 *  @returns Int32Array [n]. Cost O(n log n). */
export function greatestFirst(values: Float64Array): Int32Array {
  const sorted = values.toSorted();
  const { length } = sorted;
  /** Of equal values, by the place of the first of them in `sorted`: how many go before the next. */
  const before = new Int32Array(length);
  for (let at = 0, first = 0; at < length; at++) {
    if (sorted[at] !== sorted[first]) first = at;
    before[first] = length - 1 - at;
  }
  const places = new Int32Array(length);
  for (let at = 0; at < length; at++) places[at] = before[firstOf(sorted, values[at]!)]!++;
  return places;
}

/** Place of the first entry of a sorted array that is not below a value that it has. */
function firstOf(sorted: Float64Array, value: number): number {
  let low = 0;
  for (let n = sorted.length; n > 1; ) {
    const half = n >>> 1;
    low = sorted[low + half - 1]! < value ? low + half : low;
    n -= half;
  }
  return low;
}
