import type { Assessment, Comparison } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, type Inline, item, list, marked, paragraph } from '../blocks.ts';
import { nameOf, stateInWords } from '../words/states.ts';

/** One of the two cases that are compared. */
export interface Side {
  readonly theCase: Case;
  readonly assessment: Assessment;
  /** How the reader knows it: its file. */
  readonly name: string;
}

/** Which answers, outcomes and statements differ between two assessments: what `casus diff` prints. */
export function differenceBlocks(a: Side, b: Side, difference: Comparison): Block[] {
  const { answers, outcomes, statements } = difference;
  const sides = { a, b };
  if (answers.length + outcomes.length + statements.length === 0) {
    return [paragraph('Same answers, same outcomes, same statements.')];
  }
  const textOf = (id: string): string =>
    (a.assessment.document.questions[id] ?? b.assessment.document.questions[id])?.text ?? id;
  const none = (same: string, list: readonly unknown[]): Block[] =>
    list.length === 0 ? [paragraph(same)] : [];
  return [
    heading(`${a.name} and ${b.name}`, 1),
    heading('Answers'),
    ...none('Every answer is the same.', answers),
    list(
      answers.map((row) =>
        item([
          `${textOf(row.question)} `,
          ...said(row.a, a.name),
          ', ',
          ...said(row.b, b.name),
          '.',
        ]),
      ),
    ),
    heading('Outcomes'),
    ...none('Every outcome is the same.', outcomes),
    list(
      outcomes.map(({ in: side, state }) => {
        const { theCase, assessment, name } = sides[side];
        return item([
          marked(`Only in ${name}`, 'strong'),
          `, state ${state}: ${stateInWords(theCase, assessment.state(state))}.`,
        ]);
      }),
    ),
    heading('Statements'),
    ...none('Every party is said to want the same.', statements),
    list(
      statements.map(({ in: side, decisionMaker, text, a: placeA, b: placeB }) => {
        const who = nameOf(sides[side === 'b' ? 'b' : 'a'].theCase, decisionMaker);
        const words: Inline[] = [`${who}: `, marked(text, 'code')];
        return side === 'both'
          ? item([
              marked('Moved', 'strong'),
              `, ${a.name} has it as number ${placeA}, ${b.name} as number ${placeB}. `,
              ...words,
            ])
          : item([
              marked(`Only in ${sides[side].name}`, 'strong'),
              `, as number ${side === 'a' ? placeA : placeB}. `,
              ...words,
            ]);
      }),
    ),
  ].filter((block) => block.kind !== 'list' || block.items.length > 0);
}

function said(answer: 'yes' | 'open' | 'no' | 'unsettled' | null, name: string): Inline[] {
  return answer === null ? [`not asked in ${name}`] : [marked(answer, answer), ` in ${name}`];
}
