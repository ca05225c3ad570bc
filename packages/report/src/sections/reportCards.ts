import type { CaseLedger } from '@casus/assessment';
import type { Case, ClaimReport, EstimateReport } from '@casus/casefile';
import { quantityInWords, reportInWords, sourceName } from '../words/evidence.ts';

/** A report with all that is known of it, for a page that sets each by itself. */
export interface ReportCard {
  readonly id: string;
  /** Claim or estimate it is about, and in words. */
  readonly about: string;
  readonly aboutWords: string;
  readonly sourceName: string;
  /** Whether it asserts or denies a claim; null where it states figures. */
  readonly stance: 'asserts' | 'denies' | null;
  /** As stated; null for a report on a claim. */
  readonly figures: string | null;
  /** Who says what, on whose word, how it is graded. */
  readonly words: string;
  readonly quote: string | null;
  readonly url: string | null;
  readonly note: string | null;
  /** First and last day it may be of, as ISO dates. */
  readonly date: { readonly first: string; readonly last: string } | null;
  /** False for a report wholly after the as-of date. */
  readonly isCounted: boolean;
  /** Whether the model depends on what it is about. */
  readonly isConnected: boolean;
}

/** All reports in the order of the file. */
export function reportCards(theCase: Case, ledger: CaseLedger): ReportCard[] {
  const counted = new Map(ledger.evidence.reports.map((row) => [row.id, row.counted]));
  const card = (
    report: ClaimReport | EstimateReport,
    about: string,
    aboutWords: string,
    isConnected: boolean,
  ): ReportCard => {
    const isCounted = counted.get(report.id) ?? true;
    const { id, source, quote, url, note, date } = report;
    return {
      id,
      about,
      aboutWords,
      sourceName: sourceName(theCase, source),
      stance: 'stance' in report ? report.stance : null,
      figures: 'quantity' in report ? quantityInWords(report.quantity) : null,
      words: reportInWords(theCase, report, isCounted),
      quote,
      url,
      note,
      date: date === null ? null : { first: date.first, last: date.last },
      isCounted,
      isConnected,
    };
  };
  const ofClaims = [...theCase.claims.values()].flatMap(({ id, statement, reports }) =>
    reports.map((report) =>
      card(report, id, statement ?? id, ledger.claims[id]?.connected ?? false),
    ),
  );
  const ofEstimates = [...theCase.estimates.values()].flatMap(({ id, definition, unit, reports }) =>
    reports.map((report) =>
      card(report, id, definition ?? unit ?? id, ledger.estimates[id]?.connected ?? false),
    ),
  );
  return [...ofClaims, ...ofEstimates];
}
