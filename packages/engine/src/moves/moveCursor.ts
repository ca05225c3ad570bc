import { anyKey, GroupCursor } from './groupCursor.ts';
import type { Arcs, Model } from './model.ts';
import { type OwnGroups, ownGroups, type Sense } from './ownGroups.ts';

/** Finds the states one move of a decision maker away, for states asked about in any order. What was
 *  found may be left out of later answers, so that a whole search costs a pass over the cells and not
 *  over the moves. */
export interface MoveCursor {
  /** States found by the last call: the first `nFound`, in no order, some perhaps twice. */
  readonly found: Int32Array;
  readonly nFound: number;
  /** Collects into `found` the states one move from `s`, the way the cursor looks and within its
   *  bounds: each of them unless an earlier call has found it. */
  readonly find: (s: number) => void;
  /** Lets what was found for `s` be found again. */
  readonly forget: (s: number) => void;
}

/** Which moves count: those between s, which is asked about, and t with `keys[t] < thresholds[s]`.
 *  Int32Array [nStates], values ≥ 0; no state may be below its own threshold. */
export interface MoveBounds {
  readonly keys: Int32Array;
  readonly thresholds: Int32Array;
}

/** @param bounds  null: every move counts.
 *  @param groups  own groups of `i` built by `cursorGroups` for these keys and this sense, to be
 *  shared; unused in graph form. */
export function moveCursor(
  model: Model,
  i: number,
  bounds: MoveBounds | null,
  sense: Sense,
  groups?: OwnGroups,
): MoveCursor {
  if (model.arcs !== null) {
    const { forward, reverse } = model.arcs[i]!;
    return new ArcCursor(sense === 'ahead' ? forward : reverse, bounds, model.space.nStates);
  }
  const own = groups ?? cursorGroups(model, i, bounds?.keys ?? null, sense);
  if (model.space.stateOfCell === null) return new CellCursor(own, bounds);
  if (bounds === null) return new CoalescedCursor(model, own);
  return new CoalescedKeyCursor(model, own, bounds);
}

/** Own groups of `i` as a cursor of that sense reads them, in option form. */
export function cursorGroups(
  model: Model,
  i: number,
  keys: Int32Array | null,
  sense: Sense,
): OwnGroups {
  const { forward, backward } = model.optionMoves!;
  // Without one-way options both senses are the same, and the model has those groups already.
  const isOneWay = (forward[i]! | backward[i]!) !== 0;
  if (keys === null && (sense === 'back' || !isOneWay)) return model.groups(i);
  return ownGroups(model, i, keys, sense);
}

class ArcCursor implements MoveCursor {
  readonly found: Int32Array;
  nFound = 0;
  readonly #arcs: Arcs;
  readonly #bounds: MoveBounds | null;

  constructor(arcs: Arcs, bounds: MoveBounds | null, nStates: number) {
    this.#arcs = arcs;
    this.#bounds = bounds;
    this.found = new Int32Array(nStates);
  }

  find(s: number): void {
    const { first, to } = this.#arcs;
    const keys = this.#bounds?.keys ?? null;
    const threshold = this.#bounds?.thresholds[s] ?? anyKey;
    this.nFound = 0;
    for (let at = first[s]!; at < first[s + 1]!; at++) {
      const t = to[at]!;
      if (keys === null || keys[t]! < threshold) this.found[this.nFound++] = t;
    }
  }

  forget(): void {}
}

/** Where every state is one cell. */
class CellCursor implements MoveCursor {
  readonly found: Int32Array;
  readonly #cursor: GroupCursor;
  readonly #subgroupOf: Int32Array;
  readonly #thresholds: Int32Array | null;

  constructor(groups: OwnGroups, bounds: MoveBounds | null) {
    this.#cursor = new GroupCursor(groups);
    this.#subgroupOf = groups.subgroupOf;
    this.#thresholds = bounds?.thresholds ?? null;
    this.found = this.#cursor.found;
  }

