import type { Case } from '@casus/casefile';
import { conditions, leaves } from './conditions.ts';
import type { Evidence } from './evidence.ts';
import { geometricMiddle, shareBelow } from './lognormal.ts';

/** A part of an alternative that lies on one side of every threshold. */
export interface Piece {
  readonly low: number;
  readonly high: number;
  /** For comparison with thresholds only. */
  readonly figure: number;
  readonly sources: readonly string[];
  /** Index of the alternative it is a part of. */
  readonly alternative: number;
  /** Probability at the point; those of an estimate sum to 1. */
  readonly weight: number;
}

/** Figures that an estimate is compared with, ascending: numbers of the case, and the figures of the
 *  other estimate where two are compared.
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
    for (const { low, high, median } of evidence.estimates.get(id)?.alternatives ?? []) {
      for (const figure of [low, median, high]) found.add(figure);
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

/** The alternatives of an estimate, split at every threshold strictly inside them. A whole
 *  alternative stands at its median, a part at its geometric middle; where the median lies beyond all
 *  stated figures ("at least", "at most"), the part on that side stands there. The parts share the
 *  alternative's weight as what its reports say lies in them.
 *  @param assumed  as for `thresholds`. */
export function pieces(
  theCase: Case,
  evidence: Evidence,
  estimate: string,
  assumed: ReadonlyMap<string, boolean | number> = new Map(),
): Piece[] {
  const cuts = thresholds(theCase, evidence, estimate, assumed);
  return (evidence.estimates.get(estimate)?.alternatives ?? []).flatMap(
    ({ low, high, median, sources, shapes, weight }, alternative): Piece[] => {
      const inside = cuts.filter((cut) => cut > low && cut < high);
      if (inside.length === 0) {
        return [{ low, high, figure: median, sources, alternative, weight }];
      }
      const ends = [low, ...inside, high];
      const below = ends.map((end) => shareBelow(shapes, Math.log(end)));
      const whole = below.at(-1)! - below[0]!;
      return ends.slice(1).map((end, at) => {
        const isBeyond = (at === 0 && median < low) || (end === high && median > high);
        return {
          low: ends[at]!,
          high: end,
          figure: isBeyond ? median : geometricMiddle(ends[at]!, end),
          sources,
          alternative,
          weight:
            weight * (whole > 0 ? (below[at + 1]! - below[at]!) / whole : 1 / (inside.length + 1)),
        };
      });
    },
  );
}
