import type { World } from '../evidence.ts';
import {
  type Block,
  blockDistribution,
  blockLevels,
  type Credences,
  credencesAt,
  rowsOnLevels,
} from './block.ts';
import { type Factor, maxExtremeEntries, maxExtremes } from './factor.ts';
import { drawnTo, orderedCorners, orderedEnds, towards } from './movesTogether.ts';

/** The factor of a block of claims: its levels, their probabilities, and the ends of the ranges.
 *  @param assumed  claims set by hand, whose credence in the block is 0 or 1: levels that say otherwise
 *  are none, and no credence moves them. */
export function claimFactor(
  block: Block,
  base: World,
  assumed: ReadonlyMap<string, boolean | number> = new Map(),
): Factor {
  const all = blockLevels(block);
  const isLeft = all.map((level) =>
    [...level].every(([id, value]) => !assumed.has(id) || assumed.get(id) === value),
  );
  const levels = all.filter((_, at) => isLeft[at]);
  const rows = rowsOnLevels(block, all);
  const point = credencesAt(block, 'point');
  const distribution = (credences: Credences): Float64Array => {
    const found = blockDistribution(block, rows, credences);
    return levels.length === all.length ? found : found.filter((_, at) => isLeft[at]);
  };
  const limit = Math.min(maxExtremes, Math.floor(maxExtremeEntries / levels.length));
  const left = rows.map((row) => row.filter((_, at) => isLeft[at]));
  const corners = cornersOf(block, left, limit);
  const today = distribution(point);
  const credenceOf = (claim: string): number =>
    today.reduce((sum, p, at) => (levels[at]!.get(claim) === true ? sum + p : sum), 0);
  return {
    claims: [...block.claims.keys()],
    estimate: null,
    levels: levels.map((claims) => ({ claims, piece: null })),
    point: today,
    extremes: (corners ?? [point, ...singleEnds(block)]).map(distribution),
    isComplete: corners !== null,
    base: baseLevel(block, levels, base),
    withCredence: (claim, p) =>
      distribution(
        assumed.has(claim) ? point : withCredence(block, point, claim, credenceOf(claim), p),
      ),
    apartBy: (claim) => (block.dependents.length > 0 ? null : levelsApartBy(levels, claim)),
    bends: (claim) => bends(block, point, claim, credenceOf(claim)),
  };
}

/** Pairs of levels that differ in `claim` alone. */
function levelsApartBy(
  levels: readonly ReadonlyMap<string, boolean>[],
  claim: string,
): (readonly [number, number])[] {
  const keyOf = (level: ReadonlyMap<string, boolean>, own: boolean): string =>
    [...level].map(([id, value]) => (id === claim ? own : value)).join();
  const placeOf = new Map(levels.map((level, at) => [keyOf(level, level.get(claim)!), at]));
  return levels.flatMap((level, at): (readonly [number, number])[] => {
    const other = level.get(claim) === true ? undefined : placeOf.get(keyOf(level, true));
    return other === undefined ? [] : [[at, other]];
  });
}

/** Level that agrees with the base world; where none does (credences that differ by rounding around
 *  one half), the one that agrees on most claims. */
function baseLevel(
  { claims }: Block,
  levels: readonly ReadonlyMap<string, boolean>[],
  base: World,
): number {
  const agreement = levels.map(
    (level) =>
      [...claims.keys()].filter((id) => level.get(id) === (base.claims.get(id) === true)).length,
  );
  return agreement.indexOf(Math.max(...agreement));
}

/** All combinations of corners of the groups and of ends of the dependents' rows; null where there
 *  are more than the limit. */
