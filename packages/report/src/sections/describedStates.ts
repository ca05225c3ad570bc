import type { Assessment } from '@casus/assessment';
import type { Told } from '../words/nearest.ts';

/** Outcomes that a reader keeps in mind. */
const maxOutcomes = 3;

/** States that the reader has met, for describing others by what is otherwise: the outcomes, and the
 *  status quo. */
export function describedStates({
  document: { outcomes, statusQuo },
  state,
}: Pick<Assessment, 'document' | 'state'>): Told[] {
  const known = outcomes.states
    .slice(0, maxOutcomes)
    .map((n) => ({ row: state(n), as: `in outcome ${n}` }));
  if (statusQuo !== null) known.push({ row: state(statusQuo), as: 'in the status quo' });
  return known;
}
