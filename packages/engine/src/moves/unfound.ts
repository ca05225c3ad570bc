import { isAllowed, type Model } from './model.ts';
import type { Sense } from './ownGroups.ts';
import { type OwnLayout, ownLayout } from './ownLayout.ts';

/** Most states of a group that fit a mask. */
const maxBits = 32;

/** The states that one decision maker's moves have not led a search to yet: per own group a mask. A state
 *  that was found is never looked at again. */
export class Unfound {
  readonly #model: Model;
  readonly #i: number;
  readonly #layout: OwnLayout;
  readonly #left: Uint16Array | Int32Array;
  readonly #isOneWay: boolean;

  /** @param layout  with groups of at most 32 states. */
  constructor(model: Model, i: number, layout: OwnLayout) {
    this.#model = model;
    this.#i = i;
    this.#layout = layout;
    this.#left =
      layout.largestGroup <= 16 ? new Uint16Array(layout.nGroups) : new Int32Array(layout.nGroups);
    const start = layout.listed?.start ?? null;
    for (let g = 0; g < layout.nGroups; g++) {
      const size = start === null ? layout.largestGroup : start[g + 1]! - start[g]!;
      this.#left[g] = size === maxBits ? -1 : (1 << size) - 1;
    }
    const { forward, backward } = model.optionMoves!;
    this.#isOneWay = (forward[i]! | backward[i]!) !== 0;
  }

  /** Visits the states one move `ahead` of `s`, or `back`, that were not found before and whose value
   *  exceeds `bound`.
   *  @param values  Int32Array [nStates]; with `isBelow` it is the values below the bound that count.
   *  @returns how many states were looked at. */
  find(
    s: number,
    sense: Sense,
    values: Int32Array,
    bound: number,
    isBelow: boolean,
    visit: (t: number) => void,
  ): number {
    const { low, high, listed } = this.#layout;
    const below = (1 << low) - 1;
    const slot = listed === null ? 0 : listed.slots[s]!;
    const g = listed === null ? (s & below) | ((s >>> high) << low) : slot >>> 5;
    const own = listed === null ? (s >>> low) & ((1 << (high - low)) - 1) : slot & 31;
    const base = listed === null ? s & ~(((1 << high) - 1) ^ below) : listed.start[g]!;
    const before = this.#left[g]!;
    let found = 1 << own;
    let nLooked = 0;
    for (let rest = before & ~found; rest !== 0; rest &= rest - 1) {
      const place = 31 - Math.clz32(rest & -rest);
      const t = listed === null ? base | (place << low) : listed.states[base + place]!;
      nLooked++;
      if (isBelow ? values[t]! >= bound : values[t]! <= bound) continue;
      if (this.#isOneWay && !this.#canMove(s, t, sense)) continue;
      found |= rest & -rest;
      visit(t);
    }
    this.#left[g] = before & ~found;
    return nLooked;
  }

  #canMove(s: number, t: number, sense: Sense): boolean {
    const { decimals } = this.#model.space;
    const a = decimals === null ? s : decimals[s]!;
    const b = decimals === null ? t : decimals[t]!;
    return sense === 'ahead'
      ? isAllowed(this.#model, this.#i, a, b)
      : isAllowed(this.#model, this.#i, b, a);
  }
}

/** One for each decision maker; null where moves are not within groups of at most 32 states. */
export function unfoundByAll(model: Model): Unfound[] | null {
  if (!model.isTransitive) return null;
  const layouts = Array.from({ length: model.nDms }, (_, i) => ownLayout(model, i));
  if (layouts.some(({ largestGroup }) => largestGroup > maxBits)) return null;
  return layouts.map((layout, i) => new Unfound(model, i, layout));
}
