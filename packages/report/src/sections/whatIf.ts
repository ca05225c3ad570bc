import type { ChangeRow, ChangeRows, WhatIfDocument } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, type Inline, list, marked, paragraph, type Text } from '../blocks.ts';
import { counted } from '../words/phrases.ts';
import { stepInWords, type ToldState } from '../words/states.ts';

const maxRows = 20;

/** What a change of the model changes: answers, outcomes, equilibria, and why. What `casus whatif` prints. */
export function whatIfBlocks(
  before: Case,
  after: Case,
  { whatIf, method }: WhatIfDocument,
): Block[] {
  const { changes, states, answers, equilibria, outcomes } = whatIf;
  return [
    heading(`What if: ${before.title}`, 1),
    list(changes.map((words) => `${words}.`)),
    heading('Answers'),
    ...(answers.length === 0
      ? [paragraph('Every answer stays as it is.')]
      : [
          list(
            answers.map(({ question, before: was, after: is }) => ({
              text: [
                `${before.questions.get(question)!.text} From `,
                marked(was, was),
                ' to ',
                marked(is, is),
                '.',
              ],
              below: [],
            })),
          ),
        ]),
    heading('Outcomes'),
    ...changeTable(before, after, outcomes, 'Every outcome stays as it is.'),
    heading(`Equilibria under ${method.concept}`),
    ...changeTable(before, after, equilibria, 'Every equilibrium stays as it is.'),
    paragraph(
      marked(
        `${counted(states.before, 'state')} before, ${counted(states.after, 'state')} after. Numbers are those of the model that has the state.`,
        'quiet',
      ),
    ),
  ];
}

function changeTable(
  before: Case,
  after: Case,
  { rows, nVanishing, nAppearing }: ChangeRows,
  none: string,
): Block[] {
  const { stateNames } = before;
  if (rows.length === 0) return [paragraph(none)];
  const more = nVanishing + nAppearing - Math.min(rows.length, maxRows);
  return [
    {
      kind: 'table',
      head: ['', 'State', stateNames === null ? 'Options taken' : 'Name', 'Why'],
      rows: rows.slice(0, maxRows).map((row): readonly Text[] => {
        const there = row.change === 'vanishes' ? after : before;
        return [
          [marked(row.change, row.change === 'appears' ? 'yes' : 'no')],
          `${row.state}`,
          row.taken.length === 0 ? '(nothing taken)' : row.taken.join(', '),
          whyInWords(there, row),
        ];
      }),
    },
    ...(more > 0
      ? [paragraph(`And ${counted(more, 'more change')}: --json lists more of them.`)]
      : []),
  ];
}

/** @param there  the case in which the state is none. */
function whyInWords(there: Case, { change, taken, why }: ChangeRow): Inline[] {
  const then = change === 'vanishes' ? 'now' : 'before';
  switch (why.because) {
    case 'infeasible':
      return [change === 'vanishes' ? 'it cannot be any more' : 'it could not be before'];
    case 'unreachable':
      return [`${then} no undeterred improvements ${change === 'vanishes' ? 'lead' : 'led'} there`];
    case 'left': {
      const to = toldState(there, why.to);
      const step = stepInWords(there, toldState(there, taken), why, to);
      return [`${change === 'vanishes' ? 'now it is left' : 'before it was left'}: ${step}`];
    }
  }
}

function toldState({ stateNames }: Case, taken: readonly string[]): ToldState {
  return stateNames === null ? { name: null, taken } : { name: taken[0]!, taken: [] };
}
