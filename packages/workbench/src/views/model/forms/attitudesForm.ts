import { type Case, changeMap } from '@casus/casefile';
import { textOf } from '../../../forms/codecs.ts';
import type { Form } from '../../../forms/form.ts';
import { nameOfParty } from '../../../forms/names.ts';

/** How a decision maker is disposed to each of the others. */
export function attitudesForm(theCase: Case, id: string): Form {
  const path = ['decisionMakers', id, 'attitudes'];
  return {
    title: `Attitudes of ${nameOfParty(theCase, id)}`,
    path,
    fields: theCase.decisionMakers
      .filter((other) => other.id !== id)
      .map((other) => ({
        key: other.id,
        label: `To ${other.name}`,
        input: 'choice',
        choices: [
          ['', 'not given'],
          ['+', '+ well-disposed'],
          ['0', '0 indifferent'],
          ['-', '- hostile'],
        ],
        codec: textOf(other.id),
      })),
    write: (_, entry, __, before) => ({ at: path, edits: changeMap(path, before, entry) }),
  };
}
