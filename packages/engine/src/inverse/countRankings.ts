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
 *  @returns null where there are too many such sets. Clauses that share no states are counted apart, and
 *  one that any single state meets by a formula; otherwise the cost is the number of sets. */
export function countRankings(nStates: number, clauses: readonly Clause[]): RankingCount | null {
  let bySize = [1n];
  for (const group of groupsOf(clauses)) {
    const own = setsBySize(group);
    if (own === null) return null;
    bySize = product(bySize, own);
  }
  const m = bySize.length - 1;
  const factorials = [1n];
  for (let n = 1; n <= Math.max(nStates, m + 1); n++) {
    factorials.push(factorials[n - 1]! * BigInt(n));
  }
  const orders = bySize.reduce(
    (sum, sets, k) => sum + sets * factorials[k]! * factorials[m - k]!,
    0n,
  );
  const of = factorials[nStates]!;
  return { count: (orders * of) / factorials[m + 1]!, of };
}

/** Clauses that share states, directly or through others, are together. */
function groupsOf(clauses: readonly Clause[]): Clause[][] {
  let groups: { readonly clauses: Clause[]; readonly states: Set<number> }[] = [];
  for (const clause of clauses) {
    const states = new Set(statesIn([clause]));
    const touched = groups.filter((group) => [...states].some((t) => group.states.has(t)));
    const joined = {
      clauses: [...touched.flatMap((group) => group.clauses), clause],
      states: new Set([...touched.flatMap((group) => [...group.states]), ...states]),
    };
    groups = [...groups.filter((group) => !touched.includes(group)), joined];
  }
  return groups.map((group) => group.clauses);
}

/** How many sets of k states may be preferred all at once, for each k up to all states there are. */
function setsBySize(clauses: readonly Clause[]): bigint[] | null {
  const states = statesIn(clauses);
  const m = states.length;
  const [first, ...others] = clauses;
  if (others.length === 0 && first!.terms.every((term) => term.length === 1)) {
    // All but the set of all of them.
    return binomials(m).with(m, 0n);
  }
  const clausesOf = new Map(states.map((t): [number, number[]] => [t, []]));
  for (const [c, { terms }] of clauses.entries()) {
    for (const t of new Set(terms.flat())) clausesOf.get(t)!.push(c);
  }
  const isBetter = new Set<number>();
  const isOpen = (c: number): boolean =>
    clauses[c]!.terms.some((term) => !term.some((t) => isBetter.has(t)));
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
  return grow(0) ? bySize.map(BigInt) : null;
}

function binomials(m: number): bigint[] {
  const row = [1n];
  for (let k = 1; k <= m; k++) row.push((row[k - 1]! * BigInt(m - k + 1)) / BigInt(k));
  return row;
}

function product(a: readonly bigint[], b: readonly bigint[]): bigint[] {
  const out = new Array<bigint>(a.length + b.length - 1).fill(0n);
  for (const [i, x] of a.entries()) for (const [j, y] of b.entries()) out[i + j]! += x * y;
  return out;
}
