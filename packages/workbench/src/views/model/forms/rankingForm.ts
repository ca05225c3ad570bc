import { type Case, changeEntry } from '@casus/casefile';
import { rankingOf } from '../../../forms/codecs.ts';
import type { Form } from '../../../forms/form.ts';
import { nameOfParty } from '../../../forms/names.ts';

/** A ranking of all states as one line. */
export function rankingForm(theCase: Case, id: string): Form {
  const { stateNames } = theCase;
  const path = ['decisionMakers', id];
  const example = stateNames === null ? '3 > 1 = 4 > 2' : 'deal > talks = strike';
  return {
    title: `Ranking of ${nameOfParty(theCase, id)}`,
    path,
    fields: [
      {
        key: 'ranking',
        label: 'All states, the best first',
        input: 'area',
        isRequired: true,
        hint: `${stateNames === null ? 'By number' : 'By name'}, ties with an equals sign: ${example}.`,
        codec: rankingOf('ranking'),
      },
    ],
    write: (_, entry, __, before) => ({ at: path, edits: changeEntry(path, before, entry) }),
  };
}
