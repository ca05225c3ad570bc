import { addEntry, type Case, type NewEntry, newId, shortest } from '@casus/casefile';
import { changedEntry } from '../../../forms/changedEntry.ts';
import { idsOf } from '../../../forms/codecs.ts';
import { idField, noteField, reliabilities, urlField } from '../../../forms/fields.ts';
import type { Form } from '../../../forms/form.ts';
import { decisionMakerNames } from '../../../forms/names.ts';

/** A source. @param id  null for a new one. */
export function sourceForm(theCase: Case, id: string | null): Form {
  return {
    title: id === null ? 'A new source' : `Source ${id}`,
    path: id === null ? null : ['sources', id],
    fields: [
      { key: 'name', label: 'Name', input: 'line', isRequired: id === null },
      idField(id === null ? 'name' : null),
      {
        key: 'kind',
        label: 'Kind',
        input: 'line',
        hint: 'Newspaper, ministry, state broadcaster, …',
      },
      {
        key: 'reliability',
        label: 'Reliability of the source',
        input: 'choice',
        choices: reliabilities,
      },
      {
        key: 'interests',
        label: 'Shares the interests of',
        input: 'names',
        names: decisionMakerNames(theCase),
        codec: idsOf('interests'),
      },
      urlField,
      noteField,
    ],
    first: id === null ? {} : { id },
    write: (now, said, values, before) => {
      if (id !== null) return changedEntry(['sources', id], before, said);
      const { id: given, ...entry } = said;
      const fresh = (given as string | undefined) ?? newId(now, 'sources', values.name ?? '');
      const source = shortest(entry) as NewEntry<'sources'>;
      return { at: ['sources', fresh], edits: addEntry(now, 'sources', fresh, source) };
    },
  };
}
