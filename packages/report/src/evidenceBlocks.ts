import type { Assessment } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { conditions, leaves } from '@casus/evidence';
import { type Block, heading, list, paragraph } from './blocks.ts';
import { enumeration, figure } from './words.ts';

/** The evidence ledger: claims with who says what on whose word, contested figures apart, sources. */
export function evidenceBlocks(theCase: Case, { document }: Assessment): Block[] {
  const { claims, estimates, evidence } = document;
  if (evidence.sources.length === 0 && Object.keys(claims).length === 0) return [];
  const reportsOn = (id: string): string =>
    enumeration(
      evidence.reports
        .filter(({ about }) => about === id)
        .map(({ source, origin, date, credibility, stance, quantity, counted }) => {
          const name = theCase.sources.get(source)?.name ?? source;
          const says = quantity === null ? (stance ?? '') : `says ${quantity}`;
          const grade = `${theCase.sources.get(source)?.reliability ?? 'F'}${credibility}`;
          const from =
            origin === null ? '' : `, from ${theCase.sources.get(origin)?.name ?? origin}`;
          const late = counted ? '' : ', after the as-of date: left out';
          return `${name} ${says} (${grade}${from}${date === null ? '' : `, ${date}`}${late})`;
        }),
    );
  return [
    heading('Evidence'),
    list(
      Object.entries(claims).map(([id, row]) => {
        const reports = reportsOn(id);
        const likelihood = theCase.claims.get(id)?.likelihood;
        const said = [
          reports === '' ? 'no report' : reports,
          likelihood == null ? '' : `your likelihood: ${likelihood.text}`,
          row.contradicted ? 'the origins contradict each other' : '',
          `origins: ${row.origins.low === row.origins.high ? row.origins.low : `${row.origins.low} to ${row.origins.high}`}`,
          row.connected ? `taken as ${row.assumed ? 'true' : 'not true'}` : 'not connected',
        ].filter((part) => part !== '');
        return `${id}: ${theCase.claims.get(id)?.statement ?? id} — ${said.join('; ')}.`;
      }),
    ),
    ...Object.entries(estimates).flatMap(([id, { alternatives }]) => {
      const estimate = theCase.estimates.get(id);
      const what = [
        estimate?.definition ?? id,
        estimate?.unit == null ? '' : `in ${estimate.unit}`,
      ];
      const groups = alternatives.map(({ low, high, sources }) => {
        const range = low === high ? figure(low) : `${figure(low)}–${figure(high)}`;
        return `${range}: ${enumeration(sources.map((each) => theCase.sources.get(each)?.name ?? each))}`;
      });
      const turns = turningPoints(theCase, id);
      return [
        paragraph(`${id}: ${what.filter((part) => part !== '').join(', ')}. ${reportsOn(id)}.`),
        list([
          ...groups,
          ...turns.map(
            ({ value, line }) => `compared with ${figure(value)}: your threshold, line ${line}`,
          ),
        ]),
      ];
    }),
    {
      kind: 'table',
      head: ['source', 'kind', 'grade', 'interests', 'reports'],
      rows: evidence.sources.map(({ name, kind, reliability, interests, reports }) => [
        name,
        kind ?? '',
        reliability,
        interests.join(', '),
        `${reports}`,
      ]),
    },
  ];
}

function turningPoints(theCase: Case, id: string): { value: number; line: number }[] {
  return conditions(theCase)
    .flatMap(({ condition }) => leaves(condition))
    .flatMap((leaf) =>
      leaf.kind === 'comparison' && leaf.estimate === id && leaf.right.kind === 'number'
        ? [leaf.right]
        : [],
    );
}
