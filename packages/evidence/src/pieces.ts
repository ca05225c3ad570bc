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
  /** Where another estimate that it is compared with may lie in the same part: whether it is in the
   *  lower or the upper half, which decides what is greater; null elsewhere. */
  readonly half: 'lower' | 'upper' | null;
  /** For comparison with thresholds only. */
  readonly figure: number;
  readonly sources: readonly string[];
  /** Index of the alternative it is a part of. */
  readonly alternative: number;
  /** Probability at the point; those of an estimate sum to 1. */
  readonly weight: number;
}

/** Figures that an estimate is compared with, ascending: numbers of the case, and where it is compared
 *  with another estimate the figures of that one, stated and compared with: so both are cut alike.
 *  @param assumed  of claims and estimates set by hand: such an estimate has no figure but that one. */
export function thresholds(
  theCase: Case,
  evidence: Evidence,
  estimate: string,
  assumed: ReadonlyMap<string, boolean | number> = new Map(),
): number[] {
  const found = new Set<number>();
  const together = new Set([estimate]);
  for (const id of together) {
    const set = assumed.get(id);
    if (id !== estimate && typeof set === 'number') {
      found.add(set);
      continue;
    }
    for (const rival of comparedWith(theCase, id)) together.add(rival);
    for (const number of numbersFor(theCase, id)) found.add(number);
    if (id === estimate) continue;
    for (const { low, high } of evidence.estimates.get(id)?.alternatives ?? []) {
      found.add(low);
      found.add(high);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Numbers that some condition compares an estimate with. */
function numbersFor(theCase: Case, estimate: string): number[] {
  return conditions(theCase)
    .flatMap(({ condition }) => leaves(condition))
    .flatMap((leaf) =>
      leaf.kind === 'comparison' && leaf.estimate === estimate && leaf.right.kind === 'number'
        ? [leaf.right.value]
        : [],
    );
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

/** A part of what an alternative allows, before it is weighed. */
interface Part {
  readonly low: number;
  readonly high: number;
  readonly alternative: number;
}

/** The alternatives of an estimate, split at every threshold strictly inside what they allow. The part
 *  that has the median inside it stands there, any other at its geometric middle. The parts share the
 *  alternative's weight as what its reports say lies in them.
 *
 *  Where a part is also one of an estimate it is compared with, no figure tells which is greater. Then
 *  the one that comes first in the file is split once more, in halves below and above the other.
 *  @param assumed  as for `thresholds`. */
export function pieces(
  theCase: Case,
  evidence: Evidence,
  estimate: string,
  assumed: ReadonlyMap<string, boolean | number> = new Map(),
): Piece[] {
  const { alternatives = [] } = evidence.estimates.get(estimate) ?? {};
  const rivals = comparedWith(theCase, estimate).filter((id) => !assumed.has(id));
  const order = [...theCase.estimates.keys()];
  const later = rivals.filter((id) => order.indexOf(id) > order.indexOf(estimate));
  const isSharedWith = (ids: readonly string[], { low, high }: Part): boolean =>
    low < high &&
    ids.some((id) =>
      partsOf(theCase, evidence, id, assumed).some(
        (other) => Math.max(low, other.low) < Math.min(high, other.high),
      ),
    );
  return partsOf(theCase, evidence, estimate, assumed).flatMap((part): Piece[] => {
    const { low, high, alternative } = part;
    const { median, sources, weight } = alternatives[alternative]!;
    const piece = { low, high, sources, alternative };
    const share = (from: number, to: number): number =>
      weight * shareWithin(alternatives[alternative]!, part, from, to);
    if (!isSharedWith(rivals, part)) {
      const isThere = low < median && median < high;
      const figure = isThere || isWhole(alternatives[alternative]!, part) ? median : middleOf(part);
      return [{ ...piece, half: null, figure, weight: share(low, high) }];
    }
    const middle = middleOf(part);
    if (!isSharedWith(later, part)) {
      return [{ ...piece, half: null, figure: middle, weight: share(low, high) }];
    }
    // The more rivals are to come, the farther out: so no two of them are ever equal.
    const way = 2 ** -(order.length - order.indexOf(estimate));
    return [
      { ...piece, half: 'lower', figure: between(part, way), weight: share(low, middle) },
      { ...piece, half: 'upper', figure: between(part, 1 - way), weight: share(middle, high) },
    ];
  });
}

/** Estimates that some condition compares with this one. */
function comparedWith(theCase: Case, estimate: string): string[] {
  const found = new Set<string>();
  for (const { condition } of conditions(theCase)) {
    for (const leaf of leaves(condition)) {
      if (leaf.kind !== 'comparison' || leaf.right.kind !== 'estimate') continue;
      if (leaf.estimate === estimate) found.add(leaf.right.estimate);
      if (leaf.right.estimate === estimate) found.add(leaf.estimate);
    }
  }
  found.delete(estimate);
  return [...found];
}

function partsOf(
  theCase: Case,
  evidence: Evidence,
  estimate: string,
  assumed: ReadonlyMap<string, boolean | number>,
): Part[] {
  const cuts = thresholds(theCase, evidence, estimate, assumed);
  return (evidence.estimates.get(estimate)?.alternatives ?? []).flatMap((one, alternative) => {
    const reach = reachOf(one);
    const inside = cuts.filter((cut) => cut > reach.low && cut < reach.high);
    if (inside.length === 0) return [{ low: one.low, high: one.high, alternative }];
    const ends = [reach.low, ...inside, reach.high];
    return ends.slice(1).map((high, at) => ({ low: ends[at]!, high, alternative }));
  });
}

function isWhole(alternative: Alternative, { low, high }: Part): boolean {
  return low === alternative.low && high === alternative.high;
}

/** How much of an alternative lies between two ends in one of its parts. */
function shareWithin(alternative: Alternative, part: Part, from: number, to: number): number {
  const reach = isWhole(alternative, part) ? part : reachOf(alternative);
  const below = (end: number): number => shareBelow(alternative.shapes, Math.log(end));
  const whole = below(reach.high) - below(reach.low);
  if (whole > 0) return (below(to) - below(from)) / whole;
  // Ends whose logarithms are one: by what lies between them.
  return reach.high > reach.low ? (to - from) / (reach.high - reach.low) : 1;
}

/** The geometric middle of a part; where an end is open, some figure in it. */
function middleOf({ low, high }: Part): number {
  if (high === Number.POSITIVE_INFINITY) return low * 2;
  return low === 0 ? high / 2 : geometricMiddle(low, high);
}

/** The figure a share of the way from the lower end of a part to the upper one, by their logarithms; of
 *  an open part from half to twice its middle. */
function between(part: Part, share: number): number {
  const middle = middleOf(part);
  const low = part.low === 0 ? middle / 2 : part.low;
  const high = part.high === Number.POSITIVE_INFINITY ? middle * 2 : part.high;
  return low * (high / low) ** share;
}

/** Pairs of estimates that may lie in the same part of their figures, in file order. */
export function undecidedComparisons(
  theCase: Case,
  evidence: Evidence,
  assumed: ReadonlyMap<string, boolean | number> = new Map(),
): (readonly [string, string])[] {
  const order = [...theCase.estimates.keys()];
  return order.flatMap((estimate, at) => {
    const isHalved = pieces(theCase, evidence, estimate, assumed).some(({ half }) => half !== null);
    if (!isHalved || assumed.has(estimate)) return [];
    const own = partsOf(theCase, evidence, estimate, assumed);
    return comparedWith(theCase, estimate)
      .filter((id) => order.indexOf(id) > at && !assumed.has(id))
      .filter((id) =>
        partsOf(theCase, evidence, id, assumed).some((other) =>
          own.some(({ low, high }) => Math.max(low, other.low) < Math.min(high, other.high)),
        ),
      )
      .map((id) => [estimate, id] as const);
  });
}
