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
    const isImprovement = (t: number): boolean => ranks[i]![t]! > ranks[i]![s]!;
    const others = improvementsFrom(model, ranks, sanctioners, s, decimal);
    for (const { flips, to } of flipsFrom(model, i, decimal, isImprovement)) {
      if (result.get(to) === null) {
        result.set(
          to,
          combine(model, decimal ^ flips, others, (t) => !isImprovement(t)),
        );
      }
    }
  }
  return result;
}

/** For each move of `i` from `s`, ascending: the feasible states that it can become where the others,
 *  not all staying, make improvements of their own from `s` at the same time, whatever `i` prefers; with
 *  the first combination of them that does it.
 *  @throws ModelError as `simultaneousSanctions`. */
export function simultaneousResults(
  model: Model,
  ranks: readonly Int32Array[],
  i: number,
  s: number,
): Map<number, Map<number, readonly number[]>> {
  if (model.optionMoves === null) throw new ModelError('form', '`sim` needs option form', 'graph');
  const results = new Map<number, Map<number, readonly number[]>>();
  for (const t of unilateralMoves(model, i, s)) results.set(t, new Map());
  for (const decimal of decimalsOf(model, s)) {
    const others = improvementsFrom(model, ranks, opponents(model.nDms, [i]), s, decimal);
    for (const { flips, to } of flipsFrom(model, i, decimal, (t) => t !== s)) {
      const found = results.get(to)!;
      combine(model, decimal ^ flips, others, (t, by) => {
        if (!found.has(t)) found.set(t, [...by]);
        return false;
      });
    }
  }
  return results;
}

function improvementsFrom(
  model: Model,
  ranks: readonly Int32Array[],
  members: readonly number[],
  s: number,
  decimal: number,
): { readonly j: number; readonly flips: readonly OwnFlip[] }[] {
  return members.map((j) => ({
    j,
    flips: flipsFrom(model, j, decimal, (t) => ranks[j]![t]! > ranks[j]![s]!),
  }));
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

/** Offers the states that combinations of the others lead to until one is accepted. */
function combine(
  model: Model,
  decimal: number,
  others: readonly { readonly j: number; readonly flips: readonly OwnFlip[] }[],
  accept: (to: number, by: readonly number[]) => boolean,
): SimultaneousSanction | null {
  const by: number[] = [];
  const search = (at: number, combined: number): SimultaneousSanction | null => {
    if (at === others.length) {
      const to = by.length === 0 ? -1 : stateOfDecimal(model.space, combined);
      return to >= 0 && accept(to, by) ? { by: [...by], to } : null;
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

/** The moves of `j` from a cell to states that `isMeant` accepts. */
function flipsFrom(
  model: Model,
  j: number,
  decimal: number,
  isMeant: (to: number) => boolean,
): OwnFlip[] {
  const { own, forward, backward } = model.optionMoves!;
  const free = own[j]! & ~(forward[j]! & decimal) & ~(backward[j]! & ~decimal);
  const flips: OwnFlip[] = [];
  for (let flip = free; flip !== 0; flip = (flip - 1) & free) {
    const to = stateOfDecimal(model.space, decimal ^ flip);
    if (to >= 0 && isMeant(to)) flips.push({ flips: flip, to });
  }
  return flips;
}

function decimalsOf(model: Model, s: number): number[] {
  const { cells, firstCell, decimals } = model.space;
  const list = cells === null ? [s] : [...cells.subarray(firstCell![s]!, firstCell![s + 1]!)];
  return list.map((cell) => (decimals === null ? cell : decimals[cell]!));
}
