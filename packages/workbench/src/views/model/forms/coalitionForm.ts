import { type Case, changeEntry } from '@casus/casefile';
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
        input: 'ids',
        isRequired: true,
        names: decisionMakerNames(theCase),
        hint: 'Ids of decision makers, with commas.',
        codec: idsOf('members'),
      },
    ],
    short: 'members',
    write: ({ coalitions }, entry, _, before) => {
      const path = ['coalitions', at ?? coalitions.length];
      const edits =
        at === null
          ? [{ path, insert: entry.members }]
          : changeEntry(path, before, entry, 'members');
      return { at: path, edits };
    },
  };
}
