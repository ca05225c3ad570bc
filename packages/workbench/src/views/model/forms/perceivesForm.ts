import { type Case, changeMap } from '@casus/casefile';
import { believedOf } from '../../../forms/believed.ts';
import {
  type Codec,
  type Entry,
  idsOf,
  linesOf,
  pairsOf,
  rankingOf,
} from '../../../forms/codecs.ts';
import type { Field, Form } from '../../../forms/form.ts';
import { nameOfParty, optionNames } from '../../../forms/names.ts';

const orders = ['preferences', 'ranking', 'weights', 'payoffs'] as const;

/** By which key the order is given; it is no key itself. */
const byCodec: Codec = {
  keys: [],
  show: (entry) => orders.find((key) => entry[key] !== undefined) ?? '',
  read: () => ({}),
};

function orderField(
  key: (typeof orders)[number],
  label: string,
  hint: string,
  codec: Codec,
): Field {
  return { key, label, hint, codec, input: 'area', isShown: ({ by }) => by === key };
}

/** How a mistaken decision maker sees the conflict. */
export function perceivesForm(theCase: Case, id: string): Form {
  const path = ['decisionMakers', id, 'perceives'];
  return {
    title: `What ${nameOfParty(theCase, id)} perceives`,
    path,
    fields: [
      {
        key: 'options',
        label: theCase.stateNames === null ? 'Options it is aware of' : 'States it is aware of',
        input: 'names',
        names: optionNames(theCase),
        codec: idsOf('options'),
      },
      {
        key: 'infeasible',
        label: 'What it takes for infeasible',
        input: 'area',
        hint: 'Formulas, one a line.',
        codec: linesOf('infeasible'),
      },
      {
        key: 'by',
        label: 'Its order is given by',
        input: 'choice',
        choices: [
          ['', 'nothing'],
          ['preferences', 'statements'],
          ['ranking', 'a ranking'],
          ['weights', 'weights'],
          ['payoffs', 'payoffs'],
        ],
        codec: byCodec,
      },
      orderField(
        'preferences',
        'Statements',
        'Formulas, one a line, the most important first.',
        linesOf('preferences'),
      ),
      orderField(
        'ranking',
        'Ranking',
        'The best first, ties with equals signs: 3 > 1 = 4 > 2.',
        rankingOf('ranking'),
      ),
      orderField('weights', 'Weights', 'One a line: release: 2.', pairsOf('weights')),
      orderField('payoffs', 'Payoffs', 'One a line: 1: 3, or 1: 1/3.', pairsOf('payoffs')),
      {
        key: 'of',
        label: 'What it believes of others',
        input: 'area',
        hint: 'One a line: iraq: not assault; corridor. Or a ranking: iraq: 3 > 1 = 4 > 2.',
        codec: believedOf('of'),
      },
    ],
    write: (_, entry, __, before) => {
      const after = {
        ...Object.fromEntries(orders.map((key) => [key, undefined])),
        ...entry,
        ...(entry.preferences === undefined
          ? {}
          : { preferences: kept(before, entry.preferences as readonly string[]) }),
        ...(entry.of === undefined ? {} : { of: unchanged(before, entry.of as Entry) }),
      };
      return { at: path, edits: changeMap(path, before, after) };
    },
  };
}

/** What is believed of others as the file has it, where the form says the same. */
function unchanged(before: unknown, of: Entry): Entry {
  const was = (((before ?? {}) as Entry).of ?? {}) as Entry;
  const { show } = believedOf('of');
  const isSame = (id: string): boolean =>
    was[id] !== undefined && show({ of: { [id]: was[id] } }) === show({ of: { [id]: of[id] } });
  return Object.fromEntries(
    Object.entries(of).map(([id, one]) => [id, isSame(id) ? was[id] : one]),
  );
}

/** Statements with what the file says of them besides their formula. */
function kept(before: unknown, formulas: readonly string[]): unknown[] {
  const was = ((before ?? {}) as Entry).preferences;
  const known = new Map(
    (Array.isArray(was) ? was : []).map((one) => [
      linesOf('of').show({ of: [one] }),
      one as unknown,
    ]),
  );
  return formulas.map((formula) => known.get(formula) ?? formula);
}
