import { type Diagnostic, type Edit, parseCase, withCarriedOrders } from '@casus/casefile';
import { edit } from './edit.ts';
import { caseOf, type Loaded } from './loaded.ts';

/** The text after some edits with the mistakes it would have, so that a form tells them at its fields
 *  before anything is written. Rankings and payoffs by state go along with the states. */
export function draft(
  loaded: Loaded | null,
  input: { readonly text: string; readonly edits: readonly Edit[] },
): { readonly text: string; readonly mistakes: readonly Diagnostic[] } {
  const text = withCarriedOrders(caseOf(loaded), edit(loaded, input));
  const { diagnostics } = parseCase(text);
  return { text, mistakes: diagnostics.filter(({ severity }) => severity === 'error') };
}
