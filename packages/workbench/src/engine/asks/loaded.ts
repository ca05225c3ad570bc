import type { Case } from '@casus/casefile';

/** The case that was read last. */
export interface Loaded {
  readonly text: string;
  readonly theCase: Case;
}

/** Says of work on a question that it is to end. */
export interface Signal {
  readonly aborted: boolean;
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
