import type { ClaimRow } from '@casus/assessment';
import type {
  Case,
  Claim,
  ClaimReport,
  EstimateReport,
  Likelihood,
  Quantity,
} from '@casus/casefile';
import { conditions, describeCondition, leaves, yardstickPhrase } from '@casus/evidence';
import type { Scale } from '../blocks.ts';
import { enumeration, figure, figures } from './phrases.ts';

/** Above this uncertainty a claim is unknown, and a figure would pretend otherwise. */
const unknownAbove = 0.9;

/** Whether anything is claimed or estimated that could be otherwise. */
export function hasEvidence({ claims, estimates }: Case): boolean {
  return claims.size + estimates.size > 0;
}

/** Name of a source by its id. */
export function sourceName(theCase: Case, id: string): string {
  return theCase.sources.get(id)?.name ?? id;
}

/** A report as its source and what it is about: "Pentagon on defences". */
export function reportTitle(theCase: Case, id: string): string {
  for (const { id: about, reports } of [
    ...theCase.claims.values(),
    ...theCase.estimates.values(),
  ] as readonly { id: string; reports: readonly (ClaimReport | EstimateReport)[] }[]) {
    const report = reports.find((each) => each.id === id);
    if (report !== undefined) return `${sourceName(theCase, report.source)} on ${about}`;
  }
  return `report ${id}`;
}

/** A stated quantity as the source gave it. */
export function quantityInWords(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'value':
      return figure(quantity.value);
    case 'range':
      return figures(quantity.low, quantity.high);
    case 'atLeast':
      return `at least ${figure(quantity.value)}`;
    case 'atMost':
      return `at most ${figure(quantity.value)}`;
  }
}

/** What each report states of a quantity, for a picture. */
export function scaleRows(theCase: Case, reports: readonly EstimateReport[]): Scale['rows'] {
  return reports.map(({ source, quantity }) => {
    const figures = quantityInWords(quantity);
    const label = sourceName(theCase, source);
    if (quantity.kind === 'range') {
      return { label, low: quantity.low, high: quantity.high, figures };
    }
    return {
      label,
      low: quantity.kind === 'atMost' ? null : quantity.value,
      high: quantity.kind === 'atLeast' ? null : quantity.value,
      figures,
    };
  });
}

/** A report in words: who says what, on whose word, how it is graded. */
export function reportInWords(
  theCase: Case,
  report: ClaimReport | EstimateReport,
  isCounted: boolean,
): string {
  const source = theCase.sources.get(report.source);
  const said = 'stance' in report ? `${report.stance} it` : quantityInWords(report.quantity);
  const details = [
    originInWords(theCase, report),
    report.date?.text ?? 'undated',
    `grade ${source?.reliability ?? 'F'}${report.credibility}`,
    ...(source === undefined || source.interests.length === 0
      ? []
      : [
          `shares the interests of ${enumeration(
            source.interests.map((i) => theCase.decisionMakers[i]!.name),
          )}`,
        ]),
    ...(isCounted ? [] : ['after the as-of date: left out']),
  ];
  const name = source?.name ?? report.source;
  return `${name}: ${said} (${details.filter((part) => part !== '').join(', ')})`;
}

/** Whom a source had its report from; nothing where it is the source itself. */
export function originInWords(theCase: Case, { origin }: ClaimReport | EstimateReport): string {
  switch (origin.kind) {
    case 'self':
      return '';
    case 'source':
      return `from ${sourceName(theCase, origin.source)}`;
    case 'private':
      return `from ${origin.text}`;
    case 'unknown':
      return 'origin unknown';
  }
}

/** A claim's credence as a word of the yardstick with its range. */
export function credenceInWords(theCase: Case, id: string, row: ClaimRow): string {
  const { likelihood = null, dependsOn = [] } = theCase.claims.get(id) ?? {};
  const isStated = likelihood !== null || dependsOn.length > 0;
  if (!isStated && row.uncertainty > unknownAbove) return 'unknown';
  return yardstickPhrase(theCase.yardstick, row);
}

/** What the reports alone say of a claim whose credence is the analyst's; null where it is theirs. */
export function reportsAloneInWords(
  theCase: Case,
  { fromReports, low, point, high, ...row }: ClaimRow,
): string | null {
  if (fromReports === null) return null;
  const isTheirs =
    fromReports.low === low && fromReports.point === point && fromReports.high === high;
  if (isTheirs) return null;
  const isUnknown = row.uncertainty > unknownAbove;
  return isUnknown ? 'unknown' : yardstickPhrase(theCase.yardstick, fromReports);
}

/** "belief 42 %, disbelief 10 %, uncertain 48 %"; uncertain is what the two rounded figures leave. */
export function opinionInWords({ belief, disbelief }: ClaimRow): string {
  const [of, against] = [Math.round(belief * 100), Math.round(disbelief * 100)];
  return `belief ${of} %, disbelief ${against} %, uncertain ${Math.max(0, 100 - of - against)} %`;
}

/** The stated rows of a claim that depends on others: "if “It rains” is true, 90 %". */
export function dependenceInWords(theCase: Case, { dependsOn }: Claim): string {
  return dependsOn
    .map(
      ({ given, likelihood }) => `${describeCondition(given, theCase)}, ${asPercent(likelihood)}`,
    )
    .join('; ');
}

/** A likelihood as the word it was given by, or in per cent. */
function asPercent({ low, high, text }: Likelihood): string {
  return /^[a-z]/i.test(text) ? text : `${figures(low * 100, high * 100)} %`;
}

/** The analyst's own figures that an estimate is compared with, each once, ascending. */
export function ownThresholds(
  theCase: Case,
  estimate: string,
): { readonly value: number; readonly lines: readonly number[] }[] {
  const found = new Map<number, number[]>();
  for (const leaf of conditions(theCase).flatMap(({ condition }) => leaves(condition))) {
    if (leaf.kind !== 'comparison' || leaf.estimate !== estimate) continue;
    if (leaf.right.kind !== 'number') continue;
    const { value, line } = leaf.right;
    const lines = found.get(value) ?? [];
    found.set(value, lines.includes(line) ? lines : [...lines, line]);
  }
  return [...found].sort(([a], [b]) => a - b).map(([value, lines]) => ({ value, lines }));
}

/** "your threshold, line 41". */
export function thresholdInWords(lines: readonly number[]): string {
  return `your threshold, ${lines.length === 1 ? 'line' : 'lines'} ${enumeration(lines.map(String))}`;
}
