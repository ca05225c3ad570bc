import type {
  Assessment,
  GameRow,
  HypergameDocument,
  HypergameRow,
  SurpriseRow,
} from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, type Item, item, list, marked, paragraph } from '../blocks.ts';
import { counted, enumeration, upperFirst } from '../words/phrases.ts';
import { idsAsNames, nameOf, stateInWords, stepInWords } from '../words/states.ts';

const maxStates = 12;
const maxSurprises = 12;

/** The conflict as each party sees it: who is in for a surprise, what holds all the same, and what each
 *  expects. What `casus hypergame` prints. */
export function hypergameBlocks(
  theCase: Case,
  { state }: Pick<Assessment, 'state'>,
  { hypergame, statusQuo }: HypergameDocument,
): Block[] {
  const { equilibria, surprises, games, concept } = hypergame;
  const mistaken = theCase.decisionMakers.filter(({ id }) => games[id]!.mistaken);
  return [
    heading(`As each sees it: ${theCase.title}`, 1),
    ...(mistaken.length === 0
      ? [
          paragraph(
            'Nobody is said to be mistaken: all play the same game. ',
            marked('perceives', 'code'),
            ' says how a party sees it.',
          ),
        ]
      : []),
    heading('Who is in for a surprise'),
    ...surpriseBlocks(theCase, state, surprises),
    heading(`What holds, and what is taken to hold, under ${concept}`),
    ...(equilibria.length === 0
      ? [paragraph('Nothing: nobody takes any state for an equilibrium, and none holds.')]
      : [
          list([
            ...equilibria
              .slice(0, maxStates)
              .map((row) => stateItem(theCase, state, row, statusQuo)),
            ...(equilibria.length > maxStates
              ? [`and ${counted(equilibria.length - maxStates, 'more state')}`]
              : []),
          ]),
        ]),
    ...theCase.decisionMakers
      .filter(({ id }) => games[id]!.mistaken)
      .flatMap(({ id }) => gameBlocks(theCase, id, games[id]!)),
  ];
}

function surpriseBlocks(
  theCase: Case,
  state: Assessment['state'],
  surprises: readonly SurpriseRow[],
): Block[] {
  if (surprises.length === 0)
    return [paragraph('Nobody: what each expects to hold holds, and nothing else does.')];
  const more = surprises.length - maxSurprises;
  return [
    list([
      ...surprises.slice(0, maxSurprises).map((row) => surpriseItem(theCase, state, row)),
      ...(more > 0 ? [`and ${counted(more, 'more surprise')}`] : []),
    ]),
  ];
}

function surpriseItem(
  theCase: Case,
  state: Assessment['state'],
  { decisionMaker, state: number, surprise, leaves }: SurpriseRow,
): Item {
  const who = marked(nameOf(theCase, decisionMaker), 'strong');
  const what = `state ${number} (${stateInWords(theCase, state(number))})`;
  switch (surprise) {
    case 'left': {
      const moves = leaves.map(({ by, to }) => {
        const step = stepInWords(theCase, state(number), { by: [by] }, state(to));
        return `${upperFirst(step, idsAsNames(theCase))} (state ${to}).`;
      });
      return item([who, ` takes ${what} for an equilibrium, but it is left:`], moves);
    }
    case 'holds':
      return item([who, ` expects somebody to leave ${what}, but nobody does.`]);
    case 'unseen':
      return item([who, ` does not see ${what}, and it holds.`]);
  }
}

const classes = {
  steady: 'an equilibrium to everybody',
  unsteady: 'not an equilibrium to everybody',
  stealthy: 'not seen by everybody',
} as const;

function stateItem(
  theCase: Case,
  state: Assessment['state'],
  row: HypergameRow,
  statusQuo: number | null,
): Item {
  const title = marked(`State ${row.state}, ${row.class}`, 'strong');
  const now = row.state === statusQuo ? 'the status quo: ' : '';
  const those = (ids: readonly string[]): string =>
    enumeration(ids.map((id) => nameOf(theCase, id)));
  return item(
    [
      title,
      `, ${classes[row.class]}; `,
      row.holds ? marked('it holds', 'yes') : marked('it does not hold', 'no'),
      '.',
    ],
    [
      `${upperFirst(`${now}${stateInWords(theCase, state(row.state))}`, idsAsNames(theCase))}.`,
      ...(row.class === 'steady'
        ? []
        : [
            row.perceivedBy.length === 0
              ? 'Nobody takes it for an equilibrium.'
              : `An equilibrium to ${those(row.perceivedBy)}.`,
          ]),
      ...(row.unseenBy.length === 0 ? [] : [`Not seen by ${those(row.unseenBy)}.`]),
    ],
  );
}

function gameBlocks(theCase: Case, id: string, game: GameRow): Block[] {
  const { states, unseen, equilibria } = game;
  const shown = equilibria.slice(0, maxStates).join(', ');
  const more = equilibria.length - maxStates;
  return [
    heading(`The game that ${nameOf(theCase, id)} sees`),
    paragraph(
      `${counted(states, 'state')}${unseen.length === 0 ? '' : `; ${counted(unseen.length, 'state')} of the case it does not see`}. Equilibria to it: ${
        equilibria.length === 0 ? 'none' : `${shown}${more > 0 ? ` and ${more} more` : ''}`
      }.`,
    ),
  ];
}
