import { type Clause, statesIn } from './stabilityCondition.ts';

/** How many strict rankings there are, and how many of them meet a condition. */
export interface RankingCount {
  readonly count: bigint;
  readonly of: bigint;
}

/** Sets of preferred states looked at before counting is given up. */
const mostSets = 2 ** 21;

/** Counts the strict rankings of `nStates` states that meet a condition on what is preferred to one of
 *  them. Only the states that the condition speaks of matter, m of them: each set of k that may be
 *  preferred all at once stands for k! (m − k)! orders of them and the state itself, out of (m + 1)!.
 *  @returns null where there are too many such sets. Cost: the sets that meet it, and one more than each. */
export function countRankings(nStates: number, clauses: readonly Clause[]): RankingCount | null {
  const states = statesIn(clauses);
  const m = states.length;
  const clausesOf = new Map(states.map((t): [number, number[]] => [t, []]));
  for (const [c, { terms }] of clauses.entries()) {
    for (const t of new Set(terms.flat())) clausesOf.get(t)!.push(c);
  }
  const isBetter = new Set<number>();
  const isOpen = (c: number): boolean =>
    clauses[c]!.terms.some((term) => !term.some((t) => isBetter.has(t)));
  /** Sets that meet the condition, by their size. */
  const bySize = new Array<number>(m + 1).fill(0);
  let nSets = 0;
  const grow = (from: number): boolean => {
    bySize[isBetter.size]!++;
    if (++nSets > mostSets) return false;
    // A set that fails fails with more in it.
    for (let at = from; at < m; at++) {
      const t = states[at]!;
      isBetter.add(t);
      const goesOn = !clausesOf.get(t)!.every(isOpen) || grow(at + 1);
      isBetter.delete(t);
      if (!goesOn) return false;
    }
    return true;
  };
  if (!grow(0)) return null;
  const factorials = [1n];
  for (let n = 1; n <= Math.max(nStates, m + 1); n++) {
    factorials.push(factorials[n - 1]! * BigInt(n));
  }
  const orders = bySize.reduce(
    (sum, sets, k) => sum + BigInt(sets) * factorials[k]! * factorials[m - k]!,
    0n,
  );
  const of = factorials[nStates]!;
  return { count: (orders * of) / factorials[m + 1]!, of };
}