  get nFound(): number {
    return this.#cursor.nFound;
  }

  find(s: number): void {
    const threshold = this.#thresholds === null ? anyKey : this.#thresholds[s]!;
    this.#cursor.below(this.#subgroupOf[s]!, threshold);
  }

  forget(s: number): void {
    this.#cursor.forget(this.#subgroupOf[s]!);
  }
}

/** Coalesced states move from and to each of their cells. */
class CoalescedKeyCursor implements MoveCursor {
  readonly found: Int32Array;
  nFound = 0;
  readonly #model: Model;
  readonly #cursor: GroupCursor;
  readonly #subgroupOf: Int32Array;
  readonly #thresholds: Int32Array;

  constructor(model: Model, groups: OwnGroups, { thresholds }: MoveBounds) {
    this.#model = model;
    this.#cursor = new GroupCursor(groups);
    this.#thresholds = thresholds;
    this.#subgroupOf = groups.subgroupOf;
    this.found = new Int32Array(model.space.nCells);
  }

  find(s: number): void {
    const { stateOfCell, cells, firstCell } = this.#model.space;
    const cursor = this.#cursor;
    this.nFound = 0;
    for (let at = firstCell![s]!; at < firstCell![s + 1]!; at++) {
      cursor.below(this.#subgroupOf[cells![at]!]!, this.#thresholds[s]!);
      for (let f = 0; f < cursor.nFound; f++) {
        this.found[this.nFound++] = stateOfCell![cursor.found[f]!]!;
      }
    }
  }

  forget(s: number): void {
    const { cells, firstCell } = this.#model.space;
    for (let at = firstCell![s]!; at < firstCell![s + 1]!; at++) {
      this.#cursor.forget(this.#subgroupOf[cells![at]!]!);
    }
  }
}

const nobody = -1;
const done = -2;

/** Any moves between coalesced states: a state must not find itself, so a subgroup is read for the
 *  first state that asks, and once more for the next other one. */
class CoalescedCursor implements MoveCursor {
  readonly found: Int32Array;
  nFound = 0;
  readonly #model: Model;
  readonly #groups: OwnGroups;
  readonly #askedBy: Int32Array;
  readonly #stack: number[] = [];

  constructor(model: Model, groups: OwnGroups) {
    this.#model = model;
    this.#groups = groups;
    this.#askedBy = new Int32Array(groups.nSubgroups).fill(nobody);
    this.found = new Int32Array(model.space.nCells);
  }

  find(s: number): void {
    const { cells, firstCell, stateOfCell } = this.#model.space;
    const { nOneWay, subgroupOf, start, order } = this.#groups;
    const askedBy = this.#askedBy;
    const stack = this.#stack;
    this.nFound = 0;
    for (let at = firstCell![s]!; at < firstCell![s + 1]!; at++) {
      stack.push(subgroupOf[cells![at]!]!);
      for (let g = stack.pop(); g !== undefined; g = stack.pop()) {
        if (askedBy[g] === done || askedBy[g] === s) continue;
        askedBy[g] = askedBy[g] === nobody ? s : done;
        for (let c = start[g]!; c < start[g + 1]!; c++) {
          const t = stateOfCell![order[c]!]!;
          if (t !== s) this.found[this.nFound++] = t;
        }
        for (let b = 0; b < nOneWay; b++) {
          if (((g >>> b) & 1) === 1) stack.push(g ^ (1 << b));
        }
      }
    }
  }

  forget(s: number): void {
    const { cells, firstCell } = this.#model.space;
    const { nOneWay, subgroupOf } = this.#groups;
    const size = 2 ** nOneWay;
    for (let at = firstCell![s]!; at < firstCell![s + 1]!; at++) {
      const g = subgroupOf[cells![at]!]!;
      this.#askedBy.fill(nobody, g - (g % size), g - (g % size) + size);
    }
  }
}
