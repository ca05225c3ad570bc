import type { Case } from '@casus/casefile';
import { conditions, holds, leaves } from '../conditions.ts';
import type { Evidence, World } from '../evidence.ts';
import { type Piece, pieces } from '../pieces.ts';
import type { Factor } from './factor.ts';

/** The factor of an estimate: its pieces by their weights; at the ends of what is known the weight that
 *  belongs to no alternative goes to one of them. Null for an estimate that nobody reports on.
 *  @param base  the base world, with what is assumed.
 *  @param assumed  claims and estimates set by hand: a figure for this one leaves nothing uncertain.
 *  @param later  figures of the base levels of the estimates that come after it in the file. */
export function estimateFactor(
  theCase: Case,
  evidence: Evidence,
  estimate: string,
  base: World,
  assumed: ReadonlyMap<string, boolean | number>,
  later: ReadonlyMap<string, number> = new Map(),
): Factor | null {
  const { heaviest, unassigned, alternatives } = evidence.estimates.get(estimate)!;
  const figure = assumed.get(estimate);
  if (typeof figure === 'number') return fixedFactor(estimate, figure);
  const all = pieces(theCase, evidence, estimate, assumed);
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
    base: basePiece(theCase, all, { estimate, heaviest, median }, base, later),
    withCredence: () => point,
    apartBy: () => null,
    bends: () => [],
  };
}

/** The piece of the heaviest alternative that the base world is in. Where several are (a median that is
 *  itself a threshold ends two pieces, and halves are of one part), that counts for which more
 *  comparisons with numbers and with later estimates come out as in the base world. */
function basePiece(
  theCase: Case,
  all: readonly Piece[],
  { estimate, heaviest, median }: { estimate: string; heaviest: number; median: number },
  base: World,
  later: ReadonlyMap<string, number>,
): number {
  const isDecided = (id: string): boolean => id === estimate || later.has(id);
  const comparisons = conditions(theCase)
    .flatMap(({ condition }) => leaves(condition))
    .filter(
      (leaf) =>
        leaf.kind === 'comparison' &&
        isDecided(leaf.estimate) &&
        (leaf.right.kind === 'number' || isDecided(leaf.right.estimate)),
    );
  const outcomes = (estimates: ReadonlyMap<string, number>): boolean[] =>
    comparisons.map((leaf) => holds(leaf, { ...base, estimates }));
  const atMedian = outcomes(new Map(base.estimates).set(estimate, median));
  const candidates = all.flatMap(({ alternative, low, high, figure }, at) => {
    if (alternative !== heaviest) return [];
    const found = outcomes(new Map([...base.estimates, ...later, [estimate, figure]]));
    const agreement = found.filter((outcome, leaf) => outcome === atMedian[leaf]).length;
    return [{ at, agreement, distance: Math.max(low - median, median - high, 0) }];
  });
  candidates.sort((a, b) => a.distance - b.distance || b.agreement - a.agreement);
  return candidates[0]!.at;
}

function fixedFactor(estimate: string, figure: number): Factor {
  const piece = {
    low: figure,
    high: figure,
    half: null,
    figure,
    sources: [],
    alternative: -1,
    weight: 1,
  };
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
    apartBy: () => null,
    bends: () => [],
  };
}
