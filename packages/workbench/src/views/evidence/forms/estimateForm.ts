import { addEntry, type NewEntry, newId, shortest } from '@casus/casefile';
import { changedEntry } from '../../../forms/changedEntry.ts';
import { idField, noteField } from '../../../forms/fields.ts';
import type { Form } from '../../../forms/form.ts';

/** An estimate; its reports have a form of their own. @param id  null for a new one. */
export function estimateForm(id: string | null): Form {
  return {
    title: id === null ? 'A new estimate' : `Estimate ${id}`,
    path: id === null ? null : ['estimates', id],
    fields: [
      {
        key: 'definition',
        label: 'Definition',
        input: 'area',
        isRequired: id === null,
        hint: 'What exactly is counted, where and when.',
      },
      {
        key: 'unit',
        label: 'Unit',
        input: 'line',
        hint: 'What is counted, in one word: fighters, days, tonnes.',
      },
      idField(id === null ? 'definition' : null),
      noteField,
    ],
    first: id === null ? {} : { id },
    write: (now, said, values, before) => {
      if (id !== null) return changedEntry(['estimates', id], before, said);
      const { id: given, ...entry } = said;
      const fresh =
        (given as string | undefined) ?? newId(now, 'estimates', values.definition ?? '');
      const estimate = shortest(entry) as NewEntry<'estimates'>;
      return { at: ['estimates', fresh], edits: addEntry(now, 'estimates', fresh, estimate) };
    },
  };
}
