import type { Case } from '@casus/casefile';
import { connected } from '../conditions.ts';
import { EvidenceError } from '../error.ts';
import type { Evidence, World } from '../evidence.ts';
import { type Block, blocks, countLevels, type UncertainClaim } from './block.ts';
import { claimFactor } from './claimFactor.ts';
import { estimateFactor } from './estimateFactor.ts';
import { type Factor, maxLevels } from './factor.ts';
import { type SharedOrigin, sharedOrigins } from './sharedOrigins.ts';

/** All the ways in which what reaches the model can turn out: independent factors, a world being one
 *  level of each. */
export interface WorldSpace {
  readonly factors: readonly Factor[];
  /** Product of the factors' levels; may be beyond what can be listed. */
  readonly nWorlds: number;
  /** Claims that move together because they share an origin. */
  readonly shared: readonly SharedOrigin[];
}

/** The worlds of a case: only what some `when` mentions, or what that depends on.
 *  @param base  the base world, with what is assumed.
 *  @param assumed  claims and estimates set by hand: they are certain, and depend on nothing.
 *  @throws EvidenceError "size-limit" where claims that depend on each other could turn out in too
 *  many ways. */
export function worldSpace(
  theCase: Case,
  evidence: Evidence,
  base: World,
  assumed: ReadonlyMap<string, boolean | number> = new Map(),
): WorldSpace {
  const door = connected(theCase);
  const ids = [...theCase.claims.keys()].filter((id) => door.claims.has(id));
  const shared = sharedOrigins(
    theCase,
    evidence,
    ids.filter((id) => !assumed.has(id)),
  );
  const claims = ids.map((id): UncertainClaim => {
    const value = assumed.get(id);
    if (typeof value !== 'boolean') return uncertainClaim(theCase, evidence, id);
    const p = value ? 1 : 0;
    return { id, own: { low: p, point: p, high: p }, rows: [] };
  });
  // The last ones first: where two are compared, the earlier one follows the later one.
  const figures = new Map<string, number>();
  const estimates: Factor[] = [];
  for (const id of [...theCase.estimates.keys()].reverse()) {
    if (!door.estimates.has(id)) continue;
    const factor = estimateFactor(theCase, evidence, id, base, assumed, figures);
    if (factor === null) continue;
    figures.set(id, factor.levels[factor.base]!.piece!.figure);
    estimates.unshift(factor);
  }
  const factors = [
    ...blocks(claims, shared).map((block) => claimFactor(refuseLarge(block), base, assumed)),
    ...estimates,
  ];
  const nWorlds = factors.reduce((n, { levels }) => n * levels.length, 1);
  return { factors, nWorlds, shared };
}

function uncertainClaim(theCase: Case, evidence: Evidence, id: string): UncertainClaim {
  const { dependsOn } = theCase.claims.get(id)!;
  return { id, own: evidence.claims.get(id)!.own, rows: dependsOn };
}

/** @throws EvidenceError "size-limit". */
export function refuseLarge(block: Block): Block {
  const nLevels = countLevels(block);
  if (nLevels <= maxLevels) return block;
  throw new EvidenceError(
    'size-limit',
    `${block.claims.size} claims that depend on each other (${[...block.claims.keys()].join(', ')}) can turn out in ${nLevels} ways; the limit is ${maxLevels}`,
    nLevels,
  );
}
