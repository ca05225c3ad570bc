import type { Case } from '@casus/casefile';
import {
  allowedFigures,
  connected,
  type Evidence,
  statedFigures,
  thresholds,
  type World,
} from '@casus/evidence';
import type { CollectionRow } from '../document.ts';
import type { Subworlds } from './subworlds.ts';

/** Answers of the base world with any of its claims and estimates changed, for a page on which a reader
 *  changes them. */
export interface PlayTable {
  readonly claims: readonly { readonly id: string; readonly base: boolean }[];
  readonly estimates: readonly PlayEstimate[];
  /** Claims and estimates that stay as in the base world, because the table would be too large. */
  readonly fixed: readonly string[];
  /** Per question one digit a combination: index into `answers`. The first claim changes fastest (false,
   *  true), then the other claims, then the estimates by their parts. */
  readonly answers: Readonly<Record<string, string>>;
}

export interface PlayEstimate {
  readonly id: string;
  /** Figure of the base world. */
  readonly base: number;
  /** Least and greatest stated figure, or, where what was said has no end there, beyond the last
   *  threshold. */
  readonly low: number;
  readonly high: number;
  readonly isOpenBelow: boolean;
  readonly isOpenAbove: boolean;
  /** Thresholds between them, ascending; a part lies between two of them. */
  readonly cuts: readonly number[];
}

/** Most combinations of a table. */
const maxCombinations = 2 ** 12;

/** Builds the table of what reaches the model; where it would be too large, what is most worth asking
 *  about comes first, then the order of the file.
 *  @param plan  the collection plan. */
export function playTable(
  theCase: Case,
  evidence: Evidence,
  base: World,
  subworlds: Subworlds,
  plan: readonly CollectionRow[],
): PlayTable {
  const door = connected(theCase);
  const ids = [...theCase.claims.keys(), ...theCase.estimates.keys()].filter((id) =>
    theCase.claims.has(id) ? door.claims.has(id) : base.estimates.has(id) && door.estimates.has(id),
  );
  const rankOf = new Map(plan.map((row, at) => ['claim' in row ? row.claim : row.estimate, at]));
  const byWorth = [...ids].sort(
    (a, b) => (rankOf.get(a) ?? plan.length) - (rankOf.get(b) ?? plan.length),
  );
  const estimateOf = (id: string): PlayEstimate => playEstimate(theCase, evidence, base, id);
  const kept = new Set<string>();
  let size = 1;
  for (const id of byWorth) {
    const parts = theCase.claims.has(id) ? 2 : estimateOf(id).cuts.length + 1;
    if (size * parts > maxCombinations) continue;
    size *= parts;
    kept.add(id);
  }
  const claims = ids
    .filter((id) => kept.has(id) && theCase.claims.has(id))
    .map((id) => ({ id, base: base.claims.get(id) === true }));
  const estimates = ids.filter((id) => kept.has(id) && theCase.estimates.has(id)).map(estimateOf);
  const digits = [...theCase.questions.keys()].map((): string[] => []);
  for (let index = 0; index < size; index++) {
    let rest = index;
    const world = { claims: new Map(base.claims), estimates: new Map(base.estimates) };
    for (const { id } of claims) {
      world.claims.set(id, rest % 2 === 1);
      rest >>= 1;
    }
    for (const estimate of estimates) {
      const nParts = estimate.cuts.length + 1;
      world.estimates.set(estimate.id, figureIn(estimate, rest % nParts));
      rest = Math.floor(rest / nParts);
    }
    const { codes } = subworlds.verdictOf(world);
    for (const [q, list] of digits.entries()) list.push(String(codes[q]));
  }
  return {
    claims,
    estimates,
    fixed: ids.filter((id) => !kept.has(id)),
    answers: Object.fromEntries(
      [...theCase.questions.keys()].map((id, q) => [id, digits[q]!.join('')]),
    ),
  };
}

/** How far beyond the last threshold the figures of "at least" and "at most" are offered. */
const beyond = 1.5;

function playEstimate(theCase: Case, evidence: Evidence, base: World, id: string): PlayEstimate {
  const quantities = (evidence.estimates.get(id)?.alternatives ?? []).flatMap(({ reports }) =>
    reports.map(({ quantity }) => quantity),
  );
  const own = base.estimates.get(id)!;
  const figures = quantities.flatMap(statedFigures);
  const allowed = quantities.map(allowedFigures);
  const all = thresholds(theCase, evidence, id);
  const isOpenAbove = allowed.some(({ high }) => high === Number.POSITIVE_INFINITY);
  const isOpenBelow = allowed.some(({ low }) => low === 0);
  const least = Math.min(own, ...figures);
  const most = Math.max(own, ...figures);
  const low = isOpenBelow ? Math.min(least, ...all.map((cut) => cut / beyond)) : least;
  const high = isOpenAbove ? Math.max(most, ...all.map((cut) => cut * beyond)) : most;
  const cuts = all.filter((cut) => cut > low && cut < high);
  return { id, base: own, low, high, isOpenBelow, isOpenAbove, cuts };
}

/** A figure inside a part of an estimate. */
function figureIn({ low, high, cuts }: PlayEstimate, part: number): number {
  return Math.sqrt((cuts[part - 1] ?? low) * (cuts[part] ?? high));
}
