import { addState } from '@casus/casefile';
import type { Form } from '../../../forms/form.ts';

/** A state of a graph form. @param at  its place; null for a new one. */
export function stateForm(at: number | null, name: string | null): Form {
  return {
    title: name === null ? 'A new state' : `State ${name}`,
    path: at === null ? null : ['states', at],
    short: 'id',
    fields: [
      {
        key: 'id',
        label: 'Name',
        input: 'line',
        isRequired: true,
        hint:
          at === null
            ? 'A letter, then letters, digits, - or _. Whoever ranks the states has it last at first.'
            : 'A letter, then letters, digits, - or _. Moves, rankings and formulas follow.',
      },
    ],
    write: (now, { id }) => {
      const path = ['states', at ?? now.stateNames?.length ?? 0];
      if (at === null) return { at: path, edits: addState(now, String(id)) };
      return { at: path, edits: id === name ? [] : [{ path, rename: String(id) }] };
    },
  };
}
