import type { Origin } from '@casus/casefile';

interface Sourced {
  readonly id: string;
  readonly source: string;
  readonly origin: Origin;
}

/** Where a report ends when its origin is followed: at a named origin, or at a report (its id) that
 *  does not say whom it had it from. */
interface Root {
  readonly isKnown: boolean;
  readonly id: string;
}

/** Origin of a report among all reports on the same matter, followed to its root: what a source had
 *  from another that had it from a third is the third's. Null where it is unknown.
 *  Private texts belong to their source: the unnamed officials of two papers are not one.
 *  @param all  the reports of the case on the matter, those left out included: leaving a report out
 *    does not change whom another had it from. */
export function rootOrigin(report: Sourced, all: readonly Sourced[]): string | null {
  const { isKnown, id } = rootOf(report, all, new Set());
  return isKnown ? id : null;
}

/** A source that reports the matter on its own account is a root. One that had it from several
 *  others stands for the root that comes first by name, so that the order of reports is no matter. */
function rootOf(report: Sourced, all: readonly Sourced[], passed: ReadonlySet<string>): Root {
  const { id, source, origin } = report;
  if (origin.kind === 'unknown') return { isKnown: false, id };
  if (origin.kind === 'private') return { isKnown: true, id: `${source}: ${origin.text}` };
  if (isOwn(report)) return { isKnown: true, id: source };
  const from = origin.kind === 'source' ? origin.source : source;
  const before = passed.has(from) ? [] : all.filter((other) => other.source === from);
  if (before.length === 0 || before.some(isOwn)) return { isKnown: true, id: from };
  const through = new Set(passed).add(source);
  const [first] = before.map((other) => rootOf(other, all, through)).sort(byName);
  return first!;
}

function isOwn({ source, origin }: Sourced): boolean {
  return origin.kind === 'self' || (origin.kind === 'source' && origin.source === source);
}

/** Known roots first, each kind by name. */
function byName(a: Root, b: Root): number {
  if (a.isKnown !== b.isKnown) return a.isKnown ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Reports by root origin, in order of first appearance. Reports that go back to one that does not
 *  say whom it had it from are one unknown origin together with it. */
export function byOrigin<T extends Sourced>(
  reports: readonly T[],
  all: readonly Sourced[],
): {
  readonly known: ReadonlyMap<string, readonly T[]>;
  readonly unknown: readonly (readonly T[])[];
} {
  const known = new Map<string, T[]>();
  const unknown = new Map<string, T[]>();
  for (const report of reports) {
    const { isKnown, id } = rootOf(report, all, new Set());
    const groups = isKnown ? known : unknown;
    groups.set(id, [...(groups.get(id) ?? []), report]);
  }
  return { known, unknown: [...unknown.values()] };
}

/** Distinct origins; each unknown one may be the same as another, so it counts as none or one more. */
export function countOrigins(
  reports: readonly Sourced[],
  all: readonly Sourced[],
): { low: number; high: number } {
  const { known, unknown } = byOrigin(reports, all);
  return {
    low: Math.max(known.size, unknown.length > 0 ? 1 : 0),
    high: known.size + unknown.length,
  };
}
