import type { Case } from '@casus/casefile';
import type { ClaimCredence } from '../evidence.ts';
import { blocks, parentsOf, type UncertainClaim } from './block.ts';
import { claimFactor } from './claimFactor.ts';
import { sharedOrigins } from './sharedOrigins.ts';
import { refuseLarge } from './worldSpace.ts';

/** The credences of a case with those of claims that depend on others worked out: what their stated
 *  likelihoods give when the others are as likely as they are. Where the ends of the ranges have too many
 *  combinations, the range is that of all rows together, which covers them.
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
      const shared = sharedOrigins(theCase, { claims: own }, needed);
      const block = blocks(claims, shared).find((one) => one.claims.has(id))!;
      const { levels, point, extremes, isComplete } = claimFactor(refuseLarge(block), world);
      // Never above 1 by rounding.
      const share = (distribution: Float64Array): number =>
        Math.min(
          1,
          levels.reduce(
            (sum, level, at) => sum + (level.claims.get(id) ? distribution[at]! : 0),
            0,
          ),
        );
      const ends = isComplete ? extremes.map(share) : endsOfRows(all.get(id)!);
      const range = {
        low: Math.min(share(point), ...ends),
        point: share(point),
        high: Math.max(share(point), ...ends),
      };
      return [id, { ...credence, ...range, basis: 'dependence' }];
    }),
  );
}

/** Bounds of a claim's credence whatever the claims it depends on: those of all its rows. */
function endsOfRows({ own, rows }: UncertainClaim): number[] {
  return [own, ...rows.map(({ likelihood }) => likelihood)].flatMap(({ low, high }) => [low, high]);
}
