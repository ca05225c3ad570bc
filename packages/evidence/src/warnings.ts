import type { Case, ClaimReport, EstimateReport } from '@casus/casefile';
import type { ClaimCredence, EstimateAlternatives, Evidence } from './evidence.ts';
import { countOrigins } from './origins.ts';

/** Something the reader of the evidence should know; about a claim or an estimate, by id. */
export interface EvidenceWarning {
  readonly code:
    | 'single-origin'
    | 'no-report'
    | 'likelihood-differs'
    | 'no-figure'
    | 'figures-disagree'
    | 'undefined-figures'
    | 'undated-figures';
  readonly message: string;
  readonly claim?: string;
  readonly estimate?: string;
}

/** Doubts about the evidence, in the order of the file: what is confirmed only by its own echo, what
 *  nobody reported, where the analyst and the reports differ, where sources disagree and whether they
 *  speak of the same thing at all. */
export function evidenceWarnings(theCase: Case, evidence: Evidence): EvidenceWarning[] {
  return [
    ...[...evidence.claims.values()].flatMap((credence) => ofClaim(theCase, credence)),
    ...[...evidence.estimates.values()].flatMap((estimate) => ofEstimate(theCase, estimate)),
  ];
}

function ofClaim(theCase: Case, credence: ClaimCredence): EvidenceWarning[] {
  const { claim, reports, basis, likelihood, fromReports } = credence;
  const found: EvidenceWarning[] = [];
  const add = (code: EvidenceWarning['code'], message: string): void => {
    found.push({ code, message: `claim "${claim}" ${message}`, claim });
  };
  const confirmed = singleOrigin(reports, theCase.claims.get(claim)!.reports);
  if (confirmed !== null) add('single-origin', confirmed);
  if (basis === 'ignorance') add('no-report', 'has no report and no likelihood: nothing is known');
  const isApart =
    likelihood !== null &&
    fromReports !== null &&
    (likelihood.low > fromReports.high || likelihood.high < fromReports.low);
  if (isApart) {
    const side = likelihood.low > fromReports.high ? 'above' : 'below';
    const message = `has your likelihood (${likelihood.text}) ${side} all that its reports allow; yours counts`;
    add('likelihood-differs', message);
  }
  return found;
}

function ofEstimate(
  theCase: Case,
  { estimate, alternatives }: EstimateAlternatives,
): EvidenceWarning[] {
  const found: EvidenceWarning[] = [];
  const add = (code: EvidenceWarning['code'], message: string): void => {
    found.push({ code, message: `estimate "${estimate}" ${message}`, estimate });
  };
  const { unit, definition, reports: all } = theCase.estimates.get(estimate)!;
  const reports = alternatives.flatMap((alternative) => alternative.reports);
  for (const alternative of alternatives) {
    const confirmed = singleOrigin(alternative.reports, all);
    if (confirmed !== null) add('single-origin', confirmed);
  }
  if (alternatives.length === 0) add('no-figure', 'has no report: comparisons with it are false');
  if (reports.length > 1 && (unit === null || definition === null)) {
    const missing = [unit === null ? 'unit' : '', definition === null ? 'definition' : ''];
    const what = missing.filter((each) => each !== '').join(' and ');
    add('undefined-figures', `compares ${reports.length} figures without a ${what}`);
  }
  if (alternatives.length > 1) {
    const name = (source: string): string => theCase.sources.get(source)?.name ?? source;
    const sides = alternatives.map(({ sources }) => sources.map(name).join(', '));
    add('figures-disagree', `stands between ${sides.join(' and ')}; kept apart, not averaged`);
    const undated = reports.filter(({ date }) => date === null).map(({ source }) => name(source));
    if (undated.length > 0) {
      const of = [...new Set(undated)].join(', ');
      add('undated-figures', `disagrees and has figures without a date (${of}): of when are they?`);
    }
  }
  return found;
}

/** What to say of reports that are graded 1, confirmed by other independent sources, though their
 *  origins may be a single one; null where there is nothing to say. */
function singleOrigin(
  reports: readonly (ClaimReport | EstimateReport)[],
  all: readonly (ClaimReport | EstimateReport)[],
): string | null {
  const graded = reports.filter(({ credibility }) => credibility === 1);
  const origins = countOrigins(reports, all);
  if (graded.length === 0 || origins.low > 1) return null;
  const ids = graded.map(({ id }) => id).join(', ');
  const has = origins.high > 1 ? 'may have' : 'has';
  return `is graded 1, confirmed by other sources (${ids}), but ${has} a single origin`;
}
