import type { ConflictForm } from '../model/definition.ts';

/** The states of a conflict, in the order of their numbers.
 *
 *  A *cell* is one feasible combination of options (one listed state in graph form); a *state* is a
 *  cell, or several that are coalesced. Cells ascend by decimal, states by their lowest cell. */
export interface StateSpace {
  readonly form: ConflictForm;
  readonly nDms: number;
  /** Option form: number of options; graph form: 0. */
  readonly nOptions: number;
  readonly nStates: number;
  readonly nCells: number;
  /** Decimal of each cell (graph form: index in the list); null where every decimal is a cell. */
  readonly decimals: Uint32Array | null;
  /** Bit set over decimals, 1 = feasible, and the number of cells before each word; null with
   *  `decimals`. They find the cell of a decimal in constant time. */
  readonly feasible: Uint32Array | null;
  readonly cellsBefore: Uint32Array | null;
  /** State of each cell; null where every state is one cell. */
  readonly stateOfCell: Int32Array | null;
  /** Cells of state s: `cells[firstCell[s] .. firstCell[s + 1] - 1]`; null with `stateOfCell`. */
  readonly cells: Int32Array | null;
  readonly firstCell: Int32Array | null;
  /** 1-based number of each state; null where it is the index + 1. */
  readonly numbers: Int32Array | null;
  /** For the states of a world: index of each state in the numbered space; null in that space
   *  itself, or where a world rules out nothing. */
  readonly baseIndex: Int32Array | null;
}
