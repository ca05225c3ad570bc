import type { Case, DescribedValues } from '@casus/casefile';
import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from '@codemirror/autocomplete';
import type { Engine } from '../../engine/engine.ts';
import type { Name } from '../../forms/form.ts';
import {
  claimNames,
  decisionMakerNames,
  estimateNames,
  optionNames,
  sourceNames,
} from '../../forms/names.ts';
import { placeOfKey, placeOfValue } from './placeOfKey.ts';

/** Keys that may stand where one is being typed. */
export function keyCompletion({ ask }: Engine): CompletionSource {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const word = context.matchBefore(/[A-Za-z][\w-]*/);
    if (word === null && !context.explicit) return null;
    const from = word?.from ?? context.pos;
    const place = placeOfKey(context.state.sliceDoc(0, from));
    if (place === null) return null;
    const keys = await ask('keys', place);
    if (keys === null || keys.length === 0) return null;
    return {
      from,
      options: keys.map(({ key, about }) => ({ label: key, info: about, apply: `${key}: ` })),
      validFor: /^[\w-]*$/,
    };
  };
}

/** Values that may stand where one is being typed: those that the language knows, and names of the case
 *  as it was last read. */
export function valueCompletion({ ask, state }: Engine): CompletionSource {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const place = placeOfValue(context.state.sliceDoc(0, context.pos));
    if (place === null) return null;
    const word = /[\w.-]*$/.exec(place.written)![0];
    const found = await ask('values', place.path);
    if (found === null) return null;
    // In a text of many words one is not asked at each space.
    const isBegun = word !== '' || (found.isClosed && place.written.trim() === '');
    const isWhole = word === place.written.trim();
    if (!(context.explicit || isBegun) || !(isWhole || found.isFormula)) return null;
    const names = namesIn(state().base?.theCase ?? null, found.names);
    const options = [
      ...names.map(({ name, about }): Completion => ({ label: name, detail: about, boost: 1 })),
      ...found.values.map(
        ({ value, about }): Completion => ({
          label: value,
          info: about,
          apply: quoted(value),
        }),
      ),
    ];
    if (options.length === 0) return null;
    return { from: context.pos - word.length, options, validFor: /^[\w.-]*$/ };
  };
}

const namesOf: Readonly<Record<DescribedValues['names'][number], (theCase: Case) => Name[]>> = {
  options: optionNames,
  decisionMakers: decisionMakerNames,
  claims: claimNames,
  estimates: estimateNames,
  sources: sourceNames,
};

function namesIn(theCase: Case | null, kinds: DescribedValues['names']): Name[] {
  return theCase === null ? [] : kinds.flatMap((kind) => namesOf[kind](theCase));
}

/** A value as YAML has it: signs alone would be read as something else. */
function quoted(value: string): string {
  return /^\w/.test(value) ? value : `'${value}'`;
}
