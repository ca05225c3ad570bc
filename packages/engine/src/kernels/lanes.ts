/** Several small values side by side in one 32-bit word, each under a spare high bit that holds no part
 *  of it: so that one subtraction compares all of them. */
export interface Lanes {
  /** Bits of a value: 7, 15 or 31. */
  readonly width: number;
  /** Values a word holds: 4, 2 or 1. */
  readonly perWord: number;
  /** The spare bits. */
  readonly high: number;
}

const widths: readonly Lanes[] = [
  { width: 7, perWord: 4, high: 0x80808080 | 0 },
  { width: 15, perWord: 2, high: 0x80008000 | 0 },
  { width: 31, perWord: 1, high: 0x80000000 | 0 },
];

/** The narrowest lanes that hold values up to `largest` and, with the spare bit, `nBits` bits. */
export function lanesFor(largest: number, nBits: number): Lanes {
  return widths.find(({ width }) => largest < 2 ** width && nBits <= width + 1)!;
}

/** Puts arrays side by side, a value of each into the words of its place.
 *  @param arrays  of equal length, values that fit the lanes.
 *  @returns Int32Array [length × words]. */
export function packLanes({ width, perWord }: Lanes, arrays: readonly Int32Array[]): Int32Array {
  const { length } = arrays[0]!;
  const nWords = Math.ceil(arrays.length / perWord);
  const packed = new Int32Array(length * nWords);
  for (const [v, values] of arrays.entries()) {
    const word = Math.floor(v / perWord);
    const shift = (v % perWord) * (width + 1);
    for (let at = 0; at < length; at++) packed[at * nWords + word]! |= values[at]! << shift;
  }
  return packed;
}

/** Takes one of the arrays out again, the spare bit now part of the value.
 *  @param nArrays  how many were put side by side.
 *  @param into  lanes in which its values are put one after the other.
 *  @param values  Int32Array [⌈length / values a word⌉] to take them. */
export function laneOf(
  { width, perWord }: Lanes,
  packed: Int32Array,
  nArrays: number,
  v: number,
  into: Lanes,
  values: Int32Array,
): void {
  const nWords = Math.ceil(nArrays / perWord);
  const word = Math.floor(v / perWord);
  const shift = (v % perWord) * (width + 1);
  const mask = lowBits(width + 1);
  const length = packed.length / nWords;
  for (let at = 0, n = 0; at < values.length; at++) {
    let all = 0;
    for (let lane = 0; lane < into.perWord && n < length; lane++, n++) {
      all |= ((packed[n * nWords + word]! >>> shift) & mask) << (lane * (into.width + 1));
    }
    values[at] = all;
  }
}

/** The value at a place of an array from `laneOf`. */
export function valueAt(lanes: Lanes, values: Int32Array, at: number): number {
  // A word holds 1, 2 or 4 values.
  return laneIn(lanes, values[at >> (lanes.perWord >> 1)]!, at & (lanes.perWord - 1));
}

/** One of the values of a word. */
export function laneIn({ width }: Lanes, word: number, lane: number): number {
  return (word >>> (lane * (width + 1))) & lowBits(width + 1);
}

function lowBits(n: number): number {
  return n === 32 ? -1 : (1 << n) - 1;
}

/** The lesser value in each lane, without branches: which one is less is hard to foresee. */
export function lesserInLanes(a: number, b: number, high: number, width: number): number {
  const isAbove = ((a | high) - b) & high;
  const above = isAbove - (isAbove >>> width);
  return (b & above) | (a & ~above);
}

/** Lowers each value of `packed`, in place, to that of `bounds` where that is less. */
export function lowerLanes({ width, high }: Lanes, packed: Int32Array, bounds: Int32Array): void {
  for (let at = 0; at < packed.length; at++) {
    packed[at] = lesserInLanes(packed[at]!, bounds[at]!, high, width);
  }
}
