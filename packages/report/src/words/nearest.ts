import type { StateRow } from '@casus/assessment';

/** A state that the reader has met, and how to say "as in it": "in the status quo". */
export interface Told {
  readonly row: StateRow;
  readonly as: string;
}

/** Options taken in one of two states only. */
export function differences(a: StateRow, b: StateRow): number {
  const inA = new Set(a.taken);
  const shared = b.taken.filter((name) => inA.has(name)).length;
  return a.taken.length + b.taken.length - 2 * shared;
}

/** The state that differs least from some others in all, the first one on a tie; null without any. */
export function nearestOf(states: readonly StateRow[], told: readonly Told[]): Told | null {
  let nearest: Told | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const one of told) {
    const sum = states.reduce((so, state) => so + differences(one.row, state), 0);
    if (sum < least) [nearest, least] = [one, sum];
  }
  return nearest;
}
