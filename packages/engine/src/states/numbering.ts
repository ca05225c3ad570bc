import { ModelError } from '../model/error.ts';
import type { Formula } from '../model/formula.ts';
import { formulaBits } from './formulaBits.ts';
import { cellOfDecimal, stateOfCell } from './restrict.ts';
import type { StateSpace } from './stateSpace.ts';

/** 1-based number of state `s`. */
export function stateNumber(space: StateSpace, s: number): number {
  return space.numbers === null ? s + 1 : space.numbers[s]!;
}

/** State with that number, −1 where there is none. */
export function stateOfNumber(space: StateSpace, number: number): number {
  if (space.numbers === null) {
    return Number.isInteger(number) && number >= 1 && number <= space.nStates ? number - 1 : -1;
  }
  let low = 0;
  let high = space.nStates - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = space.numbers[middle]!;
    if (at === number) return middle;
    if (at < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Lowest decimal of state `s`; in graph form its index in the list. */
export function decimalOf(space: StateSpace, s: number): number {
  const cell = space.cells === null ? s : space.cells[space.firstCell![s]!]!;
  return space.decimals === null ? cell : space.decimals[cell]!;
}

/** Options taken in state `s` (at its lowest decimal), ascending; none in graph form. */
export function optionsTaken(space: StateSpace, s: number): number[] {
  const taken: number[] = [];
  const decimal = decimalOf(space, s);
  for (let k = 0; k < space.nOptions; k++) if (((decimal >>> k) & 1) === 1) taken.push(k);
  return taken;
}

/** State of a decimal, −1 where it is not feasible. */
export function stateOfDecimal(space: StateSpace, decimal: number): number {
  return stateOfCell(space, cellOfDecimal(space, decimal));
}

/** State in which exactly these options are taken, −1 where it is not feasible. */
export function stateOfOptions(space: StateSpace, taken: readonly number[]): number {
  let decimal = 0;
  for (const k of taken) {
    if (!Number.isInteger(k) || k < 0 || k >= space.nOptions) {
      throw new ModelError('unknown-option', `no option has the index ${k}`, k);
    }
    decimal |= 1 << k;
  }
  return stateOfDecimal(space, decimal);
}

/** Uint8Array [nStates], 1 = `formula` holds in the state (of a coalesced one: at its lowest
 *  decimal). */
export function satisfying(space: StateSpace, formula: Formula): Uint8Array {
  const bits = formulaBits(space.form, formula);
  const truth = new Uint8Array(space.nStates);
  for (let s = 0; s < space.nStates; s++) truth[s] = bitAt(bits, decimalOf(space, s));
  return truth;
}

/** First state whose cells differ in the truth of `formula`, −1 where none does. */
export function splitState(space: StateSpace, formula: Formula): number {
  if (space.cells === null) return -1;
  const bits = formulaBits(space.form, formula);
  for (let s = 0; s < space.nStates; s++) {
    const truth = bitAt(bits, decimalOf(space, s));
    for (let at = space.firstCell![s]!; at < space.firstCell![s + 1]!; at++) {
      const cell = space.cells[at]!;
      const decimal = space.decimals === null ? cell : space.decimals[cell]!;
      if (bitAt(bits, decimal) !== truth) return s;
    }
  }
  return -1;
}

function bitAt(bits: Uint32Array, decimal: number): number {
  return (bits[decimal >>> 5]! >>> (decimal & 31)) & 1;
}
