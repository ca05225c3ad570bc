import type { Case, ClaimReport, DateSpan, EstimateReport } from '@casus/casefile';
import { estimateAlternatives } from './alternatives.ts';
import { claimCredence } from './claimCredence.ts';
import type { Evidence, World } from './evidence.ts';
import { settledAtHalf } from './half.ts';
import { dependentCredences } from './worlds/dependentCredences.ts';

/** Whether a report counts as of a date: only one whose whole span lies after it is left out. */
export function reportCounts(
  { date }: { readonly date: DateSpan | null },
  asOf: DateSpan | null,
): boolean {
  return date === null || asOf === null || date.first <= asOf.last;
}

/** Weighs the reports of a case: each claim's credence, each estimate's alternatives.
 *  @param options.leaveOut  ids of reports to be left out.
 *  @throws EvidenceError "size-limit" for claims that depend on too many others. */
export function weighEvidence(
  theCase: Case,
  options: { readonly asOf?: DateSpan | null; readonly leaveOut?: ReadonlySet<string> } = {},
): Evidence {
  const asOf = options.asOf === undefined ? theCase.asOf : options.asOf;
  const counts = (report: ClaimReport | EstimateReport): boolean =>
    reportCounts(report, asOf) && options.leaveOut?.has(report.id) !== true;
  const own = new Map(
    [...theCase.claims].map(([id, claim]) => [
      id,
      claimCredence(theCase, claim, claim.reports.filter(counts)),
    ]),
  );
  return {
    claims: dependentCredences(theCase, own),
    estimates: new Map(
      [...theCase.estimates].map(([id, estimate]) => [
        id,
        estimateAlternatives(theCase, estimate, estimate.reports.filter(counts)),
      ]),
    ),
  };
}

/** The base world: a claim is true where its point credence is above one half, so pure ignorance is
 *  false; an estimate stands at the median of its heaviest alternative. */
export function baseWorld({ claims, estimates }: Evidence): World {
  const figures = new Map<string, number>();
  for (const [id, { alternatives, heaviest }] of estimates) {
    const alternative = alternatives[heaviest];
    if (alternative !== undefined) figures.set(id, alternative.median);
  }
  return {
    claims: new Map([...claims].map(([id, { point }]) => [id, settledAtHalf(point) > 0.5])),
    estimates: figures,
  };
}

/** A world with some claims and estimates set by hand. */
export function assume(world: World, assumptions: ReadonlyMap<string, boolean | number>): World {
  const claims = new Map(world.claims);
  const estimates = new Map(world.estimates);
  for (const [id, value] of assumptions) {
    if (typeof value === 'boolean') claims.set(id, value);
    else estimates.set(id, value);
  }
  return { claims, estimates };
}
