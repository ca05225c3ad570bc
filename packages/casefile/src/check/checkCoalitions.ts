import { messages } from '../messages.ts';
import type { RawCase } from '../schema/schema.ts';
import type { Checker } from './checker.ts';

/** Members of each declared coalition as indices, ascending. */
export function checkCoalitions(check: Checker, raw: RawCase): number[][] {
  const indexOf = new Map(Object.keys(raw.decisionMakers).map((dm, i) => [dm, i]));
  const seen = new Set<string>();
  return (raw.coalitions ?? []).map((members, at) => {
    const path = ['coalitions', at];
    const indices = new Set<number>();
    for (const [k, dm] of members.entries()) {
      const place = [...path, k];
      if (!check.known('decision maker', dm, indexOf, place)) continue;
      const i = indexOf.get(dm)!;
      if (indices.has(i)) {
        check.error('repeated', place, messages.repeated('decision maker', dm));
      }
      indices.add(i);
    }
    const sorted = [...indices].sort((a, b) => a - b);
    if (members.length < 2) check.error('small-coalition', path, messages.coalition());
    else if (indices.size === members.length) {
      if (seen.has(sorted.join())) {
        check.error('repeated', path, messages.repeated('coalition', members.join(', ')));
      }
      seen.add(sorted.join());
    }
    return sorted;
  });
}
