import { expect, test } from 'vitest';
import type { StateTable } from '../../engine/asks/table.ts';
import { allRows, nextFilter, rowsOf } from './rows.ts';

/** Four states of two options: state 3 is an equilibrium, state 4 ruled out. */
const table: StateTable = {
  nStates: 4,
  numbers: Int32Array.of(1, 2, 3, 4),
  taken: Uint32Array.of(0, 1, 2, 3),
  names: null,
  inWorld: Uint8Array.of(1, 1, 1, 0),
  isOutcome: Uint8Array.of(0, 0, 1, 0),
  statusQuo: 0,
  stable: new Map([['seq', [Uint8Array.of(0, 1, 1, 0), Uint8Array.of(1, 0, 1, 0)]]]),
};
const byNumber = { by: 'number', isDescending: false } as const;

test.each([
  ['all', allRows, byNumber, [0, 1, 2, 3]],
  ['outcomes', { ...allRows, only: 'outcomes' as const }, byNumber, [2]],
  ['equilibria', { ...allRows, only: 'equilibria' as const }, byNumber, [2]],
  ['the first option taken', nextFilter(allRows, 0), byNumber, [1, 3]],
  ['the first option not taken', nextFilter(nextFilter(allRows, 0), 0), byNumber, [0, 2]],
  ['any again', nextFilter(nextFilter(nextFilter(allRows, 0), 0), 0), byNumber, [0, 1, 2, 3]],
  ['descending', allRows, { by: 'number', isDescending: true } as const, [3, 2, 1, 0]],
  ['most stable first', allRows, { by: 'stable', isDescending: true } as const, [2, 0, 1, 3]],
  ['by one decision maker', allRows, { by: 0, isDescending: false } as const, [0, 3, 1, 2]],
])('%s', (_, filter, sort, rows) => {
  expect([...rowsOf(table, 'seq', filter, sort)]).toEqual(rows);
});
