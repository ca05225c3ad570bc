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
  const from = new Map<string, readonly string[]>();
  for (const { source, origin } of reports) {
    if (origin.kind !== 'source' || origin.source === source) continue;
    from.set(source, [...(from.get(source) ?? []), origin.source]);
  }
  const cycle = findCycle(from);
  if (cycle !== null) {
    const at = reports.findIndex(({ source }) => source === cycle[0]);
    check.error('origin-cycle', [...path, 'reports', at], messages.originCycle(cycle));
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
  const cycle = findCycle(on);
  if (cycle !== null) {
    const path = ['claims', cycle[0]!, 'dependsOn'];
    check.error('depends-on-cycle', path, messages.dependsOnCycle(cycle));
  }
}

function claimsIn(condition: EvidenceCondition): string[] {
  switch (condition.kind) {
    case 'claim':
      return [condition.claim];
    case 'not':
      return claimsIn(condition.of);
    case 'and':
    case 'or':
    case 'if':
    case 'iff':
      return [...claimsIn(condition.left), ...claimsIn(condition.right)];
    default:
      return [];
  }
}

/** The first circle in a graph of names, its first name repeated at the end; null where none is. */
function findCycle(arcs: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  for (const start of arcs.keys()) {
    const trail: string[] = [];
    const iterators: Iterator<string>[] = [];
    const enter = (name: string): void => {
      trail.push(name);
      iterators.push((arcs.get(name) ?? [])[Symbol.iterator]());
    };
    if (!done.has(start)) enter(start);
    while (iterators.length > 0) {
      const next = iterators[iterators.length - 1]!.next();
      if (next.done === true) {
        done.add(trail.pop()!);
        iterators.pop();
      } else if (trail.includes(next.value)) {
        return [...trail.slice(trail.indexOf(next.value)), next.value];
      } else if (!done.has(next.value)) {
        enter(next.value);
      }
    }
  }
  return null;
}
