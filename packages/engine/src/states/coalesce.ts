import type { ConflictForm } from '../model/definition.ts';
import { formulaBits } from './formulaBits.ts';

interface Merged {
  readonly nStates: number;
  readonly stateOfCell: Int32Array;
  readonly cells: Int32Array;
  readonly firstCell: Int32Array;
  readonly numbers: Int32Array;
}

/** States after the cells that satisfy one `coalesce` formula became one; overlapping formulas
 *  merge. Null where nothing is merged. */
export function coalescedStates(
  form: ConflictForm,
  nCells: number,
  decimals: Uint32Array | null,
): Merged | null {
  if (form.coalesce.length === 0) return null;
  const parent = Int32Array.from({ length: nCells }, (_, cell) => cell);
  for (const formula of form.coalesce) {
    const bits = formulaBits(form, formula);
    let first = -1;
    for (let cell = 0; cell < nCells; cell++) {
      const d = decimals === null ? cell : decimals[cell]!;
      if (((bits[d >>> 5]! >>> (d & 31)) & 1) === 0) continue;
      if (first < 0) first = cell;
      else unite(parent, first, cell);
    }
  }
  const stateOfCell = new Int32Array(nCells);
  const lowest: number[] = [];
  for (let cell = 0; cell < nCells; cell++) {
    const root = find(parent, cell);
    if (root === cell) stateOfCell[cell] = lowest.push(cell) - 1;
    else stateOfCell[cell] = stateOfCell[root]!;
  }
  if (lowest.length === nCells) return null;
  return {
    nStates: lowest.length,
    stateOfCell,
    ...cellLists(stateOfCell, lowest.length),
    numbers: Int32Array.from(lowest, (cell) => cell + 1),
  };
}

/** Cells of each state, ascending, as offsets and a list. */
export function cellLists(
  stateOfCell: Int32Array,
  nStates: number,
): { cells: Int32Array; firstCell: Int32Array } {
  const firstCell = new Int32Array(nStates + 1);
  for (const s of stateOfCell) firstCell[s + 1]!++;
  for (let s = 0; s < nStates; s++) firstCell[s + 1]! += firstCell[s]!;
  const next = firstCell.slice();
  const cells = new Int32Array(stateOfCell.length);
  for (let cell = 0; cell < stateOfCell.length; cell++) cells[next[stateOfCell[cell]!]!++] = cell;
  return { cells, firstCell };
}

/** The lowest cell is the root, so that a state keeps the lowest of its numbers. */
function unite(parent: Int32Array, a: number, b: number): void {
  const rootA = find(parent, a);
  const rootB = find(parent, b);
  if (rootA < rootB) parent[rootB] = rootA;
  else parent[rootA] = rootB;
}

function find(parent: Int32Array, cell: number): number {
  let at = cell;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]!]!;
    at = parent[at]!;
  }
  return at;
}
