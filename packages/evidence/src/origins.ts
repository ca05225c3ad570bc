import type { Origin } from '@casus/casefile';

interface Sourced {
  readonly source: string;
  readonly origin: Origin;
}

/** Origin of a report among the reports on the same matter, followed to its root: what a source had
 *  from another that had it from a third is the third's. Null where it is unknown.
 *  Private texts belong to their source: two unnamed officials of two papers are not one. */
export function rootOrigin(report: Sourced, reports: readonly Sourced[]): string | null {
  const seen = new Set<string>();
  let at: Sourced = report;
  for (;;) {
    const { origin, source } = at;
    if (origin.kind === 'unknown') return null;
    if (origin.kind === 'private') return `${source}: ${origin.text}`;
    if (origin.kind === 'self' || origin.source === source) return source;
    const from = origin.source;
    const next = reports.find((other) => other.source === from && other.origin.kind !== 'self');
    if (next === undefined || seen.has(from)) return from;
    seen.add(from);
    at = next;
  }
}

/** Items by root origin, in order of first appearance; unknown ones apart. */
export function byOrigin<T extends Sourced>(
  reports: readonly T[],
): { readonly known: ReadonlyMap<string, readonly T[]>; readonly unknown: readonly T[] } {
  const known = new Map<string, T[]>();
  const unknown: T[] = [];
  for (const report of reports) {
    const origin = rootOrigin(report, reports);
    if (origin === null) unknown.push(report);
    else known.set(origin, [...(known.get(origin) ?? []), report]);
  }
  return { known, unknown };
}

/** Distinct origins; each unknown one may be the same as another, so it counts as none or one more. */
export function countOrigins(reports: readonly Sourced[]): { low: number; high: number } {
  const { known, unknown } = byOrigin(reports);
  return {
    low: Math.max(known.size, unknown.length > 0 ? 1 : 0),
    high: known.size + unknown.length,
  };
}
