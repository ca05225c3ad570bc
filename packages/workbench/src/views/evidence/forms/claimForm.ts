import { addEntry, type Case, type NewEntry, newId, shortest } from '@casus/casefile';
import { changedEntry } from '../../../forms/changedEntry.ts';
import { dependsOnCodec } from '../../../forms/codecs.ts';
import { baseRateField, idField, likelihoodField, noteField } from '../../../forms/fields.ts';
import type { Form } from '../../../forms/form.ts';

/** A claim; its reports have a form of their own. @param id  null for a new one. */
export function claimForm(theCase: Case, id: string | null): Form {
  return {
    title: id === null ? 'A new claim' : `Claim ${id}`,
    path: id === null ? null : ['claims', id],
    fields: [
      {
        key: 'statement',
        label: 'Statement',
        input: 'area',
        isRequired: id === null,
        hint: 'The proposition that reports assert or deny, as a sentence.',
      },
      idField(id === null ? 'statement' : null),
      likelihoodField(theCase),
      baseRateField,
      {
        key: 'dependsOn',
        label: 'Depends on',
        input: 'area',
        hint: 'Likelihoods given other claims, one a line: “calm and not warned: 0.1”. Where none holds, the rest counts.',
        codec: dependsOnCodec,
      },
      noteField,
    ],
    first: id === null ? {} : { id },
    write: (now, said, values, before) => {
      if (id !== null) return changedEntry(['claims', id], before, said);
      const { id: given, ...entry } = said;
      const fresh = (given as string | undefined) ?? newId(now, 'claims', values.statement ?? '');
      const claim = shortest(entry) as NewEntry<'claims'>;
      return { at: ['claims', fresh], edits: addEntry(now, 'claims', fresh, claim) };
    },
  };
}
