import { type Case, giveOrderBy, type Levels, type OrderKey } from '@casus/casefile';
import type { Form } from '../../../forms/form.ts';
import { nameOfParty } from '../../../forms/names.ts';

const keyOfKind = {
  statements: 'preferences',
  ranking: 'ranking',
  weights: 'weights',
  payoffs: 'payoffs',
  none: '',
} as const;

/** By what a decision maker's order of the states is given.
 *  @param levels  the order that there is; null where there are too many states to rank them one by one. */
export function orderForm(theCase: Case, id: string, levels: Levels | null): Form {
  const kind = theCase.decisionMakers.find((each) => each.id === id)?.preferences.kind ?? 'none';
  const isGraph = theCase.stateNames !== null;
  const weights = [
    'weights',
    'weights of options: a state is worth the sum of what is taken',
  ] as const;
  const byState = [
    ['ranking', 'a ranking of all states, the best first'],
    ['payoffs', 'payoffs: a number for every state'],
  ] as const;
  return {
    title: `How ${nameOfParty(theCase, id)} orders the states`,
    path: ['decisionMakers', id],
    first: { key: keyOfKind[kind] },
    fields: [
      {
        key: 'key',
        label: 'By',
        input: 'choice',
        choices: [
          ['preferences', 'statements, the most important first'],
          ...(levels === null ? [] : byState),
          ...(isGraph ? [] : [weights]),
          ['', 'nothing: it counts as indifferent'],
        ],
        hint: `A ranking and payoffs begin with the order that there is${isGraph ? ', and statements, too' : '; weights and statements begin anew'}. What was said before goes; undo brings it back.`,
      },
    ],
    write: (now, { key }) => ({
      at: ['decisionMakers', id],
      edits: giveOrderBy(now, id, (key as OrderKey | undefined) ?? null, levels ?? []),
    }),
  };
}
