import type { Assessment, TippingRow } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, list } from '../blocks.ts';
import { ownThresholds, sourceName, thresholdInWords } from '../words/evidence.ts';
import { enumeration, figure, quoted, sentence } from '../words/phrases.ts';

/** Where the likeliest answer turns as one credence, or one figure, moves. */
export function tippingBlocks(theCase: Case, assessment: Assessment): Block[] {
  const { tippingPoints } = assessment.document;
  if (tippingPoints.length === 0) return [];
  return [
    heading('Where the likeliest answer turns', 3),
    list(tippingPoints.map((row) => tippingInWords(theCase, assessment, row))),
  ];
}

/** Where an answer turns, in a sentence. */
export function tippingInWords(
  theCase: Case,
  { document }: Pick<Assessment, 'document'>,
  row: TippingRow,
): string {
  const asked = quoted(document.questions[row.question]?.text ?? row.question);
  const turn = `${asked} turns from ${row.from} to ${row.to}`;
  if ('claim' in row) {
    const now = document.claims[row.claim]!.point;
    const way = now <= row.at ? 'above' : 'below';
    const statement = quoted(theCase.claims.get(row.claim)?.statement ?? row.claim);
    return `${turn} where ${statement} is ${way} ${percent(row.at)} likely; it is at ${percent(now)} now.`;
  }
  const own = ownThresholds(theCase, row.estimate).find(({ value }) => value === row.at);
  const whose = own === undefined ? '' : ` (${thresholdInWords(own.lines)})`;
  const names = (ids: readonly string[]): string =>
    enumeration(ids.map((id) => sourceName(theCase, id)));
  const sides = [
    row.below.length === 0 ? '' : `${names(row.below)} below`,
    row.above.length === 0 ? '' : `${names(row.above)} above`,
    row.across.length === 0 ? '' : `${names(row.across)} on both sides`,
  ].filter((side) => side !== '');
  const way = row.today === 'below' ? 'above' : 'below';
  return `${turn} where ${row.estimate} is ${way} ${figure(row.at)}${whose}; it is taken ${row.today} now. ${sentence(enumeration(sides))}`;
}

function percent(p: number): string {
  return `${Math.round(p * 100)} %`;
}
