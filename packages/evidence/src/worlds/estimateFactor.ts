import type { Case } from '@casus/casefile';
import type { Evidence } from '../evidence.ts';
import { pieces } from '../pieces.ts';
import type { Factor } from './factor.ts';

/** The factor of an estimate: its pieces by their weights; at the ends of what is known the weight that
 *  belongs to no alternative goes to one of them. Null for an estimate that nobody reports on.
 *  @param assumed  the figure set by hand, which leaves nothing uncertain. */
export function estimateFactor(
  theCase: Case,
  evidence: Evidence,
  estimate: string,
  assumed: number | undefined,
): Factor | null {
  const { heaviest, unassigned, alternatives } = evidence.estimates.get(estimate)!;
  if (assumed !== undefined) return fixedFactor(estimate, assumed);
  const all = pieces(theCase, evidence, estimate);
  if (all.length === 0) return null;
  const point = Float64Array.from(all, ({ weight }) => weight);
  const { median } = alternatives[heaviest]!;
  return {
    claims: [],
    estimate,
    levels: all.map((piece) => ({ claims: new Map(), piece })),
    point,
    extremes:
      unassigned > 0
        ? all.map((_, given) =>
            point.map((weight, at) => (1 - unassigned) * weight + (at === given ? unassigned : 0)),
          )
        : [point],
    isComplete: true,
    base: all.findIndex(
      ({ alternative, low, high }) => alternative === heaviest && low <= median && median <= high,
    ),
    withCredence: () => point,
    bends: () => [],
  };
}

function fixedFactor(estimate: string, figure: number): Factor {
  const piece = { low: figure, high: figure, figure, sources: [], alternative: -1, weight: 1 };
  const certain = Float64Array.of(1);
  return {
    claims: [],
    estimate,
    levels: [{ claims: new Map(), piece }],
    point: certain,
    extremes: [certain],
    isComplete: true,
    base: 0,
    withCredence: () => certain,
    bends: () => [],
  };
}
