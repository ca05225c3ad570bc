import { type Diagnostic, type Edit, parseCase } from '@casus/casefile';
import { edit } from './edit.ts';
import type { Loaded } from './loaded.ts';

/** The text after some edits with the mistakes it would have, so that a form tells them at its fields
 *  before anything is written. */
export function draft(
  loaded: Loaded | null,
  input: { readonly text: string; readonly edits: readonly Edit[] },
): { readonly text: string; readonly mistakes: readonly Diagnostic[] } {
  const text = edit(loaded, input);
  const { diagnostics } = parseCase(text);
  return { text, mistakes: diagnostics.filter(({ severity }) => severity === 'error') };
}
