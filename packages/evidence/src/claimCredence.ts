import type { Case, Claim, ClaimReport } from '@casus/casefile';
import type { ClaimCredence } from './evidence.ts';
import { averagingFusion, cumulativeFusion, type Opinion, reportOpinion } from './opinion.ts';
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
 *  Reports of one origin are averaged, distinct origins cumulated. The analyst's own likelihood takes
 *  precedence for low, point and high; the opinion stays that of the reports. */
export function claimCredence(
  theCase: Case,
  claim: Claim,
  reports: readonly ClaimReport[],
): ClaimCredence {
  const baseRate = claim.baseRate ?? 0.5;
  const weighed = weighArrangements(theCase, byOrigin(reports, claim.reports), baseRate);
  const { likelihood } = claim;
  const { opinion, contradicted } = weighed;
  const { low, point, high } =
    likelihood === null
      ? weighed
      : {
          low: likelihood.low,
          point: (likelihood.low + likelihood.high) / 2,
          high: likelihood.high,
        };
  return {
    claim: claim.id,
    low,
    point,
    high,
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
 *  covers them. The point is that of the fewest origins, so that an echo gains nothing; of those that
 *  are as few, the unknown ones go to the origin first by name. */
function weighArrangements(
  theCase: Case,
  { known, unknown }: ReturnType<typeof byOrigin<ClaimReport>>,
  baseRate: number,
): Weighed {
  const groups = [...known.keys()].sort().map((origin) => known.get(origin)!);
  if (unknown.length === 0) return weigh(theCase, groups, baseRate);
  const together = unknown.flat();
  const merged =
    groups.length === 0
      ? [[together]]
      : groups.map((_, at) =>
          groups.map((group, other) => (other === at ? [...group, ...together] : group)),
        );
  const apart = [...groups, ...unknown];
  const all = [...merged, apart].map((arrangement) => weigh(theCase, arrangement, baseRate));
  return {
    ...all[0]!,
    low: Math.min(...all.map(({ low }) => low)),
    high: Math.max(...all.map(({ high }) => high)),
    contradicted: all.some(({ contradicted }) => contradicted),
  };
}

function weigh(
  theCase: Case,
  groups: readonly (readonly ClaimReport[])[],
  baseRate: number,
): Weighed {
  const opinions = groups.map((group) =>
    averagingFusion(
      group.map(({ source, credibility, stance }) =>
        reportOpinion(
          theCase.sources.get(source)!.reliability,
          credibility,
          stance,
          theCase.grading,
        ),
      ),
    ),
  );
  const opinion = cumulativeFusion(opinions);
  const sides = [
    opinions.filter(({ belief, disbelief }) => belief > disbelief),
    opinions.filter(({ belief, disbelief }) => belief < disbelief),
  ];
  const contradicted = sides.every((side) => side.length > 0);
  // Origins on both sides of one half stay apart: the range is the hull of what each side gives.
  const ranges = (contradicted ? sides.map(cumulativeFusion) : [opinion]).map((one) => ({
    low: one.belief,
    high: one.belief + one.uncertainty,
  }));
  return {
    opinion,
    low: Math.min(...ranges.map(({ low }) => low)),
    point: opinion.belief + baseRate * opinion.uncertainty,
    high: Math.max(...ranges.map(({ high }) => high)),
    contradicted,
  };
}
