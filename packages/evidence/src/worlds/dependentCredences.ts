import type { Case } from '@casus/casefile';
import type { ClaimCredence } from '../evidence.ts';
import { blocks, parentsOf, type UncertainClaim } from './block.ts';
import { claimFactor } from './claimFactor.ts';
import { sharedOrigins } from './sharedOrigins.ts';
import { refuseLarge } from './worldSpace.ts';

/** The credences of a case with those of claims that depend on others worked out: what their stated
 *  likelihoods give when the others are as likely as they are.
 *  @throws EvidenceError "size-limit". */
export function dependentCredences(
  theCase: Case,
  own: ReadonlyMap<string, ClaimCredence>,
): ReadonlyMap<string, ClaimCredence> {
  const all = new Map(
    [...theCase.claims.values()].map(({ id, dependsOn }): [string, UncertainClaim] => [
      id,
      { id, own: own.get(id)!.own, rows: dependsOn },
    ]),
  );
  const world = { claims: new Map<string, boolean>(), estimates: new Map<string, number>() };
  return new Map(
    [...own].map(([id, credence]) => {
      if (all.get(id)!.rows.length === 0) return [id, credence];
      const needed = new Set([id]);
      for (const each of needed) for (const parent of parentsOf(all.get(each)!)) needed.add(parent);
      const claims = [...all.values()].filter((claim) => needed.has(claim.id));
      const shared = sharedOrigins(theCase, { claims: own }, [...claims.map((claim) => claim.id)]);
      const block = blocks(claims, shared).find((one) => one.claims.has(id))!;
      const { levels, point, extremes } = claimFactor(refuseLarge(block), world);
      const share = (distribution: Float64Array): number =>
        distribution.reduce((sum, p, at) => sum + (levels[at]!.claims.get(id) === true ? p : 0), 0);
      const ends = extremes.map(share);
      const range = {
        low: Math.min(share(point), ...ends),
        point: share(point),
        high: Math.max(share(point), ...ends),
      };
      return [id, { ...credence, ...range, basis: 'dependence' }];
    }),
  );
}
