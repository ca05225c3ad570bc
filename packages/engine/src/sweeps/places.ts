import type { Model } from '../moves/model.ts';
import { type Box, putInBox } from './box.ts';
import type { SweepKernel } from './kernel.ts';
import { layoutOf } from './layout.ts';

/** Which moves of one decision maker count: from a cell to one of its group with a greater place, or,
 *  if `bias` is 0, to any. */
export interface Places {
  /** Int8Array [cells of the box]; −1 where there is no state. */
  readonly cells: Int8Array;
  readonly bias: 0 | 1;
}

/** Cells in a chunk of 32-bit values. */
const nLanes = 4;

/** Places by the ranks of decision maker `i`: how many of its group rank lower.
 *  @param ranks  Int32Array [nStates], values ≥ 0. @param out  Int8Array [cells of the box] to take them.
 *  @returns null where the kernel has not enough memory. */
export function placesByRank(
  kernel: SweepKernel,
  box: Box,
  i: number,
  ranks: Int32Array,
  out: Int8Array = new Int8Array(box.nCells),
): Places | null {
  const weight = box.choices.slice(0, i).reduce((product, { length }) => product * length, 1);
  const cells =
    weight % nLanes === 0
      ? placesAsTheyLie(kernel, box, i, ranks, weight / nLanes)
      : placesLaidOut(kernel, box, i, ranks);
  if (cells === null) return null;
  out.set(cells);
  return { cells: out, bias: 1 };
}

/** Where neighbouring cells, as many as there are lanes, differ in choices of others only.
 *  @param stride  chunks from one choice of `i` to the next.
 *  @returns Int8Array [cells of the box] in the kernel's memory. */
function placesAsTheyLie(
  { functions, room }: SweepKernel,
  box: Box,
  i: number,
  ranks: Int32Array,
  stride: number,
): Int8Array | null {
  const found = room([4 * box.nCells, box.nCells], []);
  if (found === null) return null;
  const [cells, places] = found.at as [number, number];
  putInBox(box, ranks, new Int32Array(found.buffer, cells, box.nCells));
  const nChoices = box.choices[i]!.length;
  functions.places(cells, places, stride, nChoices, 0, box.nCells / nLanes / nChoices);
  return new Int8Array(found.buffer, places, box.nCells);
}

/** Where they have to be brought into such an order before, and back after.
 *  @returns Int8Array [cells of the box] in the kernel's memory. */
function placesLaidOut(
  { functions, room }: SweepKernel,
  box: Box,
  i: number,
  ranks: Int32Array,
): Int8Array | null {
  const layout = layoutOf(box, [i], nLanes);
  const sizes = [
    4 * box.nCells,
    4 * layout.nCells,
    layout.nCells,
    box.nCells,
    layout.movers.byteLength,
    layout.others.byteLength,
  ];
  const found = room(sizes, []);
  if (found === null) return null;
  const { buffer, at } = found;
  const [cells, laidOut, places, back, movers, others] = at as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  putInBox(box, ranks, new Int32Array(buffer, cells, box.nCells));
  new Int32Array(buffer, movers, layout.movers.length).set(layout.movers);
  new Int32Array(buffer, others, layout.others.length).set(layout.others);
  const tables = [movers, layout.movers.length, others, layout.others.length] as const;
  functions.layOut32(cells, laidOut, ...tables);
  const stride = layout.strides[0]! / nLanes;
  functions.places(laidOut, places, stride, box.choices[i]!.length, 0, stride);
  functions.takeBack8(places, back, ...tables);
  return new Int8Array(buffer, back, box.nCells);
}

/** Places for which every move counts. */
export function placesOfAny({ space }: Model, { cellOf, nCells }: Box): Places {
  const cells = new Int8Array(nCells);
  if (cellOf !== null) {
    cells.fill(-1);
    for (let s = 0; s < space.nStates; s++) cells[cellOf[s]!] = 0;
  }
  return { cells, bias: 0 };
}
