import type { SharedOrigin } from './sharedOrigins.ts';

/** How claims with a shared origin turn out: one thing decides, whether the origin is right, and a
 *  claim that has more to go by holds longer. With credences q₁ ≥ q₂ ≥ … that each claim turns out as
 *  the origin has it, the first m claims do so with probability q_m − q_{m+1}; each claim keeps its own
 *  credence. A single claim is a group of one. */
export interface Together {
  /** Claim ids by falling credence, ties: denied ones first. */
  readonly order: readonly string[];
  /** Per claim of `order`: 1 where the origin has it true, −1 where it has it false. */
  readonly signs: readonly (1 | -1)[];
}

/** Orders a group by its point credences. */
export function together(
  { claims, signs }: Pick<SharedOrigin, 'claims' | 'signs'>,
  credence: (claim: string) => number,
): Together {
  const rows = claims.map((id, at) => {
    const sign = signs[at]!;
    return { id, sign, q: towards(sign, credence(id)) };
  });
  // Of equal ones those that the origin has false come first: at one half the base world agrees.
  rows.sort((a, b) => b.q - a.q || a.sign - b.sign);
  return { order: rows.map(({ id }) => id), signs: rows.map(({ sign }) => sign) };
}

/** Credence that a claim turns out as its origin has it, from the credence that it is true; and back. */
export function towards(sign: 1 | -1, p: number): number {
  return sign === 1 ? p : 1 - p;
}

/** Truth of each claim on level `m`, on which the first m claims turn out as the origin has it. */
export function levelTruth({ order, signs }: Together, m: number): Map<string, boolean> {
  return new Map(order.map((id, at) => [id, at < m === (signs[at] === 1)]));
}

/** Probability of level m from the credences q, which must not rise. */
export function levelProbability(q: readonly number[], m: number): number {
  const above = m === 0 ? 1 : q[m - 1]!;
  return above - (q[m] ?? 0);
}

/** Credences q with that of claim `at` set to `value`; the others are drawn along as far as the order
 *  asks. */
export function drawnTo(q: readonly number[], at: number, value: number): number[] {
  return q.map((one, k) => {
    if (k === at) return value;
    return k < at ? Math.max(one, value) : Math.min(one, value);
  });
}

/** The least and the greatest credences that keep the order of the points, per claim in order.
 *  @param low  @param high  ends of q per claim. */
export function orderedEnds(
  low: readonly number[],
  high: readonly number[],
): { readonly low: number[]; readonly high: number[] } {
  return {
    low: low.map((_, k) => Math.max(...low.slice(k))),
    high: high.map((_, k) => Math.min(...high.slice(0, k + 1))),
  };
}

/** The corners of the credences' ranges that keep the order of the points: every credence is at an
 *  end of its range, or drawn to that of a neighbour.
 *  @param ranges  low and high of q per claim, in order.
 *  @param limit  most corners to be found; null where there are more. */
export function orderedCorners(
  ranges: readonly { readonly low: number; readonly high: number }[],
  limit: number,
): number[][] | null {
  const ends = [...new Set(ranges.flatMap(({ low, high }) => [low, high]))].sort((a, b) => b - a);
  const least = orderedEnds(
    ranges.map(({ low }) => low),
    ranges.map(({ high }) => high),
  ).low;
  const found: number[][] = [];
  const q: number[] = [];
  /** @param isHeld  whether the equal credences at the end of q stand at an end of a range of theirs:
   *    otherwise they could all move, and nothing that ends with them is a corner. */
  const search = (isHeld: boolean): boolean => {
    const k = q.length;
    if (k === ranges.length) {
      if (isHeld) found.push([...q]);
      return found.length <= limit;
    }
    const { low, high } = ranges[k]!;
    for (const value of ends) {
      const isEqual = value === q[k - 1];
      if (value > high || value < least[k]! || (k > 0 && value > q[k - 1]!)) continue;
      if (!isEqual && !isHeld) continue;
      q.push(value);
      const isWithin = search(value === low || value === high || (isEqual && isHeld));
      q.pop();
      if (!isWithin) return false;
    }
    return true;
  };
  return search(true) ? found : null;
}
