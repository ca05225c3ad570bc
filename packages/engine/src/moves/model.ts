import type { Direction, OptionForm } from '../model/definition.ts';
import { ModelError } from '../model/error.ts';
import { cellOfDecimal, stateOfCell } from '../states/restrict.ts';
import type { StateSpace } from '../states/stateSpace.ts';
import { type OwnGroups, ownGroups } from './ownGroups.ts';

/** Who can move where: the graph model without its preferences. */
export interface Model {
  readonly space: StateSpace;
  readonly nDms: number;
  /** Option form: what each decision maker may change; null in graph form. */
  readonly optionMoves: OptionMoves | null;
  /** Graph form: each decision maker's arcs, forward and reverse; null in option form. */
  readonly arcs: readonly { readonly forward: Arcs; readonly reverse: Arcs }[] | null;
  /** Whether two moves of one decision maker in succession are always one move of it. Then joint
   *  moves need no memory of the last mover. */
  readonly isTransitive: boolean;
  /** Own groups of decision maker `i`, by state order; built once. */
  readonly groups: (i: number) => OwnGroups;
}

/** Bit masks per decision maker. */
export interface OptionMoves {
  readonly own: Int32Array;
  /** May be taken, never dropped. */
  readonly forward: Int32Array;
  /** May be dropped, never taken. */
  readonly backward: Int32Array;
}

/** Arcs from s: `to[first[s] .. first[s + 1] - 1]`, ascending. */
export interface Arcs {
  readonly first: Int32Array;
  readonly to: Int32Array;
}

/** The moves of option form: s and q agree on every option the mover does not own, and no option
 *  changes against its direction.
 *  @param directions  one per option. */
export function optionModel(space: StateSpace, directions: readonly Direction[]): Model {
  const { form } = space;
  if (form.form !== 'options') throw new ModelError('form', 'option form expected', form.form);
  if (directions.length !== space.nOptions) {
    throw new ModelError('directions', `${space.nOptions} directions expected`, directions.length);
  }
  return modelOf(space, { optionMoves: masks(form, directions), arcs: null });
}

/** What a model says about moves, without the states; plain data. */
export type Moves = Pick<Model, 'optionMoves' | 'arcs'>;

/** The model of moves that are known already. */
export function modelOf(space: StateSpace, { optionMoves, arcs }: Moves): Model {
  const groups: OwnGroups[] = [];
  const model: Model = {
    space,
    nDms: space.nDms,
    optionMoves,
    arcs,
    isTransitive: optionMoves !== null && space.stateOfCell === null,
    groups: (i) => {
      groups[i] ??= ownGroups(model, i, null, 'back');
      return groups[i];
    },
  };
  return model;
}

function masks(form: OptionForm, directions: readonly Direction[]): OptionMoves {
  const n = form.optionCounts.length;
  const own = new Int32Array(n);
  const forward = new Int32Array(n);
  const backward = new Int32Array(n);
  let k = 0;
  for (let i = 0; i < n; i++) {
    for (let at = 0; at < form.optionCounts[i]!; at++, k++) {
      own[i]! |= 1 << k;
      if (directions[k] === 'forward') forward[i]! |= 1 << k;
      if (directions[k] === 'backward') backward[i]! |= 1 << k;
    }
  }
  return { own, forward, backward };
}

/** The moves of graph form.
 *  @param arcs  per decision maker pairs of indices into the listed states; arcs from or to states
 *  that are not feasible, and arcs inside one coalesced state, are no moves. */
export function graphModel(
  space: StateSpace,
  arcs: readonly (readonly (readonly [number, number])[])[],
): Model {
  if (space.form.form !== 'graph') throw new ModelError('form', 'graph form expected', 'options');
  if (arcs.length !== space.nDms) {
    throw new ModelError('arcs', `arcs of ${space.nDms} decision makers expected`, arcs.length);
  }
  const listed = (index: number): number => {
    if (space.form.form === 'graph' && index >= 0 && index < space.form.nStates) {
      return stateOfCell(space, cellOfDecimal(space, index));
    }
    throw new ModelError('arcs', `no listed state has the index ${index}`, index);
  };
  const perDm = arcs.map((pairs) => {
    const from: number[] = [];
    const to: number[] = [];
    for (const [a, b] of pairs) {
      const s = listed(a);
      const t = listed(b);
      if (s < 0 || t < 0 || s === t) continue;
      from.push(s);
      to.push(t);
    }
    return {
      forward: arcLists(space.nStates, from, to),
      reverse: arcLists(space.nStates, to, from),
    };
  });
  return modelOf(space, { optionMoves: null, arcs: perDm });
}

function arcLists(nStates: number, from: readonly number[], to: readonly number[]): Arcs {
  const lists = Array.from({ length: nStates }, (): number[] => []);
  for (let at = 0; at < from.length; at++) lists[from[at]!]!.push(to[at]!);
  const first = new Int32Array(nStates + 1);
  const all: number[] = [];
  for (let s = 0; s < nStates; s++) {
    for (const t of [...new Set(lists[s]!)].sort((a, b) => a - b)) all.push(t);
    first[s + 1] = all.length;
  }
  return { first, to: Int32Array.from(all) };
}

/** The same arcs the other way round. */
export function reversedArcs({ first, to }: Arcs): Arcs {
  const nStates = first.length - 1;
  const back = new Int32Array(nStates + 1);
  for (const t of to) back[t + 1]!++;
  for (let s = 0; s < nStates; s++) back[s + 1]! += back[s]!;
  const next = back.slice();
  const from = new Int32Array(to.length);
  for (let s = 0; s < nStates; s++) {
    for (let at = first[s]!; at < first[s + 1]!; at++) from[next[to[at]!]!++] = s;
  }
  return { first: back, to: from };
}

/** All of several lists of arcs as one; an arc may come twice. */
export function joinedArcs(all: readonly Arcs[], nStates: number): Arcs {
  const first = new Int32Array(nStates + 1);
  for (const one of all) for (let s = 0; s <= nStates; s++) first[s]! += one.first[s]!;
  const to = new Int32Array(first[nStates]!);
  const next = first.slice();
  for (const one of all) {
    for (let s = 0; s < nStates; s++) {
      for (let at = one.first[s]!; at < one.first[s + 1]!; at++) to[next[s]!++] = one.to[at]!;
    }
  }
  return { first, to };
}

/** Whether every combination of options is a state of its own: then folds over option bits do. */
export function isHypercube(model: Model): boolean {
  return (
    model.optionMoves !== null && model.space.decimals === null && model.space.stateOfCell === null
  );
}

/** Whether the directions of the options of `i` allow the change from decimal `a` to `b`, which differ
 *  in no option of anybody else. */
export function isAllowed({ optionMoves }: Model, i: number, a: number, b: number): boolean {
  const { forward, backward } = optionMoves!;
  return (forward[i]! & a & ~b) === 0 && (backward[i]! & ~a & b) === 0;
}
