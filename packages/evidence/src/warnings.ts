import type { Case } from '@casus/casefile';
import type { Evidence } from './evidence.ts';

/** Something the reader of the evidence should know. */
export interface EvidenceWarning {
  readonly code: string;
  readonly message: string;
  /** Id of the claim or estimate. */
  readonly about: string;
}

/** Doubts about the evidence: what is confirmed only by its own echo, what nobody reported, where the
 *  analyst and the reports differ, where sources disagree. */
export function evidenceWarnings(theCase: Case, evidence: Evidence): EvidenceWarning[] {
  const found: EvidenceWarning[] = [];
  const add = (code: string, about: string, message: string): void => {
    found.push({ code, about, message });
  };
  const name = (source: string): string => theCase.sources.get(source)?.name ?? source;
  for (const [id, { reports, origins, basis, likelihood, fromReports }] of evidence.claims) {
    if (origins.high === 1 && reports.some(({ credibility }) => credibility === 1)) {
      const message = `claim "${id}" is graded 1, confirmed by others, but has a single origin`;
      add('confirmed-by-nobody', id, message);
    }
    if (basis === 'ignorance') {
      add('no-report', id, `claim "${id}" has no report and no likelihood: nothing is known of it`);
    }
    const isApart =
      likelihood !== null &&
      fromReports !== null &&
      (likelihood.low > fromReports.high || likelihood.high < fromReports.low);
    if (isApart) {
      const message = `claim "${id}": your likelihood (${likelihood.text}) lies outside what the reports allow; yours counts`;
      add('likelihood-differs', id, message);
    }
  }
  for (const [id, { alternatives }] of evidence.estimates) {
    if (alternatives.length === 0) {
      add('no-figure', id, `estimate "${id}" has no report: comparisons with it are false`);
    }
    if (alternatives.length > 1) {
      const sides = alternatives.map(({ sources }) => sources.map(name).join(', '));
      add('figures-disagree', id, `estimate "${id}": ${sides.join(' against ')}; kept apart`);
    }
  }
  return found;
}
