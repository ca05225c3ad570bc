import type { Case, Quantity } from '@casus/casefile';
import { conditions, leaves } from './conditions.ts';
import type { Alternative, Evidence } from './evidence.ts';
import { geometricMiddle, shareBelow } from './lognormal.ts';

/** A part of an alternative that lies on one side of every threshold. */
export interface Piece {
  /** 0 where it has no lower end: below a threshold by the word of "at most". */
  readonly low: number;
  /** Infinity where it has no upper end: above a threshold by the word of "at least". */
  readonly high: number;
  /** For comparison with thresholds only. */
  readonly figure: number;
  readonly sources: readonly string[];
  /** Index of the alternative it is a part of. */
  readonly alternative: number;
  /** Probability at the point; those of an estimate sum to 1. */
  readonly weight: number;
}

/** Figures that an estimate is compared with, ascending: numbers of the case, and the stated figures of
 *  the other estimate where two are compared.
 *  @param assumed  of claims and estimates set by hand: such an estimate has no figure but that one. */
export function thresholds(
  theCase: Case,
  evidence: Evidence,
  estimate: string,
  assumed: ReadonlyMap<string, boolean | number> = new Map(),
): number[] {
  const found = new Set<number>();
  const figuresOf = (id: string): void => {
    const set = assumed.get(id);
    if (typeof set === 'number') {
      found.add(set);
      return;
    }
    for (const { low, high } of evidence.estimates.get(id)?.alternatives ?? []) {
      found.add(low);
      found.add(high);
    }
  };
  for (const { condition } of conditions(theCase)) {
    for (const leaf of leaves(condition)) {
      if (leaf.kind !== 'comparison') continue;
      if (leaf.estimate === estimate) {
        if (leaf.right.kind === 'number') found.add(leaf.right.value);
        else figuresOf(leaf.right.estimate);
      } else if (leaf.right.kind === 'estimate' && leaf.right.estimate === estimate) {
        figuresOf(leaf.estimate);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Ends of what the reports of an alternative allow: its stated figures, but no upper end where one says
 *  "at least" and none "at most", and no lower end the other way round. */
export function reachOf({ low, high, reports }: Alternative): { low: number; high: number } {
  const has = (kind: Quantity['kind']): boolean =>
    reports.some(({ quantity }) => quantity.kind === kind);
  const [atLeast, atMost] = [has('atLeast'), has('atMost')];
  return {
    low: atMost && !atLeast ? 0 : low,
    high: atLeast && !atMost ? Number.POSITIVE_INFINITY : high,
  };
}

/** The alternatives of an estimate, split at every threshold strictly inside what they allow. The part
 *  that has the median inside it stands there, any other at its geometric middle. The parts share the
 *  alternative's weight as what its reports say lies in them.
 *  @param assumed  as for `thresholds`. */
export function pieces(
  theCase: Case,
  evidence: Evidence,
  estimate: string,
  assumed: ReadonlyMap<string, boolean | number> = new Map(),
): Piece[] {
  const cuts = thresholds(theCase, evidence, estimate, assumed);
  return (evidence.estimates.get(estimate)?.alternatives ?? []).flatMap((one, alternative) => {
    const { median, sources, shapes, weight } = one;
    const reach = reachOf(one);
    const inside = cuts.filter((cut) => cut > reach.low && cut < reach.high);
    if (inside.length === 0) {
      return [{ low: one.low, high: one.high, figure: median, sources, alternative, weight }];
    }
    const ends = [reach.low, ...inside, reach.high];
    const below = ends.map((end) => shareBelow(shapes, Math.log(end)));
    const whole = below.at(-1)! - below[0]!;
    return ends.slice(1).map((high, at): Piece => {
      const low = ends[at]!;
      return {
        low,
        high,
        figure: low < median && median < high ? median : figureBetween(low, high),
        sources,
        alternative,
        weight:
          weight * (whole > 0 ? (below[at + 1]! - below[at]!) / whole : 1 / (inside.length + 1)),
      };
    });
  });
}

/** A figure between two ends; any does where one of them is open. */
function figureBetween(low: number, high: number): number {
  if (high === Number.POSITIVE_INFINITY) return low * 2;
  return low === 0 ? high / 2 : geometricMiddle(low, high);
}

/** Pairs of estimates that are compared although both may lie in the same part of their figures: which
 *  is greater there, no figure tells. */
export function undecidedComparisons(
  theCase: Case,
  evidence: Evidence,
  assumed: ReadonlyMap<string, boolean | number> = new Map(),
): (readonly [string, string])[] {
  const partsOf = (id: string): Piece[] =>
    assumed.has(id) ? [] : pieces(theCase, evidence, id, assumed);
  const found = new Map<string, readonly [string, string]>();
  for (const { condition } of conditions(theCase)) {
    for (const leaf of leaves(condition)) {
      if (leaf.kind !== 'comparison' || leaf.right.kind !== 'estimate') continue;
      const pair = [leaf.estimate, leaf.right.estimate].sort() as [string, string];
      if (pair[0] === pair[1] || found.has(pair.join(' '))) continue;
      const others = partsOf(pair[1]);
      const isShared = partsOf(pair[0]).some(({ low, high }) =>
        others.some((other) => Math.max(low, other.low) < Math.min(high, other.high)),
      );
      if (isShared) found.set(pair.join(' '), pair);
    }
  }
  return [...found.values()];
}
