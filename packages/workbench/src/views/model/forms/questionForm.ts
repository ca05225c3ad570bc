import { addEntry, type Case, type NewEntry, newId, shortest } from '@casus/casefile';
import { changedEntry } from '../../../forms/changedEntry.ts';
import { idField, noteField } from '../../../forms/fields.ts';
import type { Form } from '../../../forms/form.ts';
import { optionNames, optionsOrStates } from '../../../forms/names.ts';

/** A question asked of the outcomes. @param id  null for a new one. */
export function questionForm(theCase: Case, id: string | null): Form {
  return {
    title: id === null ? 'A new question' : `Question ${id}`,
    path: id === null ? null : ['questions', id],
    fields: [
      {
        key: 'text',
        label: 'In words',
        input: 'line',
        hint: 'As in “Does Islamic State stand and fight?”; the formula if empty.',
      },
      {
        key: 'ask',
        label: 'Asks whether',
        input: 'formula',
        isRequired: true,
        names: optionNames(theCase),
        hint: `A formula over ${optionsOrStates(theCase)}: yes where every outcome satisfies it.`,
      },
      idField(id === null ? 'words' : null),
      noteField,
    ],
    first: id === null ? {} : { id },
    write: (now, said, values, before) => {
      if (id !== null) return changedEntry(['questions', id], before, said);
      const { id: given, ...entry } = said;
      const words = values.text || values.ask || '';
      const fresh = (given as string | undefined) ?? newId(now, 'questions', words);
      const question = shortest(entry) as NewEntry<'questions'>;
      return { at: ['questions', fresh], edits: addEntry(now, 'questions', fresh, question) };
    },
  };
}
