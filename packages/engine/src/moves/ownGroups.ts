import { ModelError } from '../model/error.ts';
import type { Model } from './model.ts';

/** The cells among which one decision maker chooses, in option form.
 *
 *  A *group* holds the cells that agree on everybody else's options; within it a *pattern* is the
 *  setting of the decision maker's one-way options (0 = not yet moved, 1 = moved), and a *subgroup*
 *  = group × 2^nOneWay + pattern holds the cells of one pattern. The decision maker moves freely
 *  inside a subgroup, and from a pattern to every superset of it: a search back looks into the
 *  subsets. For a search ahead the patterns are turned round (1 = not yet moved), so that it, too,
 *  looks into the subsets. */
export interface OwnGroups {
  readonly nOneWay: number;
  readonly nSubgroups: number;
  /** Int32Array [nCells]. */
  readonly subgroupOf: Int32Array;
  /** Cells of subgroup g: `order[start[g] .. start[g + 1] - 1]`, by key, ties by cell. */
  readonly start: Int32Array;
  readonly order: Int32Array;
  /** Key of each cell of `order`; null where no key was given. */
  readonly sortedKeys: Int32Array | null;
}

/** `ahead`: to the states one can move to; `back`: to those from which one can move here. */
export type Sense = 'ahead' | 'back';

/** Builds the own groups of decision maker `i`.
 *  @param keys  Int32Array [nStates] of values ≥ 0 to sort each subgroup by, ascending.
 *  @param sense  which way the groups are to be searched.
 *  Cost O(cells + largest key + groups × 2^nOneWay). */
export function ownGroups(
  model: Model,
  i: number,
  keys: Int32Array | null,
  sense: Sense,
): OwnGroups {
  const moves = model.optionMoves;
  if (moves === null) throw new ModelError('form', 'graph form has no own groups', i);
  const { nCells, stateOfCell } = model.space;
  const oneWay = bitsOf(moves.forward[i]! | moves.backward[i]!);
  const { groupOf, nGroups } = numberGroups(model, moves.own[i]!);
  const subgroupOf = groupOf;
  if (oneWay.length > 0) {
    const flip = sense === 'back' ? moves.backward[i]! : moves.forward[i]!;
    for (let c = 0; c < nCells; c++) {
      const decimal = model.space.decimals === null ? c : model.space.decimals[c]!;
      let pattern = 0;
      for (let b = 0; b < oneWay.length; b++) {
        pattern |= (((decimal ^ flip) >>> oneWay[b]!) & 1) << b;
      }
      subgroupOf[c] = groupOf[c]! * 2 ** oneWay.length + pattern;
    }
  }
  const nSubgroups = nGroups * 2 ** oneWay.length;
  let byKey: Int32Array | null = null;
  let cellKeys: Int32Array | null = null;
  if (keys !== null) {
    cellKeys = stateOfCell === null ? keys : stateOfCell.map((s) => keys[s]!);
    byKey = countingSort(cellKeys, largest(cellKeys) + 1, null).order;
  }
  const { order, start } = countingSort(subgroupOf, nSubgroups, byKey);
  const sortedKeys = cellKeys === null ? null : order.map((c) => cellKeys[c]!);
  return { nOneWay: oneWay.length, nSubgroups, subgroupOf, start, order, sortedKeys };
}

/** Group of each cell. In a hypercube the other options' bits are the number; with infeasible cells
 *  only groups that have a cell are counted. */
function numberGroups(model: Model, own: number): { groupOf: Int32Array; nGroups: number } {
  const { nCells, nOptions, decimals } = model.space;
  const groupOf = new Int32Array(nCells);
  if (own === 0) {
    for (let c = 0; c < nCells; c++) groupOf[c] = c;
    return { groupOf, nGroups: nCells };
  }
  // A decision maker's options are neighbours, so its bits are one run from `low` to `high`.
  const low = 31 - Math.clz32(own & -own);
  const high = 32 - Math.clz32(own);
  const below = 2 ** low - 1;
  const nOthers = nOptions - (high - low);
  if (decimals === null) {
    for (let c = 0; c < nCells; c++) groupOf[c] = (c & below) | ((c >>> high) << low);
    return { groupOf, nGroups: 2 ** nOthers };
  }
  const numberOf = new Int32Array(2 ** nOthers).fill(-1);
  let nGroups = 0;
  for (let c = 0; c < nCells; c++) {
    const others = (decimals[c]! & below) | ((decimals[c]! >>> high) << low);
    if (numberOf[others] === -1) numberOf[others] = nGroups++;
    groupOf[c] = numberOf[others]!;
  }
  return { groupOf, nGroups };
}

/** Indices by key, stable with respect to `before`; `start` has a place for each key and the end. */
export function countingSort(
  keys: Int32Array,
  nKeys: number,
  before: Int32Array | null,
): { order: Int32Array; start: Int32Array } {
  const start = new Int32Array(nKeys + 1);
  for (let at = 0; at < keys.length; at++) start[keys[at]! + 1]!++;
  for (let key = 0; key < nKeys; key++) start[key + 1]! += start[key]!;
  const next = start.slice();
  const order = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const index = before === null ? at : before[at]!;
    order[next[keys[index]!]!++] = index;
  }
  return { order, start };
}

export function largest(values: Int32Array): number {
  let most = 0;
  for (let at = 0; at < values.length; at++) if (values[at]! > most) most = values[at]!;
  return most;
}

/** Places of the 1 bits, ascending. */
export function bitsOf(mask: number): number[] {
  const bits: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits.push(31 - Math.clz32(rest & -rest));
  return bits;
}
