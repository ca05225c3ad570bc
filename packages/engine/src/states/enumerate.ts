import type { ConflictForm } from '../model/definition.ts';
import { ModelError } from '../model/error.ts';
import type { Formula } from '../model/formula.ts';
import { coalescedStates } from './coalesce.ts';
import { formulaBits, nDecimals, nOptionsOf, popCount } from './formulaBits.ts';
import type { StateSpace } from './stateSpace.ts';

/** Most options a model may have: 2^26 combinations. */
export const maxOptions = 26;

/** The numbered states of a conflict: feasible combinations by increasing decimal, coalesced ones
 *  as one state with the lowest of their numbers.
 *  @throws ModelError "size-limit" above 26 options, before any work; the value is their number.
 *  Source: numbering of Fang, Hipel, Kilgour & Peng 2003. */
export function enumerateStates(form: ConflictForm): StateSpace {
  const nOptions = nOptionsOf(form);
  if (nOptions > maxOptions) {
    throw new ModelError(
      'size-limit',
      `${nOptions} options make 2^${nOptions} combinations; the limit is 2^${maxOptions}`,
      nOptions,
    );
  }
  const n = nDecimals(form);
  const cells = cellsOf(n, infeasibleBits(form, form.infeasible));
  const merged = coalescedStates(form, cells.nCells, cells.decimals);
  return {
    form,
    nDms: form.form === 'graph' ? form.nDms : form.optionCounts.length,
    nOptions,
    nStates: merged?.nStates ?? cells.nCells,
    ...cells,
    stateOfCell: merged?.stateOfCell ?? null,
    cells: merged?.cells ?? null,
    firstCell: merged?.firstCell ?? null,
    numbers: merged?.numbers ?? null,
    baseIndex: null,
  };
}

/** Bit set over decimals of what satisfies any of `patterns`; null without patterns. */
export function infeasibleBits(
  form: ConflictForm,
  patterns: readonly Formula[],
): Uint32Array | null {
  let bits: Uint32Array | null = null;
  for (const pattern of patterns) {
    const next = formulaBits(form, pattern);
    if (bits === null) bits = next;
    else for (let w = 0; w < next.length; w++) bits[w] = bits[w]! | next[w]!;
  }
  return bits;
}

interface Cells {
  readonly nCells: number;
  readonly decimals: Uint32Array | null;
  readonly feasible: Uint32Array | null;
  readonly cellsBefore: Uint32Array | null;
}

/** The decimals below `n` that are not in `infeasible`. */
export function cellsOf(n: number, infeasible: Uint32Array | null): Cells {
  const whole: Cells = { nCells: n, decimals: null, feasible: null, cellsBefore: null };
  if (infeasible === null) return whole;
  const nWords = infeasible.length;
  const feasible = new Uint32Array(nWords);
  const cellsBefore = new Uint32Array(nWords);
  const tail = n & 31;
  let nCells = 0;
  for (let w = 0; w < nWords; w++) {
    const inside = w === nWords - 1 && tail !== 0 ? 2 ** tail - 1 : 0xffffffff;
    feasible[w] = ~infeasible[w]! & inside;
    cellsBefore[w] = nCells;
    nCells += popCount(feasible[w]!);
  }
  if (nCells === n) return whole;
  const decimals = new Uint32Array(nCells);
  let cell = 0;
  for (let w = 0; w < nWords; w++) {
    for (let rest = feasible[w]!; rest !== 0; rest &= rest - 1) {
      decimals[cell++] = w * 32 + (31 - Math.clz32(rest & -rest));
    }
  }
  return { nCells, decimals, feasible, cellsBefore };
}
