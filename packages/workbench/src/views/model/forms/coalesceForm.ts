import type { Case } from '@casus/casefile';
import { changedItem } from '../../../forms/changedItem.ts';
import type { Form } from '../../../forms/form.ts';
import { optionNames, optionsOrStates } from '../../../forms/names.ts';

/** States that are one to everybody. @param at  its place; null for a new formula. */
export function coalesceForm(theCase: Case, at: number | null): Form {
  return {
    title: at === null ? 'States that are one' : `States that are one, ${at + 1}`,
    path: at === null ? null : ['coalesce', at],
    short: 'formula',
    fields: [
      {
        key: 'formula',
        label: 'All states in which',
        input: 'formula',
        isRequired: true,
        names: optionNames(theCase),
        hint: `A formula over ${optionsOrStates(theCase)}: the states that satisfy it are one state to everybody, with the moves of all. Each party must hold them for equal.`,
      },
    ],
    write: ({ coalesce }, entry, _, before) =>
      changedItem(['coalesce', at ?? coalesce.length], at === null, before, entry, 'formula'),
  };
}
