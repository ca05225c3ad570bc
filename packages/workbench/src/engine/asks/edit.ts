import { CaseEditError, type Edit, editCase } from '@casus/casefile';
import { type Loaded, NoAnswer } from './loaded.ts';

/** The text after some edits, comments and order kept. */
export function edit(
  _: Loaded | null,
  { text, edits }: { readonly text: string; readonly edits: readonly Edit[] },
): string {
  try {
    return editCase(text, edits);
  } catch (cause) {
    if (!(cause instanceof CaseEditError)) throw cause;
    throw new NoAnswer(cause.message, { cause });
  }
}
