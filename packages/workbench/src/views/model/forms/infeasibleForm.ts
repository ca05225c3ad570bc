import type { Case } from '@casus/casefile';
import { changedItem } from '../../../forms/changedItem.ts';
import { becauseField, noteField, whenField } from '../../../forms/fields.ts';
import type { Form } from '../../../forms/form.ts';
import { optionNames, optionsOrStates } from '../../../forms/names.ts';

/** An infeasible pattern. @param at  its place; null for a new one. */
export function infeasibleForm(theCase: Case, at: number | null): Form {
  return {
    title: at === null ? 'A new infeasible pattern' : `Infeasible pattern ${at + 1}`,
    path: at === null ? null : ['infeasible', at],
    short: 'never',
    fields: [
      {
        key: 'never',
        label: 'Never',
        input: 'formula',
        isRequired: true,
        names: optionNames(theCase),
        hint: `A formula over ${optionsOrStates(theCase)}: states that satisfy it cannot be.`,
      },
      whenField(theCase, 'the pattern is feasible'),
      becauseField(theCase),
      noteField,
    ],
    write: ({ infeasible }, entry, _, before) =>
      changedItem(['infeasible', at ?? infeasible.length], at === null, before, entry, 'never'),
  };
}
