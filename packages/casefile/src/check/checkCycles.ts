import type { Claim, EvidenceCondition, Origin } from '../case.ts';
import { messages } from '../messages.ts';
import type { Path } from '../syntax/yamlSource.ts';
import type { Checker } from './checker.ts';

/** Sources that had the same thing from each other in a circle have no origin at all. */
export function checkOrigins(
  check: Checker,
  path: Path,
  reports: readonly { readonly source: string; readonly origin: Origin }[],
): void {
  const from = new Map<string, string[]>();
  for (const { source, origin } of reports) {
    if (origin.kind !== 'source' || origin.source === source) continue;
    const others = from.get(source);
    if (others === undefined) from.set(source, [origin.source]);
    else others.push(origin.source);
  }
  for (const cycle of findCycles(from)) {
    const at = reports.findIndex(
      ({ source, origin }) =>
        source === cycle[0] && origin.kind === 'source' && origin.source === cycle[1],
    );
    const place = [...path, 'reports', at, 'origin'];
    check.error('origin-cycle', place, messages.originCycle(cycle));
  }
}

/** Claims that depend on each other in a circle. */
export function checkDependences(check: Checker, claims: ReadonlyMap<string, Claim>): void {
  const on = new Map(
    [...claims].map(([id, { dependsOn }]) => [
      id,
      dependsOn.flatMap(({ given }) => claimsIn(given)),
    ]),
  );
  for (const cycle of findCycles(on)) {
    const path = ['claims', cycle[0]!, 'dependsOn'];
    check.error('depends-on-cycle', path, messages.dependsOnCycle(cycle), check.keyRange(path));
  }
}

/** Claims that a condition mentions, left to right, with repeats. */
export function claimsIn(condition: EvidenceCondition): string[] {
  return leaves(condition).flatMap((leaf) => (leaf.kind === 'claim' ? [leaf.claim] : []));
}

/** The first estimate that a condition compares, null where it compares none. */
export function estimateIn(condition: EvidenceCondition): string | null {
  for (const leaf of leaves(condition)) if (leaf.kind === 'comparison') return leaf.estimate;
  return null;
}

function leaves(condition: EvidenceCondition): EvidenceCondition[] {
  switch (condition.kind) {
    case 'not':
      return leaves(condition.of);
    case 'and':
    case 'or':
    case 'if':
    case 'iff':
      return [...leaves(condition.left), ...leaves(condition.right)];
    default:
      return [condition];
  }
}

/** Circles in a graph of names, each with its first name repeated at the end; of those that share a
 *  name, one. */
function findCycles(arcs: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const inCycle = new Set<string>();
  const cycles: string[][] = [];
  for (const start of arcs.keys()) {
    const trail: string[] = [];
    const onTrail = new Set<string>();
    const iterators: Iterator<string>[] = [];
    const enter = (name: string): void => {
      trail.push(name);
      onTrail.add(name);
      iterators.push((arcs.get(name) ?? [])[Symbol.iterator]());
    };
    if (!done.has(start)) enter(start);
    while (iterators.length > 0) {
      const next = iterators[iterators.length - 1]!.next();
      if (next.done === true) {
        const name = trail.pop()!;
        onTrail.delete(name);
        done.add(name);
        iterators.pop();
      } else if (onTrail.has(next.value)) {
        const cycle = trail.slice(trail.indexOf(next.value));
        if (!cycle.some((name) => inCycle.has(name))) cycles.push([...cycle, next.value]);
        for (const name of cycle) inCycle.add(name);
      } else if (!done.has(next.value)) {
        enter(next.value);
      }
    }
  }
  return cycles;
}
