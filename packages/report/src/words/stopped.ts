import type { Assessment } from '@casus/assessment';

/** Whether the work was stopped before all worlds were gone through: the probabilities are no more than
 *  bounds then, and their points are those of a part. */
export function hasOnlyBounds({ document: { method } }: Pick<Assessment, 'document'>): boolean {
  return method.stoppedAfter !== null && method.stoppedAfter < method.worlds;
}

/** Whether it is known what would change an answer: where the work was stopped, an empty list says
 *  nothing. */
export function knowsChanges({ document }: Pick<Assessment, 'document'>): boolean {
  const { method, flips, without } = document;
  return method.stoppedAfter === null || flips.length + without.length > 0;
}