function cornersOf(block: Block, rows: readonly Uint16Array[], limit: number): Credences[] | null {
  const low = credencesAt(block, 'low');
  const point = credencesAt(block, 'point');
  const high = credencesAt(block, 'high');
  let found: Credences[] = [{ groups: [], dependents: [] }];
  for (const [g] of block.groups.entries()) {
    const ranges = low.groups[g]!.map((q, at) => ({ low: q, high: high.groups[g]![at]! }));
    const corners = orderedCorners(ranges, limit);
    if (corners === null || found.length * corners.length > limit) return null;
    found = found.flatMap(({ groups, dependents }) =>
      corners.map((q) => ({ groups: [...groups, q], dependents })),
    );
  }
  for (const [d] of block.dependents.entries()) {
    const applied = new Set(rows[d]!);
    // A row that applies nowhere has no ends to tell apart.
    const ends = point.dependents[d]!.map((middle, row) =>
      applied.has(row) ? [low.dependents[d]![row]!, high.dependents[d]![row]!] : [middle],
    );
    const combinations = endCombinations(ends, limit);
    if (combinations === null || found.length * combinations.length > limit) return null;
    found = found.flatMap(({ groups, dependents }) =>
      combinations.map((row) => ({ groups, dependents: [...dependents, row] })),
    );
  }
  return found;
}

function endCombinations(ends: readonly (readonly number[])[], limit: number): number[][] | null {
  let found: number[][] = [[]];
  for (const each of ends) {
    const distinct = [...new Set(each)];
    if (found.length * distinct.length > limit) return null;
    found = found.flatMap((row) => distinct.map((end) => [...row, end]));
  }
  return found;
}

/** Every credence at the same end of its range, and each alone, the others at their points; within a
 *  group as far as the order allows. */
function singleEnds(block: Block): Credences[] {
  const point = credencesAt(block, 'point');
  const low = credencesAt(block, 'low');
  const high = credencesAt(block, 'high');
  const ordered = low.groups.map((lows, g) => orderedEnds(lows, high.groups[g]!));
  return (['low', 'high'] as const).flatMap((end) => {
    const groups = ordered.map((ends) => ends[end]);
    const { dependents } = end === 'low' ? low : high;
    return [
      { groups, dependents },
      ...point.groups.flatMap((own, g) =>
        own.map((_, at) => ({
          ...point,
          groups: point.groups.map((q, each) => (each === g ? drawnTo(q, at, groups[g]![at]!) : q)),
        })),
      ),
      ...point.dependents.flatMap((own, d) =>
        own.map((_, at) => ({
          ...point,
          dependents: point.dependents.map((row, each) =>
            each === d ? row.with(at, dependents[d]![at]!) : row,
          ),
        })),
      ),
    ];
  });
}

/** A dependent claim is set in all its rows, as if it depended on nothing. */
/** Credences with that of one claim at `p`. A claim that depends on others keeps doing so: its stated
 *  likelihoods all fall in proportion, or what they leave to 1 does, until they come to `p` together.
 *  @param now  the credence of the claim at the points. */
function withCredence(
  block: Block,
  point: Credences,
  claim: string,
  now: number,
  p: number,
): Credences {
  const g = block.groups.findIndex(({ order }) => order.includes(claim));
  if (g < 0) {
    const d = block.dependents.findIndex(({ id }) => id === claim);
    return {
      ...point,
      dependents: point.dependents.map((row, each) =>
        each === d ? row.map((one) => tilted(one, now, p)) : row,
      ),
    };
  }
  const { order, signs } = block.groups[g]!;
  const at = order.indexOf(claim);
  return {
    ...point,
    groups: point.groups.map((q, each) =>
      each === g ? drawnTo(q, at, towards(signs[at]!, p)) : q,
    ),
  };
}

function tilted(likelihood: number, now: number, p: number): number {
  if (p <= now) return now === 0 ? p : (likelihood * p) / now;
  return 1 - ((1 - likelihood) * (1 - p)) / (1 - now);
}

function bends(block: Block, point: Credences, claim: string, now: number): number[] {
  const g = block.groups.findIndex(({ order }) => order.includes(claim));
  if (g < 0) return [now];
  const { order, signs } = block.groups[g]!;
  const sign = signs[order.indexOf(claim)]!;
  return [...new Set(point.groups[g]!.map((q) => towards(sign, q)))].sort((a, b) => a - b);
}
