import type { CaseLedger, ClaimRow } from '@casus/assessment';
import type { Case, ClaimReport, EstimateReport } from '@casus/casefile';
import { alternativeAt } from '@casus/evidence';
import {
  type Block,
  heading,
  type Item,
  item,
  list,
  marked,
  paragraph,
  type Scale,
  type Text,
} from '../blocks.ts';
import {
  credenceInWords,
  dependenceInWords,
  opinionInWords,
  ownThresholds,
  reportInWords,
  reportsAloneInWords,
  scaleRows,
  sourceName,
  thresholdInWords,
} from '../words/evidence.ts';
import { counted, enumeration, figure, figures, quoted, upperFirst } from '../words/phrases.ts';
import { nameOf } from '../words/states.ts';

/** What an assessment says of the evidence. */
interface Weighed {
  readonly document: CaseLedger;
}

/** The evidence ledger: who says what on whose word, contested figures apart, then the sources. */
export function evidenceBlocks(theCase: Case, assessment: Weighed): Block[] {
  const { claims, estimates, evidence } = assessment.document;
  const ids = Object.keys(claims);
  const isConnected = (id: string): boolean => claims[id]!.connected;
  const [connected, apart] = [ids.filter(isConnected), ids.filter((id) => !isConnected(id))];
  if (ids.length + Object.keys(estimates).length + evidence.sources.length === 0) return [];
  const claimList = (of: readonly string[]): Block =>
    list(of.map((id) => claimItem(theCase, assessment, id)));
  return [
    heading('Evidence: who says what'),
    ...(connected.length === 0
      ? []
      : [heading('Claims that reach the model', 3), claimList(connected)]),
    ...(Object.keys(estimates).length === 0 ? [] : [heading('Estimates', 3)]),
    ...Object.keys(estimates).flatMap((id) => estimateBlocks(theCase, assessment, id)),
    ...(apart.length === 0
      ? []
      : [heading('Claims not connected to the model', 3), claimList(apart)]),
    ...(evidence.sources.length === 0 ? [] : sourceBlocks(theCase, assessment)),
  ];
}

function claimItem(theCase: Case, assessment: Weighed, id: string): Item {
  const row = assessment.document.claims[id]!;
  const claim = theCase.claims.get(id)!;
  const below: Text[] = claim.reports.map((report) => reportLine(theCase, assessment, report));
  if (claim.dependsOn.length > 0) {
    below.push(`Stated: ${dependenceInWords(theCase, claim)}.`);
  } else if (claim.reports.length === 0) below.push('No report.');
  if (claim.likelihood !== null) {
    const where = claim.dependsOn.length > 0 ? ', where none of these holds' : '';
    below.push(`Your likelihood${where}: ${claim.likelihood.text}.`);
  }
  if (row.contradicted) below.push('The origins contradict each other.');
  const alone = reportsAloneInWords(theCase, row);
  if (alone !== null) below.push(`By its reports alone: ${alone}; ${opinionInWords(row)}.`);
  // With one report alone, its origin goes without saying and its line has room for the credence.
  const only = claim.reports.length === 1 && below.length === 1 ? below.pop() : undefined;
  const taken = row.connected ? `; taken as ${row.assumed ? 'true' : 'not true'} here` : '';
  const parts = [
    ...(only === undefined && row.reports > 0 ? [originsInWords(row)] : []),
    ...(row.reports > 0 && alone === null ? [opinionInWords(row)] : []),
    `credence: ${credenceInWords(theCase, id, row)}${taken}.`,
  ];
  const weighed = marked(upperFirst(parts.join('; ')), 'quiet');
  below.push(typeof only === 'string' ? [`${only} `, weighed] : [weighed]);
  if (claim.note !== null) below.push([marked(claim.note, 'quiet')]);
  return item([marked(id, 'strong'), `: ${quoted(claim.statement)}`], below);
}

/** With the address where it can be read: also on paper. */
function reportLine(
  theCase: Case,
  assessment: Weighed,
  report: ClaimReport | EstimateReport,
): string {
  const words = reportInWords(theCase, report, isCounted(assessment, report.id));
  return report.url === null ? `${words}.` : `${words}. ${report.url}`;
}

function originsInWords({ origins: { low, high } }: ClaimRow): string {
  return low === high ? counted(low, 'origin') : `${low} to ${high} origins`;
}

function isCounted({ document }: Weighed, report: string): boolean {
  return document.evidence.reports.find(({ id }) => id === report)?.counted !== false;
}

function estimateBlocks(theCase: Case, assessment: Weighed, id: string): Block[] {
  const row = assessment.document.estimates[id]!;
  const estimate = theCase.estimates.get(id)!;
  const { definition, unit } = estimate;
  const isTold = unit === null || definition?.includes(unit) === true;
  const what = [definition ?? '', isTold ? '' : `in ${unit}`]
    .filter((part) => part !== '')
    .join(', ');
  const counting = estimate.reports.filter((report) => isCounted(assessment, report.id));
  const taken = row.assumed === null ? undefined : alternativeAt(row.alternatives, row.assumed);
  const thresholds = ownThresholds(theCase, id);
  const below: Text[] = estimate.reports.map((report) => reportLine(theCase, assessment, report));
  if (row.alternatives.length > 1) {
    below.push('The figures disagree, so they are kept apart; the model runs for each.');
  }
  for (const { value, lines } of thresholds) {
    below.push(`Compared with ${figure(value)}: ${thresholdInWords(lines)}.`);
  }
  if (!row.connected) below.push([marked('Not connected to the model.', 'quiet')]);
  else if (taken !== undefined) {
    below.push([
      marked(
        `Here the ${row.alternatives.length > 1 ? 'side' : 'figure'} of ${enumeration(
          taken.sources.map((each) => sourceName(theCase, each)),
        )} is taken (${figures(taken.low, taken.high)}).`,
        'quiet',
      ),
    ]);
  }
  if (estimate.note !== null) below.push([marked(estimate.note, 'quiet')]);
  const scale: Scale = {
    kind: 'scale',
    title: id,
    rows: scaleRows(theCase, counting),
    thresholds: thresholds.map(({ value, lines }) => ({ value, label: thresholdInWords(lines) })),
  };
  // A picture pays where there is something to compare.
  const isContested = scale.rows.length + scale.thresholds.length > 1;
  return [
    list([item([marked(id, 'strong'), what === '' ? '' : `: ${what}`], below)]),
    ...(isContested ? [scale] : []),
  ];
}

function sourceBlocks(theCase: Case, { document }: Weighed): Block[] {
  const hasAddresses = [...theCase.sources.values()].some(({ url }) => url !== null);
  return [
    heading('Sources', 3),
    {
      kind: 'table',
      head: [
        ...['Source', 'Kind', 'Reliability', 'Shares the interests of', 'Reports'],
        ...(hasAddresses ? ['Address'] : []),
      ],
      rows: document.evidence.sources.map(({ id, name, kind, reliability, interests, reports }) => [
        name,
        kind ?? '',
        reliability,
        enumeration(interests.map((dm) => nameOf(theCase, dm))),
        `${reports}`,
        ...(hasAddresses ? [theCase.sources.get(id)?.url ?? ''] : []),
      ]),
    },
    paragraph(
      marked(
        'Reliability A (completely reliable) to E (unreliable), F: cannot be judged. A grade is a reliability and a credibility, 1 (confirmed by others) to 5 (improbable), 6: cannot be judged.',
        'quiet',
      ),
    ),
  ];
}
