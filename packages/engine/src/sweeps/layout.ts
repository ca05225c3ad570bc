import type { Box } from './box.ts';

/** The cells of a box in an order in which the others' choices change first, then those of the movers,
 *  mover by mover: so what the movers do is the same in all lanes of a chunk, which differ in the
 *  choices of the others only. The others' combinations are repeated until they fill whole chunks. */
export interface Layout {
  readonly nCells: number;
  /** Per mover how many cells lie between one choice of it and the next. */
  readonly strides: readonly number[];
  /** The cell at h × others.length + l of the layout is movers[h] + others[l] of the box. */
  readonly movers: Int32Array;
  readonly others: Int32Array;
}

/** @param movers  decision-maker indices. @param nLanes  cells of a chunk. */
export function layoutOf({ choices }: Box, movers: readonly number[], nLanes: number): Layout {
  let weight = 1;
  const digits = choices.map(({ length }) => {
    const own = Int32Array.from({ length }, (_, digit) => digit * weight);
    weight *= length;
    return own;
  });
  const combined = sums(digits.filter((_, j) => !movers.includes(j)));
  const nOthers = Math.ceil(combined.length / nLanes) * nLanes;
  const others = Int32Array.from({ length: nOthers }, (_, at) => combined[at % combined.length]!);
  let nCells = nOthers;
  const strides = movers.map((j) => {
    const stride = nCells;
    nCells *= choices[j]!.length;
    return stride;
  });
  return { nCells, strides, movers: sums(movers.map((j) => digits[j]!)), others };
}

/** All sums of one number of each list; the first list changes fastest. */
function sums(lists: readonly Int32Array[]): Int32Array {
  let all = Int32Array.of(0);
  for (const list of lists) {
    const next = new Int32Array(all.length * list.length);
    for (let n = 0, at = 0; n < list.length; n++) {
      for (let k = 0; k < all.length; k++, at++) next[at] = all[k]! + list[n]!;
    }
    all = next;
  }
  return all;
}
