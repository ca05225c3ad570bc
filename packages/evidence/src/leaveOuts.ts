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
  const matters: readonly (readonly (ClaimReport | EstimateReport)[])[] = [
    ...[...theCase.claims.values()].map(({ reports }) => reports),
    ...[...theCase.estimates.values()].map(({ reports }) => reports),
  ];
  const counted = matters
    .flatMap((all) => all.map((report) => ({ report, origin: rootOrigin(report, all) })))
    .filter(({ report }) => reportCounts(report, asOf))
    .sort((a, b) => a.report.range.start - b.report.range.start);
  const origins = new Map<string, Set<string>>();
  const sources = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, id: string, report: string): void => {
    map.set(id, (map.get(id) ?? new Set<string>()).add(report));
  };
  for (const { report, origin } of counted) {
    if (origin !== null) add(origins, origin, report.id);
    add(sources, report.source, report.id);
  }
  const listed = (kind: 'origin' | 'source', map: Map<string, Set<string>>): LeaveOut[] =>
    [...map].map(([id, reports]) => ({ kind, id, reports }));
  return [
    ...counted.map(
      ({ report }): LeaveOut => ({ kind: 'report', id: report.id, reports: new Set([report.id]) }),
    ),
    ...listed('origin', origins),
    ...listed('source', sources),
  ];
}
