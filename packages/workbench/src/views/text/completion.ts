import type {
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from '@codemirror/autocomplete';
import type { Engine } from '../../engine/engine.ts';
import { placeOfKey } from './placeOfKey.ts';

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
