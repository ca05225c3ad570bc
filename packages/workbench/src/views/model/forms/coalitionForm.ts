import type { Case } from '@casus/casefile';
import { changedItem } from '../../../forms/changedItem.ts';
import { idsOf } from '../../../forms/codecs.ts';
import type { Form } from '../../../forms/form.ts';
import { decisionMakerNames } from '../../../forms/names.ts';

/** A coalition. @param at  its place; null for a new one. */
export function coalitionForm(theCase: Case, at: number | null): Form {
  return {
    title: at === null ? 'A new coalition' : `Coalition ${at + 1}`,
    path: at === null ? null : ['coalitions', at],
    fields: [
      {
        key: 'members',
        label: 'Members',
        input: 'names',
        isRequired: true,
        names: decisionMakerNames(theCase),
        codec: idsOf('members'),
      },
    ],
    short: 'members',
    write: ({ coalitions }, entry, _, before) =>
      changedItem(['coalitions', at ?? coalitions.length], at === null, before, entry, 'members'),
  };
}
