import type { Factor } from './factor.ts';

/** A number for every world: Float64Array [nWorlds], the last factor's level changing fastest. */
export type WorldTable = Float64Array;

/** Most entries a table may grow to while the ends of all ranges are combined. */
const maxCombinations = 2 ** 22;

/** Expectation of a table at the point credences. Cost O(worlds). */
export function expectation(factors: readonly Factor[], table: WorldTable): number {
  let rest = table;
  for (let f = factors.length - 1; f >= 0; f--) rest = contract(rest, factors[f]!.point);
  return rest[0]!;
}

/** Per factor and level the expectation given that level: Float64Array [nLevels] each. */
export function conditionalExpectations(
  factors: readonly Factor[],
  table: WorldTable,
): Float64Array[] {
  const found: Float64Array[] = [];
  // What is behind a factor is contracted one after the other, what is before it at the end.
  let behind = table;
  for (let f = factors.length - 1; f >= 0; f--) {
    const nLevels = factors[f]!.levels.length;
    let own = behind;
    for (let g = 0; g < f; g++) own = contractFirst(own, factors[g]!.point);
    found[f] = own.slice(0, nLevels);
    behind = contract(behind, factors[f]!.point);
  }
  return found;
}

/** The least and the greatest expectation of a table that the ranges of the credences allow. The
 *  expectation is linear in each factor's distribution, so both lie where every factor is at one of
 *  its extremes. All combinations are run in one pass per factor; where they are too many, each factor
 *  in turn goes to the extreme that takes it farthest, until none does.
 *  @returns isExact false in that case, or where a factor has not all its extremes. */
export function expectationRange(
  factors: readonly Factor[],
  table: WorldTable,
): { readonly low: number; readonly high: number; readonly isExact: boolean } {
  const isComplete = factors.every((factor) => factor.isComplete);
  const point = expectation(factors, table);
  if (isConstant(table)) return { low: point, high: point, isExact: true };
  if (!fits(factors)) {
    return {
      low: Math.min(point, climb(factors, table, -1)),
      high: Math.max(point, climb(factors, table, 1)),
      isExact: false,
    };
  }
  let rest = table;
  for (let f = factors.length - 1; f >= 0; f--) rest = combine(rest, factors[f]!);
  let low = point;
  let high = point;
  for (const one of rest) {
    if (one < low) low = one;
    if (one > high) high = one;
  }
  return { low, high, isExact: isComplete };
}

function isConstant(table: WorldTable): boolean {
  const first = table[0];
  return table.every((one) => one === first);
}

function fits(factors: readonly Factor[]): boolean {
  let size = factors.reduce((n, { levels }) => n * levels.length, 1);
  for (let f = factors.length - 1; f >= 0; f--) {
    size = (size / factors[f]!.levels.length) * factors[f]!.extremes.length;
    if (size > maxCombinations) return false;
  }
  return true;
}

/** The last factor taken out by its distribution. */
function contract(table: WorldTable, distribution: Float64Array): WorldTable {
  const n = distribution.length;
  const out = new Float64Array(table.length / n);
  for (let o = 0, at = 0; o < out.length; o++) {
    let sum = 0;
    for (let v = 0; v < n; v++) sum += table[at++]! * distribution[v]!;
    out[o] = sum;
  }
  return out;
}

/** The first factor taken out by its distribution. */
function contractFirst(table: WorldTable, distribution: Float64Array): WorldTable {
  const size = table.length / distribution.length;
  const out = new Float64Array(size);
  for (let v = 0, at = 0; v < distribution.length; v++) {
    const weight = distribution[v]!;
    for (let o = 0; o < size; o++) out[o]! += weight * table[at++]!;
  }
  return out;
}

/** The last factor replaced by one entry per extreme, which goes to the front. */
function combine(table: WorldTable, { extremes, levels }: Factor): WorldTable {
  const size = table.length / levels.length;
  const out = new Float64Array(size * extremes.length);
  for (const [e, extreme] of extremes.entries()) out.set(contract(table, extreme), e * size);
  return out;
}

function climb(factors: readonly Factor[], table: WorldTable, sign: 1 | -1): number {
  const chosen = factors.map(({ point }) => point);
  const value = (): number => {
    let rest = table;
    for (let f = factors.length - 1; f >= 0; f--) rest = contract(rest, chosen[f]!);
    return rest[0]!;
  };
  let best = value();
  for (let improved = true; improved; ) {
    improved = false;
    for (const [f, { extremes }] of factors.entries()) {
      let kept = chosen[f]!;
      for (const extreme of extremes) {
        chosen[f] = extreme;
        const now = value();
        if (sign * (now - best) > leastGain) {
          best = now;
          kept = extreme;
          improved = true;
        }
      }
      chosen[f] = kept;
    }
  }
  return best;
}

/** Gains below this are rounding. */
const leastGain = 1e-12;
