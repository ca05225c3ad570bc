import type { Factor, WorldSpace } from '@casus/evidence';

/** Whether two spaces have the same worlds, whatever their probabilities. */
export function sameLevels(a: WorldSpace, b: WorldSpace): boolean {
  return (
    a.factors.length === b.factors.length &&
    a.factors.every((factor, f) => {
      const other = b.factors[f]!;
      return (
        factor.estimate === other.estimate &&
        factor.levels.length === other.levels.length &&
        factor.levels.every((level, at) => isSameLevel(level, other.levels[at]!))
      );
    })
  );
}

function isSameLevel(a: Factor['levels'][number], b: Factor['levels'][number]): boolean {
  if (a.piece?.figure !== b.piece?.figure || a.claims.size !== b.claims.size) return false;
  return [...a.claims].every(([id, value]) => b.claims.get(id) === value);
}
