import type { AssessmentDocument, LedgerRow } from './document.ts';

type Report = LedgerRow['reports'][number];
type Source = LedgerRow['sources'][number];

/** What differs between the evidence of two assessments; null where only the other has it. */
export interface EvidenceComparison {
  /** By id; reports without an id of their own by what they are about, source, date and what they say. */
  readonly reports: readonly { readonly a: Report | null; readonly b: Report | null }[];
  /** Sources that only one has, or that are graded otherwise. */
  readonly sources: readonly { readonly a: Source | null; readonly b: Source | null }[];
}

/** Compares who says what, and how it is graded. */
export function compareEvidence(
  a: Pick<AssessmentDocument, 'evidence'>,
  b: Pick<AssessmentDocument, 'evidence'>,
): EvidenceComparison {
  const graded = ({ name, kind, reliability, interests }: Source): string =>
    JSON.stringify([name, kind, reliability, interests]);
  return {
    reports: paired(reportsByKey(a.evidence.reports), reportsByKey(b.evidence.reports)).filter(
      (pair) => pair.a === null || pair.b === null || contents(pair.a) !== contents(pair.b),
    ),
    sources: paired(byId(a.evidence.sources), byId(b.evidence.sources)).filter(
      (pair) => pair.a === null || pair.b === null || graded(pair.a) !== graded(pair.b),
    ),
  };
}

function byId(sources: readonly Source[]): Map<string, Source> {
  return new Map(sources.map((source) => [source.id, source]));
}

/** An id by number tells nothing of the report: one put in before it moves it on. */
function reportsByKey(reports: readonly Report[]): Map<string, Report> {
  const found = new Map<string, Report>();
  for (const report of reports) {
    const { id, about, source, origin, date, stance, quantity } = report;
    const own = JSON.stringify([about, source, origin, date, stance, quantity]);
    let key = id.includes('#') ? own : id;
    while (found.has(key)) key += ' ';
    found.set(key, report);
  }
  return found;
}

function contents(report: Report): string {
  return JSON.stringify({ ...report, id: null });
}

function paired<Row>(
  a: ReadonlyMap<string, Row>,
  b: ReadonlyMap<string, Row>,
): { a: Row | null; b: Row | null }[] {
  return [...new Set([...a.keys(), ...b.keys()])].map((key) => ({
    a: a.get(key) ?? null,
    b: b.get(key) ?? null,
  }));
}
