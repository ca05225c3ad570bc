import { type Case, newOptionId, shortest } from '@casus/casefile';
import { changedEntry } from '../../../forms/changedEntry.ts';
import { type Codec, type Entry, textOf } from '../../../forms/codecs.ts';
import { becauseField, idField, noteField, whenField } from '../../../forms/fields.ts';
import type { Form } from '../../../forms/form.ts';
import { evidenceNames, nameOfParty } from '../../../forms/names.ts';

/** One-way options are written as a direction, or as a direction with its condition. */
interface OneWay {
  readonly direction?: string;
  readonly when?: string;
}

const directionCodec: Codec = {
  ...textOf('moves'),
  show: ({ moves }) => {
    const direction = typeof moves === 'object' ? (moves as OneWay).direction : moves;
    return direction === 'forward' || direction === 'backward' ? direction : '';
  },
};

const directionWhenCodec: Codec = {
  ...textOf('movesWhen'),
  keys: ['moves.when'],
  show: ({ moves }) => (typeof moves === 'object' ? ((moves as OneWay).when ?? '') : ''),
};

/** An option of a decision maker. @param id  null for a new one. */
export function optionForm(theCase: Case, decisionMaker: string, id: string | null): Form {
  const place = ['decisionMakers', decisionMaker, 'options'];
  return {
    title: id === null ? `A new option of ${nameOfParty(theCase, decisionMaker)}` : `Option ${id}`,
    path: id === null ? null : [...place, id],
    short: 'text',
    fields: [
      {
        key: 'text',
        label: 'What taking it means',
        input: 'line',
        isRequired: id === null,
        hint: 'As in “Launch the full assault on the city”.',
      },
      idField(id === null ? 'text' : null),
      {
        key: 'done',
        label: 'Taken, as a predicate',
        input: 'line',
        hint: 'For sentences: “launches the full assault on the city”.',
      },
      {
        key: 'notDone',
        label: 'Not taken, as a predicate',
        input: 'line',
        hint: 'For sentences: “keeps to the siege”.',
      },
      {
        key: 'moves',
        label: 'Direction',
        input: 'choice',
        choices: [
          ['', 'may be taken and dropped again'],
          ['forward', 'may be taken, never dropped'],
          ['backward', 'may be dropped, never taken'],
        ],
        codec: directionCodec,
      },
      {
        key: 'movesWhen',
        label: 'One way only when',
        input: 'condition',
        names: evidenceNames(theCase),
        hint: 'Where this does not hold, it may be taken and dropped again. Empty: always one way.',
        isShown: ({ moves }) => (moves ?? '') !== '',
        codec: directionWhenCodec,
      },
      whenField(theCase, 'there is no such option'),
      becauseField(theCase),
      noteField,
    ],
    first: id === null ? {} : { id },
    write: (now, { id: given, movesWhen, ...said }, values, before) => {
      const { moves } = said;
      const entry: Entry = {
        ...said,
        moves:
          moves === undefined || movesWhen === undefined
            ? moves
            : { direction: moves, when: movesWhen },
      };
      if (id !== null) return changedEntry([...place, id], before, { ...entry, id: given }, 'text');
      const fresh = (given as string | undefined) ?? newOptionId(now, values.text ?? '');
      const at = [...place, fresh];
      return { at, edits: [{ path: at, value: shortest(entry, 'text') }] };
    },
  };
}
