import type {
  Case,
  ClaimReport,
  DateSpan,
  EstimateReport,
  Origin,
  Quantity,
} from '@casus/casefile';
import { connected, type Evidence, reportCounts, type World } from '@casus/evidence';
import type { AssessmentDocument, ClaimRow, EstimateRow, LedgerRow } from './document.ts';
import { type AssessmentOptions, type Setting, settingOf } from './options.ts';

/** What the evidence of a case comes to. */
export type CaseLedger = Pick<AssessmentDocument, 'claims' | 'estimates' | 'evidence'>;

/** @throws EvidenceError "size-limit". */
export function caseLedger(theCase: Case, options: AssessmentOptions = {}): CaseLedger {
  return ledgerUnder(theCase, settingOf(theCase, options));
}

/** The same with its setting. */
export function ledgerUnder(theCase: Case, { evidence, world, asOf }: Setting): CaseLedger {
  return {
    claims: claimRows(theCase, evidence, world),
    estimates: estimateRows(theCase, evidence, world),
    evidence: ledgerRow(theCase, asOf),
  };
}

/** Every source and report of the case, in file order. */
function ledgerRow(theCase: Case, asOf: DateSpan | null): LedgerRow {
  const reports = [...reportsOf(theCase)];
  return {
    sources: [...theCase.sources.values()].map(({ id, name, kind, reliability, interests }) => ({
      id,
      name,
      kind,
      reliability,
      interests: interests.map((i) => theCase.decisionMakers[i]!.id),
      reports: reports.filter(({ report }) => report.source === id).length,
    })),
    reports: reports.map(({ about, report }) => ({
      id: report.id,
      about,
      source: report.source,
      origin: originText(report.origin),
      date: report.date?.text ?? null,
      credibility: report.credibility,
      stance: 'stance' in report ? report.stance : null,
      quantity: 'quantity' in report ? quantityText(report.quantity) : null,
      counted: reportCounts(report, asOf),
    })),
  };
}

function* reportsOf(
  theCase: Case,
): Generator<{ about: string; report: ClaimReport | EstimateReport }> {
  for (const { id, reports } of theCase.claims.values()) {
    for (const report of reports) yield { about: id, report };
  }
  for (const { id, reports } of theCase.estimates.values()) {
    for (const report of reports) yield { about: id, report };
  }
}

function originText(origin: Origin): string | null {
  switch (origin.kind) {
    case 'self':
      return null;
    case 'source':
      return origin.source;
    case 'private':
      return origin.text;
    case 'unknown':
      return 'unknown';
  }
}

/** The stated figures as a source gave them. */
function quantityText(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'value':
      return `${quantity.value}`;
    case 'range':
      return `${quantity.low}–${quantity.high}`;
    case 'atLeast':
      return `at least ${quantity.value}`;
    case 'atMost':
      return `at most ${quantity.value}`;
  }
}

/** Each claim's credence and how the base world takes it. */
function claimRows(theCase: Case, evidence: Evidence, world: World): Record<string, ClaimRow> {
  const door = connected(theCase).claims;
  return Object.fromEntries(
    [...evidence.claims].map(([id, credence]) => [
      id,
      {
        low: credence.low,
        point: credence.point,
        high: credence.high,
        belief: credence.belief,
        disbelief: credence.disbelief,
        uncertainty: credence.uncertainty,
        fromReports: credence.fromReports,
        origins: credence.origins,
        reports: credence.reports.length,
        connected: door.has(id),
        assumed: world.claims.get(id) === true,
        contradicted: credence.contradicted,
      },
    ]),
  );
}

/** Each estimate's alternatives, never pooled across a disagreement. */
function estimateRows(
  theCase: Case,
  evidence: Evidence,
  world: World,
): Record<string, EstimateRow> {
  const door = connected(theCase).estimates;
  return Object.fromEntries(
    [...evidence.estimates].map(([id, { alternatives }]) => [
      id,
      {
        alternatives: alternatives.map(({ low, high, weight, sources }) => ({
          low,
          high,
          weight,
          sources,
        })),
        connected: door.has(id),
        assumed: world.estimates.get(id) ?? null,
      },
    ]),
  );
}
