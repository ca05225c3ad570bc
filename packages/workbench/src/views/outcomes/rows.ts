import type { Concept } from '@casus/engine';
import type { StateTable } from '../../engine/asks/table.ts';

/** Which states are shown. */
export interface Filter {
  readonly only: 'all' | 'outcomes' | 'equilibria';
  /** Options that must be taken, as bits, and those that must not. */
  readonly taken: number;
  readonly notTaken: number;
}

export interface Sort {
  /** `stable`: for how many decision makers; a number: for that decision maker. */
  readonly by: 'number' | 'stable' | number;
  readonly isDescending: boolean;
}

export const allRows: Filter = { only: 'all', taken: 0, notTaken: 0 };

/** Rows of the table that a filter lets through, in order; equal ones by number. */
export function rowsOf(
  table: StateTable,
  concept: Concept,
  filter: Filter,
  { by, isDescending }: Sort,
): Int32Array {
  const columns = table.stable.get(concept) ?? [];
  const found = new Int32Array(table.nStates);
  let n = 0;
  for (let s = 0; s < table.nStates; s++) {
    if (isShown(table, columns, filter, s)) found[n++] = s;
  }
  const rows = found.subarray(0, n);
  if (by === 'number') return isDescending ? rows.toReversed() : rows;
  const rank = (s: number): number =>
    by === 'stable' ? stableFor(columns, s) : (columns[by]?.[s] ?? 0);
  // As many groups as there are values: each keeps its order.
  const groups = Array.from({ length: columns.length + 1 }, (): number[] => []);
  for (const s of rows) groups[rank(s)]!.push(s);
  return Int32Array.from((isDescending ? groups.reverse() : groups).flat());
}

/** For how many decision makers a state is stable. */
export function stableFor(columns: readonly Uint8Array[], s: number): number {
  let n = 0;
  for (const column of columns) n += column[s]!;
  return n;
}

function isShown(
  { isOutcome, taken, inWorld }: StateTable,
  columns: readonly Uint8Array[],
  { only, taken: wanted, notTaken }: Filter,
  s: number,
): boolean {
  if (only === 'outcomes' && isOutcome[s] === 0) return false;
  if (only === 'equilibria' && (inWorld[s] === 0 || stableFor(columns, s) < columns.length)) {
    return false;
  }
  const bits = taken === null ? 0 : taken[s]!;
  return (bits & wanted) === wanted && (bits & notTaken) === 0;
}

/** An option's filter goes from any to taken to not taken, and back. */
export function nextFilter({ only, taken, notTaken }: Filter, option: number): Filter {
  const bit = 1 << option;
  if ((taken & bit) !== 0) return { only, taken: taken & ~bit, notTaken: notTaken | bit };
  if ((notTaken & bit) !== 0) return { only, taken, notTaken: notTaken & ~bit };
  return { only, taken: taken | bit, notTaken };
}
