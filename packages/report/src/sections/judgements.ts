import type { Assessment, JudgementRow, SwapStep } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, item, list, marked, paragraph } from '../blocks.ts';
import { formulaInWords } from '../words/formulas.ts';
import { counted, enumeration, quoted } from '../words/phrases.ts';
import { nameOf } from '../words/states.ts';
import { turnsInWords } from './answers.ts';

const title = 'Your own assumptions that carry this answer';

/** The analyst's own assumptions that carry an answer: preferences are the softest input. */
export function judgementBlocks(theCase: Case, assessment: Assessment): Block[] {
  const { judgements, robustness, questions } = assessment.document;
  if (judgements === null) {
    return [
      heading(title, 3),
      paragraph('Not looked at: the model is large, and `--judgements` asks for it.'),
    ];
  }
  if (Object.keys(questions).length === 0 || robustness.searched === 0) return [];
  const groups = new Map<string, JudgementRow[]>();
  for (const row of judgements) {
    const key = JSON.stringify([row.decisionMaker, 'drop' in row ? row.drop : row.swap]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [
    heading(title, 3),
    groups.size === 0
      ? paragraph('No statement left out, and no two neighbours swapped, change an answer.')
      : list(
          [...groups.values()].map((rows) =>
            item([
              `${judgementInWords(theCase, rows[0]!)}: `,
              ...turnsInWords(assessment, rows),
              '.',
            ]),
          ),
        ),
    ...robustnessBlocks(theCase, assessment),
  ];
}

function judgementInWords(theCase: Case, row: JudgementRow): string {
  const name = nameOf(theCase, row.decisionMaker);
  return 'drop' in row
    ? `Without statement ${row.drop} of ${name}, ${quoted(placeInWords(theCase, row.decisionMaker, row.drop))}`
    : `With ${placesInWords(theCase, row)} swapped`;
}

function placeInWords(theCase: Case, id: string, place: number): string {
  const { preferences } = theCase.decisionMakers.find((dm) => dm.id === id)!;
  return preferences.kind === 'statements'
    ? formulaInWords(theCase, preferences.statements[place - 1]!.formula)
    : `place ${place}`;
}

function robustnessBlocks(theCase: Case, { document }: Assessment): Block[] {
  const { destroyed, wanted, searched } = document.robustness;
  const isOutcome = new Set(document.outcomes.states);
  const rows = [
    ...destroyed
      .filter(({ state }) => isOutcome.has(state))
      .map(({ state, swaps, by }) =>
        swaps === null
          ? `State ${state} stays an equilibrium under any ${counted(searched, 'swap')} of neighbours.`
          : `State ${state} is no equilibrium any more after ${counted(swaps, 'swap')}: ${swapsInWords(theCase, by)}.`,
      ),
    ...wanted.map(({ question, swaps, by }) => {
      const asked = quoted(document.questions[question]!.text);
      return swaps === null
        ? `${asked}: no ${counted(searched, 'swap')} of neighbours bring it about.`
        : `${asked} comes about in some outcome after ${counted(swaps, 'swap')}: ${swapsInWords(theCase, by)}.`;
    }),
  ];
  if (rows.length === 0) return [];
  return [
    paragraph(marked('How far the order of preferences is from another result:', 'quiet')),
    list(rows),
  ];
}

function placesInWords(theCase: Case, { decisionMaker, swap: [a, b] }: SwapStep): string {
  const dm = theCase.decisionMakers.find(({ id }) => id === decisionMaker)!;
  const what = dm.preferences.kind === 'statements' ? 'statements' : 'places';
  return `${what} ${a} and ${b} of ${dm.name}`;
}

/** Swaps by their places, whose they are. */
export function swapsInWords(theCase: Case, by: readonly SwapStep[]): string {
  return enumeration(by.map((step) => placesInWords(theCase, step)));
}
