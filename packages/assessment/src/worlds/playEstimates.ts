import type { Case } from '@casus/casefile';
import {
  type Alternative,
  allowedFigures,
  alternativeAt,
  conditions,
  type Evidence,
  leaves,
  reachOf,
  statedFigures,
  thresholds,
  type World,
} from '@casus/evidence';

/** An estimate that a reader may change. */
export interface PlayEstimate {
  readonly id: string;
  /** Figure of the base world. */
  readonly base: number;
  /** What the base figure stands for: what is stated in its alternative as far as the next numbers of
   *  the case, 0 or infinity where that has no end; the base figure itself where it was set by hand. */
  readonly taken: { readonly low: number; readonly high: number };
  /** Least and greatest stated figure, or, where what was said has no end there, beyond all that it is
   *  compared with. */
  readonly low: number;
  readonly high: number;
  readonly isOpenBelow: boolean;
  readonly isOpenAbove: boolean;
  /** Where conditions turn, ascending; a part is what lies between two of them. */
  readonly cuts: readonly PlayCut[];
  /** How many of them the base figure is above. */
  readonly part: number;
}

/** Splits figures into those below a value and those above it. */
export interface PlayCut {
  readonly value: number;
  /** Whether the value itself counts as above it: so for `>=` and `<`, not so for `>` and `<=`. */
  readonly isInclusive: boolean;
  /** The estimate that stays at this figure; null for a number of the case. */
  readonly of: string | null;
}

/** Two estimates that some condition compares: indices into the estimates, `left` before `right`. */
export interface PlayPair {
  readonly left: number;
  readonly right: number;
  /** How the left figure is split by the right one, as a cut is: `[true, false]` tells less, equal and
   *  greater apart. */
  readonly splits: readonly boolean[];
}

/** The estimates a reader may change, and which of them are compared with each other.
 *  @param ids  in file order; all others stay as in the base world. */
export function playEstimates(
  theCase: Case,
  evidence: Evidence,
  base: World,
  ids: readonly string[],
): { readonly estimates: readonly PlayEstimate[]; readonly pairs: readonly PlayPair[] } {
  const estimates = ids.map((id) => playEstimate(theCase, evidence, base, id, ids));
  const pairs = estimates.flatMap((one, left) => {
    const compared = comparisons(theCase, one.id);
    return estimates.flatMap((other, right): PlayPair[] => {
      if (right <= left) return [];
      const splits = [true, false].filter(
        (isInclusive) =>
          compared.some((each) => each.with === other.id && each.isInclusive === isInclusive) &&
          doesSplit({ isInclusive }, one, other),
      );
      return splits.length === 0 ? [] : [{ left, right, splits }];
    });
  });
  return { estimates, pairs };
}

/** How far beyond the last threshold the figures of "at least" and "at most" are offered. */
const beyond = 1.5;

function playEstimate(
  theCase: Case,
  evidence: Evidence,
  base: World,
  id: string,
  changed: readonly string[],
): PlayEstimate {
  const { alternatives = [] } = evidence.estimates.get(id) ?? {};
  const own = base.estimates.get(id)!;
  const quantities = alternatives.flatMap(({ reports }) => reports.map(({ quantity }) => quantity));
  const figures = [own, ...quantities.flatMap(statedFigures)];
  const allowed = quantities.map(allowedFigures);
  const isOpenBelow = allowed.some(({ low }) => low === 0);
  const isOpenAbove = allowed.some(({ high }) => high === Number.POSITIVE_INFINITY);
  const all = comparisons(theCase, id);
  const inBase = all.flatMap((each): PlayCut[] => {
    const value = typeof each.with === 'number' ? each.with : base.estimates.get(each.with);
    if (value === undefined) return [];
    const of = typeof each.with === 'number' ? null : each.with;
    return [{ value, isInclusive: each.isInclusive, of }];
  });
  const turns = [...thresholds(theCase, evidence, id), ...inBase.map(({ value }) => value)].filter(
    (value) => value > 0,
  );
  const range = {
    low: Math.min(...figures, ...(isOpenBelow ? turns.map((value) => value / beyond) : [])),
    high: Math.max(...figures, ...(isOpenAbove ? turns.map((value) => value * beyond) : [])),
  };
  const cuts = ascending(
    inBase.filter(
      (cut) =>
        (cut.of === null || !changed.includes(cut.of)) &&
        doesSplit(cut, range, { low: cut.value, high: cut.value }),
    ),
  );
  const part = cuts.filter(({ value, isInclusive }) =>
    isInclusive ? own >= value : own > value,
  ).length;
  const stated = takenFor(alternatives, own);
  const taken = {
    low: Math.max(stated.low, ...numbersOf(cuts.slice(0, part))),
    high: Math.min(stated.high, ...numbersOf(cuts.slice(part))),
  };
  return { id, base: own, taken, ...range, isOpenBelow, isOpenAbove, cuts, part };
}

/** What a figure of the base world stands for, wherever the cuts are. */
function takenFor(alternatives: readonly Alternative[], figure: number): PlayEstimate['taken'] {
  const stated = alternativeAt(alternatives, figure);
  if (stated !== undefined) return stated;
  const open = alternatives.find(({ median }) => median === figure);
  return open === undefined ? { low: figure, high: figure } : reachOf(open);
}

/** Values of cuts that are numbers of the case. */
function numbersOf(cuts: readonly PlayCut[]): number[] {
  return cuts.filter(({ of }) => of === null).map(({ value }) => value);
}

/** Cuts by value, of one value the inclusive first; of equal ones that of the case. */
function ascending(cuts: readonly PlayCut[]): PlayCut[] {
  const sorted = [...cuts].sort(
    (a, b) =>
      a.value - b.value ||
      Number(b.isInclusive) - Number(a.isInclusive) ||
      Number(a.of !== null) - Number(b.of !== null),
  );
  return sorted.filter((cut, at) => {
    const before = sorted[at - 1];
    return before?.value !== cut.value || before.isInclusive !== cut.isInclusive;
  });
}

/** Whether figures of a range lie on both sides of some of another range. */
function doesSplit(
  { isInclusive }: { readonly isInclusive: boolean },
  figures: { readonly low: number; readonly high: number },
  others: { readonly low: number; readonly high: number },
): boolean {
  return isInclusive
    ? figures.low < others.high && figures.high >= others.low
    : figures.low <= others.high && figures.high > others.low;
}

/** What conditions compare an estimate with, from its side: numbers, and ids of estimates. */
function comparisons(
  theCase: Case,
  estimate: string,
): { readonly with: number | string; readonly isInclusive: boolean }[] {
  return conditions(theCase)
    .flatMap(({ condition }) => leaves(condition))
    .flatMap((leaf) => {
      if (leaf.kind !== 'comparison') return [];
      const isInclusive = leaf.operator === '>=' || leaf.operator === '<';
      const other = leaf.right.kind === 'number' ? leaf.right.value : leaf.right.estimate;
      if (leaf.estimate === other) return [];
      if (leaf.estimate === estimate) return [{ with: other, isInclusive }];
      // "a > b" from the side of b is "b < a".
      return other === estimate ? [{ with: leaf.estimate, isInclusive: !isInclusive }] : [];
    });
}
