import type { Case } from '@casus/casefile';
import { type Model, stateOfNumber } from '@casus/engine';
import { AssessmentError } from './error.ts';
import { listedSpace } from './listedSpace.ts';

/** Index of the state of a world with a number.
 *  @throws AssessmentError "no-such-state" where there is none, or the world rules it out. */
export function numberedState(theCase: Case, { space }: Model, number: number): number {
  const s = stateOfNumber(space, number);
  if (s >= 0) return s;
  const isNumbered = stateOfNumber(listedSpace(theCase), number) >= 0;
  throw new AssessmentError(
    'no-such-state',
    isNumbered ? `state ${number} is ruled out in this world` : `no state has the number ${number}`,
    number,
  );
}
