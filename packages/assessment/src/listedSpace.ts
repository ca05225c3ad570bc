import type { Case } from '@casus/casefile';
import { maxOptions, type StateSpace } from '@casus/engine';
import { AssessmentError } from './error.ts';

/** The numbered states of a case, for what cannot be answered without a list of them.
 *  @throws AssessmentError "size-limit" where the case has too many to list. */
export function listedSpace({ space, options }: Case): StateSpace {
  if (space !== null) return space;
  const n = options.length;
  throw new AssessmentError(
    'size-limit',
    `${n} options make 2^${n} combinations; the limit for listing them is ${maxOptions} options: above it assess, explain and paths answer about given states, and nothing else does`,
    n,
  );
}
