import { noPulse, type Pulse } from '@casus/engine';
import type { Factor } from './factor.ts';

/** A number for every world: Float64Array [nWorlds], the last factor's level changing fastest. */
export type WorldTable = Float64Array;

/** Most entries a table may grow to while the ends of all ranges are combined. */
const maxCombinations = 2 ** 22;

/** Expectation of a table at the point credences. Cost O(worlds). */
export function expectation(factors: readonly Factor[], table: WorldTable): number {
  return expectationAt(
    factors.map(({ point }) => point),
    table,
  );
}

/** @param distributions  one of each factor. */
function expectationAt(distributions: readonly Float64Array[], table: WorldTable): number {
  let rest = table;
  for (let f = distributions.length - 1; f >= 0; f--) {
    const distribution = distributions[f]!;
    const out = room(f, rest.length / distribution.length);
    contract(rest, distribution, out, 0);
    rest = out;
  }
  return rest[0]!;
}

const rooms: [Float64Array, Float64Array] = [new Float64Array(0), new Float64Array(0)];

/** Room for what is left of a table after one factor, until the one after the next: fresh memory costs more
 *  than the work. */
function room(f: number, size: number): WorldTable {
  const which = f & 1;
  if (rooms[which]!.length < size) rooms[which] = new Float64Array(size);
  return rooms[which]!.subarray(0, size);
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
    const rest = room(f, behind.length / nLevels);
    contract(behind, factors[f]!.point, rest, 0);
    behind = rest;
  }
  return found;
}

export interface ExpectationRange {
  readonly low: number;
  readonly point: number;
  readonly high: number;
  readonly isExact: boolean;
}

/** The least and the greatest expectation of a table that the ranges of the credences allow, and the one
 *  at the points. The expectation is linear in each factor's distribution, so both ends lie where every
 *  factor is at one of its extremes. All combinations are run in
 *  one pass per factor; where they are too many, each factor in turn goes to the extreme that takes it farthest, until none does.
 *  @param pulse  called once per factor.
 *  @returns isExact false in that case, or where a factor has not all its extremes. */
export function expectationRange(
  factors: readonly Factor[],
  table: WorldTable,
  pulse: Pulse = noPulse,
): ExpectationRange {
  const isComplete = factors.every((factor) => factor.isComplete);
  if (isConstant(table))
    return { low: table[0]!, point: table[0]!, high: table[0]!, isExact: true };
  const point = expectation(factors, table);
  if (!fits(factors)) {
    return {
      low: Math.min(point, climb(factors, table, -1, pulse)),
      point,
      high: Math.max(point, climb(factors, table, 1, pulse)),
      isExact: false,
    };
  }
  let rest = table;
  for (let f = factors.length - 1; f >= 0; f--) {
    pulse();
    rest = combine(rest, factors[f]!, f);
  }
  let low = point;
  let high = point;
  for (const one of rest) {
    if (one < low) low = one;
    if (one > high) high = one;
  }
  return { low, point, high, isExact: isComplete };
}

function isConstant(table: WorldTable): boolean {
  const first = table[0];
  for (let at = 1; at < table.length; at++) if (table[at] !== first) return false;
  return true;
}

function fits(factors: readonly Factor[]): boolean {
  let size = factors.reduce((n, { levels }) => n * levels.length, 1);
  for (let f = factors.length - 1; f >= 0; f--) {
    size = (size / factors[f]!.levels.length) * factors[f]!.extremes.length;
    if (size > maxCombinations) return false;
  }
  return true;
}

/** The last factor taken out by its distribution.
 *  @param out  takes what is left, from `start` on. */
function contract(
  table: WorldTable,
  distribution: Float64Array,
  out: WorldTable,
  start: number,
): void {
  const n = distribution.length;
  const end = start + table.length / n;
  if (n === 2) {
    const first = distribution[0]!;
    const second = distribution[1]!;
    for (let o = start, at = 0; o < end; o++, at += 2) {
      out[o] = table[at]! * first + table[at + 1]! * second;
    }
    return;
  }
  for (let o = start, at = 0; o < end; o++) {
    let sum = 0;
    for (let v = 0; v < n; v++) sum += table[at++]! * distribution[v]!;
    out[o] = sum;
  }
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
function combine(table: WorldTable, { extremes, levels }: Factor, f: number): WorldTable {
  const size = table.length / levels.length;
  const out = room(f, size * extremes.length);
  if (levels.length === 2 && extremes.length === 2) {
    combineTwo(table, extremes[0]!, extremes[1]!, out);
    return out;
  }
  for (const [e, extreme] of extremes.entries()) contract(table, extreme, out, e * size);
  return out;
}

/** `combine` with two levels and two extremes, in one pass. */
function combineTwo(
  table: WorldTable,
  low: Float64Array,
  high: Float64Array,
  out: WorldTable,
): void {
  const lowFirst = low[0]!;
  const lowSecond = low[1]!;
  const highFirst = high[0]!;
  const highSecond = high[1]!;
  const size = table.length / 2;
  for (let o = 0, at = 0; o < size; o++, at += 2) {
    const first = table[at]!;
    const second = table[at + 1]!;
    out[o] = first * lowFirst + second * lowSecond;
    out[size + o] = first * highFirst + second * highSecond;
  }
}

function climb(factors: readonly Factor[], table: WorldTable, sign: 1 | -1, pulse: Pulse): number {
  const chosen = factors.map(({ point }) => point);
  const value = (): number => {
    pulse();
    return expectationAt(chosen, table);
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
