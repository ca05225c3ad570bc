import type { Formula } from '../model/formula.ts';
import { cellLists } from './coalesce.ts';
import { cellsOf, infeasibleBits } from './enumerate.ts';
import { nDecimals, popCount } from './formulaBits.ts';
import type { StateSpace } from './stateSpace.ts';

/** The states of a world: those of `space` that satisfy none of `infeasible` and take none of the
 *  `absentOptions`. They keep their numbers; `space` itself where nothing is ruled out. */
export function restrictStates(
  space: StateSpace,
  infeasible: readonly Formula[],
  absentOptions: readonly number[] = [],
): StateSpace {
  const ruledOut = infeasibleBits(space.form, [
    ...infeasible,
    ...absentOptions.map((index): Formula => ({ kind: 'atom', index })),
  ]);
  if (ruledOut === null) return space;
  if (space.feasible !== null) {
    for (let w = 0; w < ruledOut.length; w++) ruledOut[w] = ruledOut[w]! | ~space.feasible[w]!;
  }
  const cells = cellsOf(nDecimals(space.form), ruledOut);
  if (cells.nCells === space.nCells) return space;

  const oldStateOf = new Int32Array(cells.nCells);
  const isKept = new Uint8Array(space.nStates);
  for (let cell = 0; cell < cells.nCells; cell++) {
    const s = stateOfCell(space, cellOfDecimal(space, cells.decimals![cell]!));
    oldStateOf[cell] = s;
    isKept[s] = 1;
  }
  const newIndex = new Int32Array(space.nStates).fill(-1);
  const kept: number[] = [];
  for (let s = 0; s < space.nStates; s++) if (isKept[s] === 1) newIndex[s] = kept.push(s) - 1;
  const isCoalesced = space.stateOfCell !== null;
  const newStateOf = oldStateOf.map((s) => newIndex[s]!);
  return {
    ...space,
    ...cells,
    nStates: kept.length,
    stateOfCell: isCoalesced ? newStateOf : null,
    cells: null,
    firstCell: null,
    ...(isCoalesced ? cellLists(newStateOf, kept.length) : {}),
    numbers: Int32Array.from(kept, (s) => (space.numbers === null ? s + 1 : space.numbers[s]!)),
    baseIndex: Int32Array.from(kept, (s) => (space.baseIndex === null ? s : space.baseIndex[s]!)),
  };
}

/** Cell of a decimal, −1 where it is no cell. */
export function cellOfDecimal(space: StateSpace, decimal: number): number {
  if (!Number.isInteger(decimal) || decimal < 0) return -1;
  if (space.feasible === null) return decimal < space.nCells ? decimal : -1;
  // Beyond the last decimal there is no word, or one without the bit.
  const word = space.feasible[Math.floor(decimal / 32)] ?? 0;
  const bit = decimal & 31;
  if (((word >>> bit) & 1) === 0) return -1;
  return space.cellsBefore![decimal >>> 5]! + popCount(word & (2 ** bit - 1));
}

export function stateOfCell(space: StateSpace, cell: number): number {
  return cell < 0 || space.stateOfCell === null ? cell : space.stateOfCell[cell]!;
}
