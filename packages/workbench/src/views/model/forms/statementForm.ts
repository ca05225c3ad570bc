import { addStatement, type Case, changeEntry, type NewStatement, shortest } from '@casus/casefile';
import { type Codec, textOf } from '../../../forms/codecs.ts';
import { becauseField, noteField, whenField } from '../../../forms/fields.ts';
import type { Form } from '../../../forms/form.ts';
import { nameOfParty, optionNames, optionsOrStates } from '../../../forms/names.ts';

/** A preference is known unless the case says otherwise. */
const knownCodec: Codec = {
  ...textOf('known'),
  show: ({ known }) => (known === false ? 'false' : ''),
  read: (text) => ({ known: text === 'false' ? false : undefined }),
};

/** A preference statement. @param at  its rank from 0; null for a new one, the least important. */
export function statementForm(theCase: Case, decisionMaker: string, at: number | null): Form {
  const place = ['decisionMakers', decisionMaker, 'preferences'];
  return {
    title:
      at === null
        ? `A new preference statement of ${nameOfParty(theCase, decisionMaker)}`
        : `Statement ${at + 1} of ${nameOfParty(theCase, decisionMaker)}`,
    path: at === null ? null : [...place, at],
    short: 'prefer',
    fields: [
      {
        key: 'prefer',
        label: 'Prefers',
        input: 'formula',
        isRequired: true,
        names: optionNames(theCase),
        hint: `A formula over ${optionsOrStates(theCase)}: not, and, or, if, iff, parentheses; “a if b” is “not b or a”.`,
      },
      whenField(theCase, 'the statement is not there'),
      becauseField(theCase),
      {
        key: 'strength',
        label: 'Strength',
        input: 'choice',
        choices: [
          ['', 'as any other'],
          ['strong', 'strong: its breach is much worse (not analysed yet)'],
        ],
      },
      {
        key: 'known',
        label: 'Whether it is known',
        input: 'choice',
        choices: [
          ['', 'known'],
          ['false', 'not known: it may not prefer this (not analysed yet)'],
        ],
        codec: knownCodec,
      },
      noteField,
    ],
    write: (now, entry, _, before) => {
      if (at !== null) {
        const path = [...place, at];
        return { at: path, edits: changeEntry(path, before, entry, 'prefer') };
      }
      const statement = shortest(entry, 'prefer') as NewStatement;
      const edits = addStatement(now, decisionMaker, statement);
      return { at: edits[0]!.path, edits };
    },
  };
}
