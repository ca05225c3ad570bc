import { ModelError } from '../model/error.ts';
import type { Model } from '../moves/model.ts';
import { unilateralMoves } from '../moves/unilateral.ts';
import { stateOfDecimal } from '../states/numbering.ts';
import type { Analysis } from './analysis.ts';
import { opponents } from './opponents.ts';

/** An improvement from a cell: the options it flips and the state it leads to. */
interface OwnFlip {
  readonly flips: number;
  readonly to: number;
}

/** A simultaneous sanction: who moves along, and the state all of it leads to. */
export interface SimultaneousSanction {
  readonly by: readonly number[];
  readonly to: number;
}

/** For each improvement of `i` from `s` (or each of `only`), the first combination of the
 *  `sanctioners`' own improvements from `s`, not all staying, which executed together with it gives a
 *  feasible state not better than `s` for `i`; null where there is none.
 *
 *  A coalesced state acts from each of its cells: one cell and one way there are enough.
 *  Cost: a product over the sanctioners' improvements.
 *  @throws ModelError "form" in graph form, where moves cannot be combined.
 *  Source: simultaneous sanctioning, Fraser & Hipel 1984; free-standing. */
export function simultaneousSanctions(
  model: Model,
  ranks: readonly Int32Array[],
  i: number,
  s: number,
  sanctioners: readonly number[] = opponents(model.nDms, [i]),
  only?: ReadonlySet<number>,
): Map<number, SimultaneousSanction | null> {
  if (model.optionMoves === null) throw new ModelError('form', '`sim` needs option form', 'graph');
  const result = new Map<number, SimultaneousSanction | null>();
  const improving = unilateralMoves(model, i, s).filter((t) => ranks[i]![t]! > ranks[i]![s]!);
  for (const t of improving) if (only === undefined || only.has(t)) result.set(t, null);
  if (result.size === 0) return result;
  for (const decimal of decimalsOf(model, s)) {
    const own = flipsFrom(model, ranks[i]!, i, s, decimal);
    const others = sanctioners.map((j) => ({
      j,
      flips: flipsFrom(model, ranks[j]!, j, s, decimal),
    }));
    for (const { flips, to } of own) {
      if (result.get(to) === null) {
        result.set(to, combine(model, ranks[i]!, s, decimal ^ flips, others));
      }
    }
  }
  return result;
}

const none: readonly number[] = [];

/** The improvements of `i` from `s` that no simultaneous sanction deters, ascending; computed once.
 *  @throws ModelError as `simultaneousSanctions`. */
export function undeterredAtOnce(
  { model, ranks, kept }: Analysis,
  i: number,
  s: number,
): readonly number[] {
  const known = kept.atOnce[i]!.get(s);
  if (known !== undefined) return known;
  const undeterred: number[] = [];
  for (const [to, sanction] of simultaneousSanctions(model, ranks, i, s)) {
    if (sanction === null) undeterred.push(to);
  }
  const targets = undeterred.length === 0 ? none : undeterred;
  kept.atOnce[i]!.set(s, targets);
  return targets;
}

function combine(
  model: Model,
  own: Int32Array,
  s: number,
  decimal: number,
  others: readonly { readonly j: number; readonly flips: readonly OwnFlip[] }[],
): SimultaneousSanction | null {
  const by: number[] = [];
  const search = (at: number, combined: number): SimultaneousSanction | null => {
    if (at === others.length) {
      const to = by.length === 0 ? -1 : stateOfDecimal(model.space, combined);
      return to >= 0 && own[to]! <= own[s]! ? { by: [...by], to } : null;
    }
    const { j, flips } = others[at]!;
    const without = search(at + 1, combined);
    if (without !== null) return without;
    by.push(j);
    for (const flip of flips) {
      const found = search(at + 1, combined ^ flip.flips);
      if (found !== null) return found;
    }
    by.pop();
    return null;
  };
  return search(0, decimal);
}

function flipsFrom(
  model: Model,
  ranks: Int32Array,
  j: number,
  s: number,
  decimal: number,
): OwnFlip[] {
  const { own, forward, backward } = model.optionMoves!;
  const free = own[j]! & ~(forward[j]! & decimal) & ~(backward[j]! & ~decimal);
  const flips: OwnFlip[] = [];
  for (let flip = free; flip !== 0; flip = (flip - 1) & free) {
    const to = stateOfDecimal(model.space, decimal ^ flip);
    if (to >= 0 && ranks[to]! > ranks[s]!) flips.push({ flips: flip, to });
  }
  return flips;
}

function decimalsOf(model: Model, s: number): number[] {
  const { cells, firstCell, decimals } = model.space;
  const list = cells === null ? [s] : [...cells.subarray(firstCell![s]!, firstCell![s + 1]!)];
  return list.map((cell) => (decimals === null ? cell : decimals[cell]!));
}
