import { changeEntry } from '@casus/casefile';
import { dateOf } from '../../../forms/codecs.ts';
import { noteField } from '../../../forms/fields.ts';
import type { Form } from '../../../forms/form.ts';

/** What the case says of itself. */
export const caseForm: Form = {
  title: 'The case',
  path: [],
  fields: [
    { key: 'title', label: 'Title', input: 'line', isRequired: true },
    {
      key: 'question',
      label: 'Question',
      input: 'line',
      hint: 'What you want to know, in a sentence.',
    },
    { key: 'summary', label: 'Summary', input: 'area', hint: 'The situation in a few sentences.' },
    {
      key: 'asOf',
      label: 'As of',
      input: 'line',
      hint: 'Reports that lie wholly after this date are left out: 2016-10-16, 2016-10 or 2016.',
      codec: dateOf('asOf'),
    },
    {
      key: 'concept',
      label: 'Solution concept',
      input: 'choice',
      choices: [
        ['', 'sequential stability, as usual'],
        ['nash', 'Nash stability (nash)'],
        ['gmr', 'General metarationality (gmr)'],
        ['smr', 'Symmetric metarationality (smr)'],
        ['seq', 'Sequential stability (seq)'],
        ['symseq', 'Symmetric sequential stability (symseq)'],
        ['sim', 'Simultaneous stability (sim)'],
      ],
    },
    {
      key: 'yardstick',
      label: 'Words for likelihood',
      input: 'choice',
      choices: [
        ['', 'ICD 203, as usual'],
        ['icd203', 'ICD 203 (United States)'],
        ['phia', 'PHIA (United Kingdom)'],
      ],
      hint: 'The yardstick whose words the answers use; your own likelihoods must be words of it.',
    },
    noteField,
  ],
  write: (_, entry, __, before) => ({ at: [], edits: changeEntry([], before, entry) }),
};
