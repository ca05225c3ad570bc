import type { Case, Claim, ClaimReport } from '@casus/casefile';
import { balance, type WeighedReport } from './balance.ts';
import type { ClaimCredence } from './evidence.ts';
import { settledAtHalf } from './half.ts';
import {
  averagingFusion,
  cumulativeFusion,
  type Opinion,
  reportOpinion,
  reportSide,
} from './opinion.ts';
import { byOrigin, countOrigins } from './origins.ts';

interface Weighed {
  readonly opinion: Opinion;
  readonly low: number;
  readonly point: number;
  readonly high: number;
  readonly contradicted: boolean;
}

/** How credible a claim is, on those of its reports that count.
 *
 *  The opinion averages the reports of one origin and cumulates distinct origins; its belief is the
 *  low end, belief and uncertainty together the high end. The point is where the pulls of all origins
 *  balance. The analyst's own likelihood takes precedence for low, point and high; the opinion stays
 *  that of the reports. */
export function claimCredence(
  theCase: Case,
  claim: Claim,
  reports: readonly ClaimReport[],
): ClaimCredence {
  const baseRate = claim.baseRate ?? 0.5;
  const weighed = weighArrangements(theCase, byOrigin(reports, claim.reports), baseRate);
  const { likelihood } = claim;
  const { opinion, contradicted } = weighed;
  const own =
    likelihood === null
      ? { low: weighed.low, point: weighed.point, high: weighed.high }
      : {
          low: likelihood.low,
          point: settledAtHalf((likelihood.low + likelihood.high) / 2),
          high: likelihood.high,
        };
  return {
    claim: claim.id,
    ...own,
    own,
    belief: opinion.belief,
    disbelief: opinion.disbelief,
    uncertainty: opinion.uncertainty,
    origins: countOrigins(reports, claim.reports),
    reports,
    contradicted,
    basis: likelihood !== null ? 'likelihood' : reports.length > 0 ? 'reports' : 'ignorance',
    likelihood,
    fromReports:
      reports.length === 0 ? null : { low: weighed.low, point: weighed.point, high: weighed.high },
  };
}

/** An unknown origin may be any other or one of its own: all arrangements are run, and the range
 *  covers them. The opinion is that of the fewest origins, so that an echo gains nothing; of those that
 *  are as few, the unknown ones go to the origin first by name. */
function weighArrangements(
  theCase: Case,
  { known, unknown }: ReturnType<typeof byOrigin<ClaimReport>>,
  baseRate: number,
): Weighed {
  const opinionsOf = (reports: readonly ClaimReport[]): WeighedReport[] =>
    reports.map(({ source, credibility, stance }) => {
      const { reliability } = theCase.sources.get(source)!;
      const { grading } = theCase;
      const opinion = reportOpinion(reliability, credibility, stance, grading);
      return { stance, opinion, side: reportSide(opinion, credibility, stance, grading) };
    });
  const origins = [...known.keys()].sort().map((origin) => opinionsOf(known.get(origin)!));
  const apart = unknown.map(opinionsOf);
  const point = settledAtHalf(balance(origins, apart.flat(), baseRate));
  const all = arrangements(origins, apart).map(fuse);
  return {
    opinion: all[0]!.opinion,
    low: Math.min(point, ...all.map(({ low }) => low)),
    point,
    high: Math.max(point, ...all.map(({ high }) => high)),
    contradicted: all.some(({ contradicted }) => contradicted),
  };
}

/** The ways the reports may share origins: the unknown ones together with each known one, or each
 *  with one of its own. */
function arrangements(
  known: readonly (readonly WeighedReport[])[],
  unknown: readonly (readonly WeighedReport[])[],
): (readonly WeighedReport[])[][] {
  if (unknown.length === 0) return [[...known]];
  const together = unknown.flat();
  const merged =
    known.length === 0
      ? [[together]]
      : known.map((_, at) =>
          known.map((reports, other) => (other === at ? [...reports, ...together] : reports)),
        );
  return [...merged, [...known, ...unknown]];
}

/** Reports of one origin averaged, the origins cumulated; origins on both sides of one half stay
 *  apart, and the range is the hull of what each side gives. */
function fuse(origins: readonly (readonly WeighedReport[])[]): Omit<Weighed, 'point'> {
  const fused = origins.map((reports) => {
    const opinion = averagingFusion(reports.map((report) => report.opinion));
    return { opinion, side: sideOf(reports, opinion) };
  });
  const opinion = cumulativeFusion(fused.map((one) => one.opinion));
  const sides = (['for', 'against'] as const).map((side) =>
    fused.filter((one) => one.side === side).map((one) => one.opinion),
  );
  const contradicted = sides.every((side) => side.length > 0);
  const ranges = (contradicted ? sides.map(cumulativeFusion) : [opinion]).map((one) => ({
    low: one.belief,
    high: one.belief + one.uncertainty,
  }));
  return {
    opinion,
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high)),
    contradicted,
  };
}

/** The side of an origin: that of its reports, or where they are on both, the one that outweighs. */
function sideOf(
  reports: readonly WeighedReport[],
  { belief, disbelief }: Opinion,
): WeighedReport['side'] {
  const sides = new Set(reports.flatMap(({ side }) => side ?? []));
  if (sides.size < 2) return [...sides][0] ?? null;
  return belief > disbelief ? 'for' : belief < disbelief ? 'against' : null;
}
