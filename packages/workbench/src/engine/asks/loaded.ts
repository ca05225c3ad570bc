import type { Case } from '@casus/casefile';

/** The case that was read last. */
export interface Loaded {
  readonly text: string;
  readonly theCase: Case;
}

/** A question that cannot be answered, in words for the reader. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** The case. @throws NoAnswer where there is none to ask about. */
export function caseOf(loaded: Loaded | null): Case {
  if (loaded === null) throw new NoAnswer('the case has mistakes');
  return loaded.theCase;
}
