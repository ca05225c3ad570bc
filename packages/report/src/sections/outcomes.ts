import type { Assessment } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, item, list, marked, paragraph } from '../blocks.ts';
import { counted, upperFirst } from '../words/phrases.ts';
import { changeClauses, idsAsNames, moversOf, stateBeside, stateClauses } from '../words/states.ts';
import { describedStates } from './describedStates.ts';

/** Outcomes, and equilibria that are none, spelled out; the rest is counted. */
const maxOutcomes = 10;
const maxDropped = 5;

/** The outcomes in words, then the states that would hold but are no outcomes, with the reason. */
export function outcomeBlocks(theCase: Case, { document, state }: Assessment): Block[] {
  const { outcomes, counts } = document;
  const shown = outcomes.states.slice(0, maxOutcomes);
  const [first] = shown;
  const ids = idsAsNames(theCase);
  return [
    heading(outcomes.states.length > 1 ? 'What may hold' : 'What holds'),
    ...(outcomes.unsettled === null
      ? []
      : [paragraph(marked('Nothing holds', 'unsettled'), `: ${outcomes.unsettled}.`)]),
    list(
      shown.map((n) => {
        const title = marked(`Outcome, state ${n}`, 'strong');
        if (n === first) {
          const clauses = stateClauses(theCase, state(n));
          return item(
            [title],
            clauses.map((clause) => upperFirst(clause, ids)),
          );
        }
        const before = shown.slice(0, shown.indexOf(n));
        const described = before.map((each) => ({ row: state(each), as: `state ${each}` }));
        return item([title, `: ${stateBeside(theCase, state(n), described)}.`]);
      }),
    ),
    ...(outcomes.states.length > shown.length
      ? [
          paragraph(
            `And ${counted(outcomes.states.length - shown.length, 'more outcome')}: `,
            marked('casus states', 'code'),
            ' lists them.',
          ),
        ]
      : []),
    ...(outcomes.mayCycle
      ? [paragraph('From some states that can be reached the parties may go round and round.')]
      : []),
    ...(counts.dropped === 0 ? [] : droppedBlocks(theCase, { document, state })),
  ];
}

function droppedBlocks(
  theCase: Case,
  { document, state }: Pick<Assessment, 'document' | 'state'>,
): Block[] {
  const { outcomes, counts, statusQuo } = document;
  // What the parties leave together says more than what is out of reach.
  const dropped = [...outcomes.dropped].sort(
    (a, b) => Number(a.because === 'unreachable') - Number(b.because === 'unreachable'),
  );
  const shown = dropped.slice(0, maxDropped);
  const described = describedStates({ document, state });
  const rows = shown.map(({ state: n, because, members, to }) => {
    const words = n === statusQuo ? 'the status quo' : stateBeside(theCase, state(n), described);
    const title = marked(`State ${n}`, 'strong');
    if (because === 'unreachable' || to === null) {
      return item([title, `: ${words}. Out of reach: no undeterred improvements lead there.`]);
    }
    const who = moversOf(theCase, { by: members });
    const change = changeClauses(theCase, state(n), state(to)).join('; ');
    return item([
      title,
      `: ${words}. No party leaves it alone, but ${who} do, for state ${to}: ${change}.`,
    ]);
  });
  const more = counts.dropped - shown.length;
  return [
    paragraph('These would hold against each party alone, but are no outcomes:'),
    list([...rows, ...(more > 0 ? [`and ${counted(more, 'more state')} of this kind`] : [])]),
  ];
}
