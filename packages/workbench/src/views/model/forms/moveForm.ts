import { addMove, type Case, targetsFrom } from '@casus/casefile';
import type { Form } from '../../../forms/form.ts';
import { nameOfParty } from '../../../forms/names.ts';

/** A move of a decision maker from one state to another, in graph form. */
export function moveForm(theCase: Case, decisionMaker: string): Form {
  const { stateNames } = theCase;
  const states = (stateNames ?? []).map((name) => [name, name] as const);
  return {
    title: `A new move of ${nameOfParty(theCase, decisionMaker)}`,
    path: null,
    first: { from: stateNames?.[0] ?? '', to: stateNames?.[1] ?? '' },
    short: 'to',
    fields: [
      { key: 'from', label: 'From', input: 'choice', choices: states, isRequired: true },
      { key: 'to', label: 'To', input: 'choice', choices: states, isRequired: true },
    ],
    write: (now, entry) => {
      const [from, to] = [String(entry.from), String(entry.to)];
      const place = targetsFrom(now, decisionMaker, from).length;
      return {
        at: ['decisionMakers', decisionMaker, 'moves', from, place],
        edits: addMove(now, decisionMaker, from, to),
      };
    },
  };
}
