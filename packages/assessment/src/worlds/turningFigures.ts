import type { Case } from '@casus/casefile';
import { allowedFigures, type Evidence, thresholds } from '@casus/evidence';

/** A value at which an estimate turns the leading answer: indices into `answers` on either side. */
export interface TurningFigure {
  readonly at: number;
  readonly below: number;
  readonly above: number;
}

/** The thresholds of an estimate at which the leading answer changes.
 *  @param assumed  claims and estimates set by hand. @param leadingAt  index into `answers` of the leading answer with the estimate at a figure. */
export function turningFigures(
  theCase: Case,
  evidence: Evidence,
  estimate: string,
  assumed: ReadonlyMap<string, boolean | number>,
  leadingAt: (figure: number) => number,
): TurningFigure[] {
  const cuts = thresholds(theCase, evidence, estimate, assumed);
  const between = [0, ...cuts.keys()].map((_, at) => {
    const [low, high] = [cuts[at - 1], cuts[at]];
    if (low === undefined) return high === undefined ? Number.NaN : high / 2;
    return high === undefined ? low * 2 : Math.sqrt(low) * Math.sqrt(high);
  });
  const codes = cuts.length === 0 ? [] : between.map(leadingAt);
  return cuts.flatMap((at, k): TurningFigure[] => {
    const [below, above] = [codes[k]!, codes[k + 1]!];
    return below === above ? [] : [{ at, below, above }];
  });
}

/** On which side of a figure each source of an estimate stands, by what it allows; ids in file order. */
export function sidesOf(
  evidence: Evidence,
  estimate: string,
  figure: number,
): { readonly below: string[]; readonly above: string[]; readonly across: string[] } {
  const sides = { below: new Set<string>(), above: new Set<string>(), across: new Set<string>() };
  for (const { reports } of evidence.estimates.get(estimate)!.alternatives) {
    for (const { source, quantity } of reports) {
      const { low, high } = allowedFigures(quantity);
      const isBelow = high <= figure;
      const isAbove = low > figure || (low === figure && high > figure);
      (isBelow ? sides.below : isAbove ? sides.above : sides.across).add(source);
    }
  }
  return {
    below: [...sides.below],
    above: [...sides.above],
    across: [...sides.across],
  };
}
