import type { Assessment, HeldRow } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, type Item, item, list, marked, paragraph } from '../blocks.ts';
import { counted, enumeration } from '../words/phrases.ts';
import { nameOf, pathInWords, stepInWords } from '../words/states.ts';

/** Sanctions spelled out per decision maker and outcome, and outcomes; the rest is counted. */
const maxSanctions = 3;
const maxOutcomes = 5;

/** What keeps each outcome in place: per decision maker the improvement it lacks, or the sanction
 *  that deters it, mover by mover. */
export function heldBlocks(theCase: Case, { document, state }: Assessment): Block[] {
  const { held, outcomes } = document;
  if (held.length === 0) return [];
  const numbers = [...new Set(held.map((row) => row.state))];
  const shown = numbers.slice(0, maxOutcomes);
  const more = outcomes.states.length - shown.length;
  const rowsOf = (n: number): HeldRow[] => held.filter((row) => row.state === n);
  const quiet = shown.filter((n) => rowsOf(n).every(({ nImprovements }) => nImprovements === 0));
  return [
    heading('How it is held in place'),
    ...(quiet.length === 0
      ? []
      : [
          paragraph(
            marked(statesInWords(quiet), 'strong'),
            ': no party has a move of its own that leads to anything better.',
          ),
        ]),
    ...shown
      .filter((n) => !quiet.includes(n))
      .flatMap((n) => [
        paragraph(marked(`State ${n}`, 'strong')),
        list(reasons(theCase, rowsOf(n), state)),
      ]),
    ...(more > 0
      ? [
          paragraph(
            `${counted(more, 'more outcome')}: `,
            marked('casus explain --state N', 'code'),
            ' shows how each is held.',
          ),
        ]
      : []),
  ];
}

function statesInWords(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'State' : 'States'} ${enumeration(numbers.map(String))}`;
}

/** What deters each party that could gain, then those that could not. */
function reasons(theCase: Case, rows: readonly HeldRow[], state: Assessment['state']): Item[] {
  const names = rows
    .filter(({ nImprovements }) => nImprovements === 0)
    .map(({ decisionMaker }) => nameOf(theCase, decisionMaker));
  const whose = names.length === 1 ? 'its' : 'their';
  return [
    ...rows
      .filter(({ nImprovements }) => nImprovements > 0)
      .map((row) => deterred(theCase, row, state)),
    ...(names.length === 0
      ? []
      : [item(`${enumeration(names)}: no move of ${whose} own leads to anything better.`)]),
  ];
}

function deterred(theCase: Case, row: HeldRow, state: Assessment['state']): Item {
  const who = nameOf(theCase, row.decisionMaker);
  const shown = row.improvements.slice(0, maxSanctions);
  const more = row.nImprovements - shown.length;
  const each = row.nImprovements === 1 ? 'it' : 'each';
  return item(
    `${who} could gain by ${counted(row.nImprovements, 'move')}, and ${each} is deterred:`,
    [
      ...shown.map(({ to, sanction }) => {
        const by = [row.decisionMaker];
        const move = stepInWords(theCase, state(row.state), { by }, state(to));
        const answer = pathInWords(theCase, state, to, sanction);
        return `${move} (state ${to}); then ${answer.join('; then ')}. That is no better for ${who}.`;
      }),
      ...(more > 0 ? [`and ${counted(more, 'more move')}, each deterred`] : []),
    ],
  );
}
