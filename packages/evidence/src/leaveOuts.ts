import type { Case, ClaimReport, DateSpan, EstimateReport } from '@casus/casefile';
import { rootOrigin } from './origins.ts';
import { reportCounts } from './weighEvidence.ts';

/** A report, origin or source to be left out, and the reports that go with it. */
export interface LeaveOut {
  readonly kind: 'report' | 'origin' | 'source';
  readonly id: string;
  readonly reports: ReadonlySet<string>;
}

/** Every report, origin and source that counts, each once, in file order. A source takes the reports
 *  it published with it, an origin those that rest on it. */
export function leaveOuts(theCase: Case, asOf: DateSpan | null): LeaveOut[] {
  const reports: LeaveOut[] = [];
  const origins = new Map<string, Set<string>>();
  const sources = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, id: string, report: string): void => {
    map.set(id, (map.get(id) ?? new Set<string>()).add(report));
  };
  const matters: (readonly (ClaimReport | EstimateReport)[])[] = [
    ...[...theCase.claims.values()].map((claim) => claim.reports),
    ...[...theCase.estimates.values()].map((estimate) => estimate.reports),
  ];
  for (const matter of matters) {
    const counted = matter.filter((report) => reportCounts(report, asOf));
    for (const report of counted) {
      reports.push({ kind: 'report', id: report.id, reports: new Set([report.id]) });
      const origin = rootOrigin(report, counted);
      if (origin !== null) add(origins, origin, report.id);
      add(sources, report.source, report.id);
    }
  }
  const listed = (kind: 'origin' | 'source', map: Map<string, Set<string>>): LeaveOut[] =>
    [...map].map(([id, of]) => ({ kind, id, reports: of }));
  return [...reports, ...listed('origin', origins), ...listed('source', sources)];
}
