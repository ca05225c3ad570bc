import type { Case, ClaimReport } from '@casus/casefile';
import type { Evidence } from '../evidence.ts';
import { rootOrigin } from '../origins.ts';

/** Claims that move together because reports on them have the same named origin, other than the
 *  source that published them. */
export interface SharedOrigin {
  /** Claim ids, in file order. */
  readonly claims: readonly string[];
  /** The origins that link them, in order of appearance. */
  readonly origins: readonly string[];
  /** Per claim 1 where it holds together with the first claim, −1 where it fails then: the origin
   *  asserts the one and denies the other. */
  readonly signs: readonly (1 | -1)[];
}

/** Groups of two or more of the given claims that share a named origin, be it through other claims of
 *  the case: which claims move together does not depend on what else is asked for. A claim that depends
 *  on others has its likelihoods stated and is in no group. Where two shared origins disagree on whether
 *  claims go together or against each other, the one met first counts.
 *  @param ids  the claims asked for. */
export function sharedOrigins(
  theCase: Case,
  evidence: Pick<Evidence, 'claims'>,
  ids: Iterable<string>,
): SharedOrigin[] {
  const asked = new Set(ids);
  const stances = new Map<string, Map<string, 1 | -1>>();
  for (const [id, { dependsOn, reports }] of theCase.claims) {
    if (dependsOn.length > 0) continue;
    stances.set(id, stancesOf(evidence.claims.get(id)!.reports, reports));
  }
  const groups: SharedOrigin[] = [];
  const placed = new Set<string>();
  for (const start of stances.keys()) {
    if (placed.has(start)) continue;
    placed.add(start);
    const signs = new Map<string, 1 | -1>([[start, 1]]);
    const origins = new Set<string>();
    // Entries are added while they are gone through: a breadth-first search.
    for (const [claim, sign] of signs) {
      for (const [origin, stance] of stances.get(claim)!) {
        for (const [other, theirs] of stances) {
          const otherStance = theirs.get(origin);
          if (otherStance === undefined || other === claim) continue;
          origins.add(origin);
          if (placed.has(other)) continue;
          placed.add(other);
          signs.set(other, sign * stance * otherStance === 1 ? 1 : -1);
        }
      }
    }
    const claims = [...stances.keys()].filter((id) => signs.has(id) && asked.has(id));
    if (claims.length < 2) continue;
    const first = signs.get(claims[0]!)!;
    groups.push({
      claims,
      origins: [...origins],
      signs: claims.map((id) => (signs.get(id) === first ? 1 : -1)),
    });
  }
  return groups;
}

/** Named origins other than the publishing source, with what each says of the claim on balance. */
function stancesOf(
  counted: readonly ClaimReport[],
  all: readonly ClaimReport[],
): Map<string, 1 | -1> {
  const balance = new Map<string, number>();
  for (const report of counted) {
    const origin = rootOrigin(report, all);
    if (origin === null || origin === report.source) continue;
    balance.set(origin, (balance.get(origin) ?? 0) + (report.stance === 'asserts' ? 1 : -1));
  }
  return new Map([...balance].map(([origin, sum]) => [origin, sum >= 0 ? 1 : -1]));
}
