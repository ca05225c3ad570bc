import type { CaseLedger, ClaimRow } from '@casus/assessment';
import type { Case, ClaimReport, EstimateReport } from '@casus/casefile';
import { byOrigin } from '@casus/evidence';
import type { Scale } from '../blocks.ts';
import {
  credenceInWords,
  dependenceInWords,
  opinionInWords,
  originInWords,
  ownThresholds,
  quantityInWords,
  reportsAloneInWords,
  scaleRows,
  sourceName,
  thresholdInWords,
} from '../words/evidence.ts';
import { counted, figure, upperFirst } from '../words/phrases.ts';

/** One report in words. */
export interface ReportWords {
  readonly id: string;
  /** Its place among the reports on the matter. */
  readonly at: number;
  readonly sourceId: string;
  readonly source: string;
  /** "asserts it", or the stated figures. */
  readonly said: string;
  readonly isDenial: boolean;
  /** Reliability and credibility: "B2". */
  readonly grade: string;
  readonly date: string | null;
  /** False for reports after the as-of date. */
  readonly isCounted: boolean;
  readonly origin: string;
  readonly quote: string | null;
  readonly url: string | null;
  readonly note: string | null;
}

/** Reports that go back to one origin: more than one is an echo. */
export interface OriginWords {
  readonly label: string;
  readonly reports: readonly ReportWords[];
}

export interface ClaimWords {
  readonly id: string;
  readonly statement: string;
  readonly isConnected: boolean;
  readonly credence: {
    readonly low: number;
    readonly point: number;
    readonly high: number;
    /** A word of the yardstick with its range, or "unknown". */
    readonly words: string;
  };
  readonly origins: readonly OriginWords[];
  readonly details: readonly string[];
  readonly note: string | null;
}

export interface EstimateWords {
  readonly id: string;
  readonly definition: string | null;
  readonly unit: string | null;
  readonly isConnected: boolean;
  /** Every figure that counts, and what it is compared with. */
  readonly scale: Scale;
  readonly origins: readonly OriginWords[];
  readonly details: readonly string[];
  readonly note: string | null;
}

/** The evidence part by part, for a page that sets each by itself: the claims that reach the model come
 *  first, those of the case otherwise in its order. */
export function evidenceWords(
  theCase: Case,
  ledger: CaseLedger,
): { readonly claims: readonly ClaimWords[]; readonly estimates: readonly EstimateWords[] } {
  const isCounted = new Map(ledger.evidence.reports.map(({ id, counted }) => [id, counted]));
  const counts = ({ id }: { readonly id: string }): boolean => isCounted.get(id) !== false;
  const origins = (reports: readonly (ClaimReport | EstimateReport)[]): OriginWords[] =>
    originGroups(theCase, reports, counts);
  const claims = [...theCase.claims.values()].flatMap((claim): ClaimWords[] => {
    const row = ledger.claims[claim.id];
    if (row === undefined) return [];
    const { id, statement, note, reports } = claim;
    return [
      {
        id,
        statement,
        isConnected: row.connected,
        credence: {
          low: row.low,
          point: row.point,
          high: row.high,
          words: credenceInWords(theCase, id, row),
        },
        origins: origins(reports),
        details: claimDetails(theCase, id, row),
        note,
      },
    ];
  });
  const estimates = [...theCase.estimates.values()].flatMap((estimate): EstimateWords[] => {
    const row = ledger.estimates[estimate.id];
    if (row === undefined) return [];
    const { id, definition, unit, note, reports } = estimate;
    const thresholds = ownThresholds(theCase, id);
    return [
      {
        id,
        definition,
        unit,
        isConnected: row.connected,
        scale: {
          kind: 'scale',
          title: id,
          rows: scaleRows(theCase, reports.filter(counts)),
          thresholds: thresholds.map(({ value, lines }) => ({
            value,
            label: `${figure(value)}: ${thresholdInWords(lines)}`,
          })),
        },
        origins: origins(reports),
        details:
          row.alternatives.length > 1
            ? ['The figures disagree, so they are kept apart; the model runs for each.']
            : [],
        note,
      },
    ];
  });
  const connectedFirst = (a: ClaimWords, b: ClaimWords): number =>
    Number(b.isConnected) - Number(a.isConnected);
  return { claims: claims.toSorted(connectedFirst), estimates };
}

function claimDetails(theCase: Case, id: string, row: ClaimRow): string[] {
  const claim = theCase.claims.get(id)!;
  const alone = reportsAloneInWords(theCase, row);
  return [
    ...(claim.dependsOn.length > 0 ? [`Stated: ${dependenceInWords(theCase, claim)}.`] : []),
    ...(claim.likelihood === null ? [] : [`Your likelihood: ${claim.likelihood.text}.`]),
    ...(row.contradicted ? ['The origins contradict each other.'] : []),
    ...(alone === null ? [] : [`By its reports alone: ${alone}.`]),
    ...(row.reports === 0 ? [] : [`${upperFirst(opinionInWords(row))}.`]),
    ...(row.connected ? [`Taken as ${row.assumed ? 'true' : 'not true'} in the base world.`] : []),
  ];
}

function originGroups(
  theCase: Case,
  reports: readonly (ClaimReport | EstimateReport)[],
  isCounted: (report: { readonly id: string }) => boolean,
): OriginWords[] {
  const { known, unknown } = byOrigin(reports, reports);
  const inWords = (report: ClaimReport | EstimateReport): ReportWords => {
    const { id, source, credibility, date, quote, url, note } = report;
    return {
      id,
      at: reports.indexOf(report),
      sourceId: source,
      source: sourceName(theCase, source),
      said: 'stance' in report ? `${report.stance} it` : quantityInWords(report.quantity),
      isDenial: 'stance' in report && report.stance === 'denies',
      grade: `${theCase.sources.get(source)?.reliability ?? 'F'}${credibility}`,
      date: date?.text ?? null,
      isCounted: isCounted(report),
      origin: originInWords(theCase, report),
      quote,
      url,
      note,
    };
  };
  const group = (label: string, members: typeof reports): OriginWords => ({
    label: members.length === 1 ? label : `${label}: ${counted(members.length, 'report')} of it`,
    reports: members.map(inWords),
  });
  return [
    ...[...known].map(([root, members]) => group(theCase.sources.get(root)?.name ?? root, members)),
    ...unknown.map((members) => group('origin unknown', members)),
  ];
}
