import type { Assessment, Comparison } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, type Inline, item, list, marked, paragraph } from '../blocks.ts';
import { enumeration } from '../words/phrases.ts';
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
  const isByState = [a, b].some(({ theCase }) =>
    theCase.decisionMakers.some(
      ({ preferences: { kind } }) => kind !== 'statements' && kind !== 'none',
    ),
  );
  const notCompared = isByState
    ? [paragraph('Orders given state by state, by weights or payoffs, are not compared.')]
    : [];
  if (answers.length + outcomes.length + statements.length === 0) {
    return [paragraph('Same answers, same outcomes, same statements.'), ...notCompared];
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
    ...none('No statement differs.', statements),
    ...notCompared,
    ...partyBlocks(sides),
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

/** Parties that only one of the cases has. */
function partyBlocks({ a, b }: Readonly<Record<'a' | 'b', Side>>): Block[] {
  const onlyIn = (side: Side, other: Side): string[] =>
    side.theCase.decisionMakers
      .filter(({ id }) => other.theCase.decisionMakers.every((dm) => dm.id !== id))
      .map(({ name }) => name);
  return [[a, onlyIn(a, b)] as const, [b, onlyIn(b, a)] as const].flatMap(([{ name }, names]) =>
    names.length === 0
      ? []
      : [paragraph(marked(`Only in ${name}`, 'strong'), `: ${enumeration(names)}.`)],
  );
}

function said(answer: 'yes' | 'open' | 'no' | 'unsettled' | null, name: string): Inline[] {
  return answer === null ? [`not asked in ${name}`] : [marked(answer, answer), ` in ${name}`];
}
