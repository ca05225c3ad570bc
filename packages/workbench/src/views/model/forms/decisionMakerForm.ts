import { addEntry, newId, newOptionId, shortest } from '@casus/casefile';
import { changedEntry } from '../../../forms/changedEntry.ts';
import { idField, noteField } from '../../../forms/fields.ts';
import type { Form } from '../../../forms/form.ts';

/** A decision maker; its options and statements have forms of their own.
 *  @param id  null for a new one. */
export function decisionMakerForm(id: string | null): Form {
  return {
    title: id === null ? 'A new decision maker' : `Decision maker ${id}`,
    path: id === null ? null : ['decisionMakers', id],
    fields: [
      { key: 'name', label: 'Name', input: 'line', isRequired: id === null },
      idField(id === null ? 'name' : null),
      ...(id === null
        ? [
            {
              key: 'option',
              label: 'First option',
              input: 'line',
              hint: 'What it may do, as in “Close the road”. Empty: none yet.',
            } as const,
          ]
        : []),
      noteField,
    ],
    first: id === null ? {} : { id },
    write: (now, said, values, before) => {
      if (id !== null) return changedEntry(['decisionMakers', id], before, said);
      const { id: given, option, ...entry } = said;
      const fresh =
        (given as string | undefined) ?? newId(now, 'decisionMakers', values.name ?? '');
      const first = option as string | undefined;
      const options = first === undefined ? undefined : { [newOptionId(now, first)]: first };
      const party = shortest({ ...entry, options }) as Parameters<
        typeof addEntry<'decisionMakers'>
      >[3];
      return {
        at: ['decisionMakers', fresh],
        edits: addEntry(now, 'decisionMakers', fresh, party),
      };
    },
  };
}
