import type { Assessment, StateRow } from '@casus/assessment';

/** States that the reader has met, for describing others by what is otherwise: the outcomes, and the
 *  status quo. */
export function describedStates({
  document: { outcomes, statusQuo },
  state,
}: Pick<Assessment, 'document' | 'state'>): { row: StateRow; as: string }[] {
  const known = outcomes.states.slice(0, 1).map((n) => ({ row: state(n), as: `in outcome ${n}` }));
  if (statusQuo !== null) known.push({ row: state(statusQuo), as: 'in the status quo' });
  return known;
}
