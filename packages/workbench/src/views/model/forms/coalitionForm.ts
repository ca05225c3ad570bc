import type { Case } from '@casus/casefile';
import { idsOf } from '../../../forms/codecs.ts';
import type { Form } from '../../../forms/form.ts';
import { decisionMakerNames } from '../../../forms/names.ts';

/** A new coalition. */
export function coalitionForm(theCase: Case): Form {
  return {
    title: 'A new coalition',
    path: null,
    fields: [
      {
        key: 'members',
        label: 'Members',
        input: 'ids',
        isRequired: true,
        names: decisionMakerNames(theCase),
        hint: 'Ids of decision makers, with commas.',
        codec: idsOf('members'),
      },
    ],
    short: 'members',
    write: ({ coalitions }, { members }) => {
      const path = ['coalitions', coalitions.length];
      return { at: path, edits: [{ path, insert: members }] };
    },
  };
}
