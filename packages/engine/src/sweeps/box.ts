import type { Model } from '../moves/model.ts';
import { bitsOf } from '../moves/ownGroups.ts';

/** The combinations of what each decision maker can choose by itself: those of its own options that
 *  occur in some state. Options that exclude each other leave few of them; where an option of one rules
 *  out an option of another, there are cells without a state. */
export interface Box {
  readonly nCells: number;
  /** Per decision maker its choices, ascending, as decimals of its own options alone. */
  readonly choices: readonly Int32Array[];
  /** Cell of each state: the first decision maker's choice changes fastest. Null where it is the state's
   *  own index. */
  readonly cellOf: Int32Array | null;
}

/** Most cells, and most cells for a state. */
const maxCells = 2 ** 26;
const maxCellsPerState = 8;

/** Most choices of one decision maker: the work for a state grows with them, and a place is one byte. */
export const maxChoices = 128;

const kept = new WeakMap<Model, Box | null>();

/** The box of a model; null where sweeps over it do not serve. Built once.
 *  Cost O(states × decision makers). */
export function boxOf(model: Model): Box | null {
  const known = kept.get(model);
  if (known !== undefined) return known;
  const made = newBox(model);
  kept.set(model, made);
  return made;
}

function newBox({ isTransitive, optionMoves, space }: Model): Box | null {
  const { nStates, decimals, nOptions } = space;
  if (!isTransitive || nOptions > 30) return null;
  const owns = Array.from(optionMoves!.own);
  if (owns.some((own) => bitsOf(own).length > 16)) return null;
  const firsts = owns.map((own) => (own === 0 ? 0 : bitsOf(own)[0]!));
  const seen = owns.map((own, j) => {
    const marks = new Uint8Array(2 ** bitsOf(own).length);
    if (decimals === null) return marks.fill(1);
    for (let s = 0; s < nStates; s++) marks[(decimals[s]! & own) >>> firsts[j]!] = 1;
    return marks;
  });
  const choices = seen.map((marks, j) => {
    const found: number[] = [];
    for (let at = 0; at < marks.length; at++) if (marks[at] === 1) found.push(at << firsts[j]!);
    return Int32Array.from(found);
  });
  const nCells = choices.reduce((product, { length }) => product * length, 1);
  const isFit =
    nCells <= maxCells &&
    nCells <= nStates * maxCellsPerState &&
    choices.every(({ length }) => length <= maxChoices);
  if (!isFit) return null;
  if (decimals === null) return { nCells, choices, cellOf: null };
  const cellOf = new Int32Array(nStates);
  let weight = 1;
  for (const [j, own] of choices.entries()) {
    const addOf = new Int32Array(seen[j]!.length);
    for (const [digit, choice] of own.entries()) addOf[choice >>> firsts[j]!] = digit * weight;
    for (let s = 0; s < nStates; s++) {
      cellOf[s]! += addOf[(decimals[s]! & owns[j]!) >>> firsts[j]!]!;
    }
    weight *= own.length;
  }
  return { nCells, choices, cellOf };
}

/** Puts a value of each state where its cell is, and −1 where there is no state. */
export function putInBox({ cellOf }: Box, values: Int32Array, cells: Int32Array): void {
  if (cellOf === null) {
    cells.set(values);
    return;
  }
  cells.fill(-1);
  for (let s = 0; s < values.length; s++) cells[cellOf[s]!] = values[s]!;
}

/** Takes the value of each state from where its cell is. */
export function takeFromBox({ cellOf }: Box, cells: Int32Array, out: Int32Array): void {
  if (cellOf === null) {
    out.set(cells);
    return;
  }
  for (let s = 0; s < out.length; s++) out[s] = cells[cellOf[s]!]!;
}
