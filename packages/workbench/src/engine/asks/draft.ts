import {
  CaseEditError,
  type Diagnostic,
  type Edit,
  editCase,
  parseCase,
  withCarriedOrders,
} from '@casus/casefile';
import { caseOf, type Loaded } from './loaded.ts';

/** The text after some edits with the mistakes it would have, or with what keeps them from being made, so
 *  that a form tells them at its fields before anything is written. Rankings and payoffs by state go along
 *  with the states. */
export function draft(
  loaded: Loaded | null,
  { text, edits }: { readonly text: string; readonly edits: readonly Edit[] },
): {
  readonly text: string;
  readonly mistakes: readonly Pick<Diagnostic, 'message' | 'hint' | 'path'>[];
} {
  const theCase = caseOf(loaded);
  try {
    const after = withCarriedOrders(theCase, editCase(text, edits));
    const { diagnostics } = parseCase(after);
    return { text: after, mistakes: diagnostics.filter(({ severity }) => severity === 'error') };
  } catch (problem) {
    if (!(problem instanceof CaseEditError)) throw problem;
    return { text, mistakes: [{ message: problem.message, path: problem.path }] };
  }
}
