import { workspaceOf } from '../kernels/workspace.ts';
import type { Pulse } from '../model/pulse.ts';
import type { Model } from '../moves/model.ts';
import { largest } from '../moves/ownGroups.ts';
import { type Box, putInBox, takeFromBox } from './box.ts';
import type { SweepKernel } from './kernel.ts';
import { layoutOf } from './layout.ts';
import type { Places } from './places.ts';

/** Most times a cell is looked at, on the average, before a search that looks at each mover's moves
 *  once is the better way. */
const maxVisits = 48;

/** Groups that are swept between two pulses. */
const groupsAtOnce = 2 ** 14;

/** The least value after sequences of the movers' moves, or improvements, as `leastByMasks`: mover after
 *  mover, every state takes the least value its own group offers, and again, but only in groups in which
 *  somebody else changed something, until nothing changes.
 *  @param box  of the model. @param movers  decision-maker indices. @param places  of each mover.
 *  @param values  Int32Array [nStates], values ≥ 0.
 *  @returns Int32Array [nStates] from the workspace; null where too many rounds or too much memory would
 *  be needed. */
export function leastBySweeps(
  { functions, room }: SweepKernel,
  model: Model,
  box: Box,
  movers: readonly number[],
  places: readonly Places[],
  values: Int32Array,
  pulse: Pulse,
): Int32Array | null {
  const is16 = largest(values) < 0xffff;
  const nLanes = is16 ? 8 : 4;
  const layout = layoutOf(box, movers, nLanes);
  const nChunks = layout.nCells / nLanes;
  const needed = [box, nLanes, ...movers, ...places];
  const sizes = [
    layout.movers.byteLength,
    layout.others.byteLength,
    ...movers.flatMap((j) => [layout.nCells, 4 * box.choices[j]!.length]),
    4 * box.nCells,
    16 * nChunks,
    4 * nChunks,
  ];
  const found = room(sizes, needed);
  if (found === null) return null;
  const { buffer, at, isThere, leave } = found;
  const [moversAt, othersAt, ...ofMovers] = at as [number, number, ...number[]];
  const [cellsAt, laidOut, stale] = at.slice(-3) as [number, number, number];
  new Int32Array(buffer, moversAt, layout.movers.length).set(layout.movers);
  new Int32Array(buffer, othersAt, layout.others.length).set(layout.others);
  const tables = [moversAt, layout.movers.length, othersAt, layout.others.length] as const;
  const bytes = new Int8Array(buffer, cellsAt, box.nCells);
  const sweeps = movers.map((j, m) => {
    const [placesAt, waysAt] = ofMovers.slice(2 * m) as [number, number];
    pulse();
    if (!isThere) {
      bytes.set(places[m]!.cells);
      functions.layOut8(cellsAt, placesAt, ...tables);
    }
    const ways = oneWay(model, box, j);
    if (ways !== null) new Int32Array(buffer, waysAt, ways.length).set(ways);
    const sweep = is16
      ? ways === null
        ? functions.sweep16
        : functions.sweep16OneWay
      : ways === null
        ? functions.sweep32
        : functions.sweep32OneWay;
    const size = box.choices[j]!.length;
    const stride = layout.strides[m]! / nLanes;
    const nGroups = nChunks / size;
    const { bias } = places[m]!;
    const run = (from: number, to: number): number =>
      sweep(laidOut, placesAt, stale, stride, size, bias, 1 << m, waysAt, from, to);
    return { size, nGroups, run };
  });
  leave();
  pulse();
  const cells = new Int32Array(buffer, cellsAt, box.nCells);
  putInBox(box, values, cells);
  (is16 ? functions.layOut16 : functions.layOut32)(cellsAt, laidOut, ...tables);
  functions.begin(laidOut, stale, 0, nChunks);

  let left = maxVisits * nChunks;
  let nSwept = 0;
  for (let turn = 0, nQuiet = 0; nQuiet < movers.length; turn++) {
    const { size, nGroups, run } = sweeps[turn % movers.length]!;
    let isChanged = false;
    for (let from = 0; from < nGroups; from += groupsAtOnce) {
      const to = Math.min(nGroups, from + groupsAtOnce);
      const done = run(from, to);
      left -= (done >>> 1) * size;
      if ((done & 1) === 1) isChanged = true;
      nSwept += to - from;
      if (nSwept >= groupsAtOnce) {
        nSwept = 0;
        pulse();
      }
    }
    if (left < 0) return null;
    nQuiet = isChanged ? 0 : nQuiet + 1;
  }
  pulse();
  (is16 ? functions.takeBack16 : functions.takeBack32)(laidOut, cellsAt, ...tables);
  const out = workspaceOf(model).take(values.length);
  takeFromBox(box, cells, out);
  return out;
}

/** Per choice of a mover its one-way options, 1 = changed: they can be changed and not changed back.
 *  Null where it has none. */
function oneWay({ optionMoves }: Model, { choices }: Box, j: number): Int32Array | null {
  const { forward, backward } = optionMoves!;
  const mask = forward[j]! | backward[j]!;
  return mask === 0 ? null : choices[j]!.map((choice) => (choice ^ backward[j]!) & mask);
}
