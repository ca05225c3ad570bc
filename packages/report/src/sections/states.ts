import type { Assessment } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { concepts } from '@casus/engine';
import { type Block, heading, marked, paragraph } from '../blocks.ts';
import { counted } from '../words/phrases.ts';

/** Every state with the options taken and the concepts under which it is an equilibrium: what
 *  `casus states` prints. */
export function statesBlocks(theCase: Case, { document }: Assessment): Block[] {
  const { equilibria, statusQuo } = document;
  const states = document.states ?? [];
  const outcomes = new Set(document.outcomes.states);
  const of = concepts.map((concept) => ({ concept, in: new Set(equilibria?.[concept] ?? []) }));
  return [
    heading(`States: ${theCase.title}`, 1),
    {
      kind: 'table',
      head: ['State', 'Options taken', 'Equilibrium', 'Remark'],
      rows: states.map(({ number, name, taken, inWorld }) => {
        const remarks = [
          ...(number === statusQuo ? ['status quo'] : []),
          ...(outcomes.has(number) ? ['outcome'] : []),
          ...(inWorld ? [] : ['ruled out here']),
        ];
        return [
          `${number}`,
          name ?? (taken.length === 0 ? '(nothing taken)' : taken.join(', ')),
          of
            .filter((each) => each.in.has(number))
            .map(({ concept }) => concept)
            .join(' '),
          remarks.length === 0 ? '' : [marked(remarks.join(', '), 'strong')],
        ];
      }),
    },
    paragraph(
      marked(
        `${counted(states.length, 'state')}, ${counted(outcomes.size, 'outcome')} under ${document.outcomes.concept}.`,
        'quiet',
      ),
    ),
  ];
}
