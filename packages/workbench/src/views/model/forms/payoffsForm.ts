import { type Case, changeEntry, changeMap, stateKey } from '@casus/casefile';
import { type Entry, inside, nested, numberOf, pairsOf } from '../../../forms/codecs.ts';
import type { Form } from '../../../forms/form.ts';
import { nameOfParty } from '../../../forms/names.ts';
import { stateLabel } from '../../../stateLabel.ts';

/** Most states with a field each. */
const mostFields = 256;

/** What each state is worth to a decision maker. */
export function payoffsForm(theCase: Case, id: string): Form {
  const { space } = theCase;
  const path = ['decisionMakers', id];
  const shared = { title: `Payoffs of ${nameOfParty(theCase, id)}`, path } as const;
  if (space === null || space.nStates > mostFields) {
    return {
      ...shared,
      fields: [
        {
          key: 'payoffs',
          label: 'A number for every state',
          input: 'area',
          isRequired: true,
          hint: 'One a line: 12: 3, or a fraction: 12: 1/3.',
          codec: pairsOf('payoffs'),
        },
      ],
      write: (_, entry, __, before) => ({ at: path, edits: changeEntry(path, before, entry) }),
    };
  }
  return {
    ...shared,
    fields: Array.from({ length: space.nStates }, (_, s) => ({
      key: `${stateKey(theCase, s)}`,
      label: stateLabel(theCase, s),
      input: 'line',
      isRequired: true,
      ...(s === 0 ? { hint: 'A number, or a fraction: 1/3. The greater, the better.' } : {}),
      codec: inside('payoffs', numberOf(`${stateKey(theCase, s)}`)),
    })),
    write: (_, entry, __, before) => ({
      at: path,
      edits: changeMap(
        [...path, 'payoffs'],
        ((before ?? {}) as Entry).payoffs,
        nested(entry).payoffs as Entry,
      ),
    }),
  };
}
