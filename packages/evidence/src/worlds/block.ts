import type { Dependence } from '@casus/casefile';
import { holds, leaves } from '../conditions.ts';
import type { CredenceRange } from '../evidence.ts';
import { levelProbability, levelTruth, type Together, together, towards } from './movesTogether.ts';
import type { SharedOrigin } from './sharedOrigins.ts';

/** A claim as the worlds need it. */
export interface UncertainClaim {
  readonly id: string;
  /** Credence by itself: of a claim that depends on others where none of its rows applies. */
  readonly own: CredenceRange;
  /** Likelihoods given other claims. */
  readonly rows: readonly Dependence[];
}

/** Claims that are not independent of each other: roots, some of which share an origin, and claims
 *  that depend on others by stated likelihoods. */
export interface Block {
  /** In file order. */
  readonly claims: ReadonlyMap<string, UncertainClaim>;
  readonly groups: readonly Together[];
  /** Claims that depend on others, every one after those it depends on. */
  readonly dependents: readonly UncertainClaim[];
}

/** A credence that may be set: that of a root, or of a dependent in the row that applies. */
export interface Credences {
  /** q per group and place in its order. */
  readonly groups: readonly (readonly number[])[];
  /** Per dependent and row; the last entry counts where no row applies. */
  readonly dependents: readonly (readonly number[])[];
}

/** The blocks of the given claims; each claim they depend on must be among them.
 *  @param all  in file order. */
export function blocks(all: readonly UncertainClaim[], shared: readonly SharedOrigin[]): Block[] {
  const links = new Map(all.map((claim) => [claim.id, new Set(parentsOf(claim))]));
  for (const [id, parents] of links) for (const parent of parents) links.get(parent)!.add(id);
  for (const { claims } of shared) {
    for (const id of claims) for (const other of claims) links.get(id)!.add(other);
  }
  const placed = new Set<string>();
  return all.flatMap(({ id: start }): Block[] => {
    if (placed.has(start)) return [];
    const members = new Set([start]);
    for (const id of members) for (const other of links.get(id)!) members.add(other);
    for (const id of members) placed.add(id);
    const claims = new Map(all.filter(({ id }) => members.has(id)).map((one) => [one.id, one]));
    const alone = [...claims.values()].filter(
      ({ id, rows }) => rows.length === 0 && !shared.some((group) => group.claims.includes(id)),
    );
    const groups = [
      ...shared.filter((group) => members.has(group.claims[0]!)),
      ...alone.map(({ id }) => ({ claims: [id], signs: [1 as const] })),
    ];
    return [
      {
        claims,
        groups: groups.map((group) => together(group, (id) => claims.get(id)!.own.point)),
        dependents: inOrder(claims),
      },
    ];
  });
}

/** Claims that a claim's stated likelihoods are given for. */
export function parentsOf({ rows }: Pick<UncertainClaim, 'rows'>): string[] {
  return [
    ...new Set(
      rows.flatMap(({ given }) =>
        leaves(given).flatMap((leaf) => (leaf.kind === 'claim' ? [leaf.claim] : [])),
      ),
    ),
  ];
}

function inOrder(claims: ReadonlyMap<string, UncertainClaim>): UncertainClaim[] {
  const done = new Set<UncertainClaim>();
  const visit = (claim: UncertainClaim): void => {
    if (done.has(claim)) return;
    for (const parent of parentsOf(claim)) visit(claims.get(parent)!);
    done.add(claim);
  };
  for (const claim of claims.values()) visit(claim);
  return [...done].filter(({ rows }) => rows.length > 0);
}

/** Number of levels of a block: a group of k has k + 1, each dependent claim doubles them. */
export function countLevels({ groups, dependents }: Block): number {
  return groups.reduce((n, { order }) => n * (order.length + 1), 2 ** dependents.length);
}

/** Truth of each claim on every level, the last dependent changing fastest. */
export function blockLevels({ groups, dependents }: Block): Map<string, boolean>[] {
  let levels = [new Map<string, boolean>()];
  for (const group of groups) {
    levels = levels.flatMap((level) =>
      Array.from(
        { length: group.order.length + 1 },
        (_, m) => new Map([...level, ...levelTruth(group, m)]),
      ),
    );
  }
  for (const { id } of dependents) {
    levels = levels.flatMap((level) => [true, false].map((value) => new Map(level).set(id, value)));
  }
  return levels;
}

/** Per dependent the row that applies on each level, the number of its rows where none does:
 *  Uint16Array [nLevels] each. */
export function rowsOnLevels(
  { dependents }: Block,
  levels: readonly ReadonlyMap<string, boolean>[],
): Uint16Array[] {
  const estimates = new Map<string, number>();
  return dependents.map(({ rows }) =>
    Uint16Array.from(levels, (claims) => {
      const row = rows.findIndex(({ given }) => holds(given, { claims, estimates }));
      return row < 0 ? rows.length : row;
    }),
  );
}

/** Probability of each level of a block: Float64Array [nLevels].
 *  @param rows  those of `rowsOnLevels`. */
export function blockDistribution(
  { groups, dependents }: Block,
  rows: readonly Uint16Array[],
  credences: Credences,
): Float64Array {
  let distribution: Float64Array = Float64Array.of(1);
  for (const [g, { order }] of groups.entries()) {
    const own = Float64Array.from({ length: order.length + 1 }, (_, m) =>
      levelProbability(credences.groups[g]!, m),
    );
    distribution = spread(distribution, own.length, (before, m) => before * own[m]!);
  }
  for (let d = 0; d < dependents.length; d++) {
    const own = credences.dependents[d]!;
    // The dependents behind this one multiply each of its levels.
    const step = 2 ** (dependents.length - 1 - d);
    distribution = spread(distribution, 2, (before, value, at) => {
      const credence = own[rows[d]![at * step]!]!;
      return before * (value === 0 ? credence : 1 - credence);
    });
  }
  return distribution;
}

/** Every entry replaced by n. */
function spread(
  distribution: Float64Array,
  n: number,
  entry: (before: number, which: number, at: number) => number,
): Float64Array {
  const out = new Float64Array(distribution.length * n);
  for (let at = 0; at < out.length; at++) {
    out[at] = entry(distribution[Math.floor(at / n)]!, at % n, at);
  }
  return out;
}

/** The credences of a block at one end of every range, or at the points. */
export function credencesAt(
  { claims, groups, dependents }: Block,
  end: 'low' | 'point' | 'high',
): Credences {
  const flipped = { low: 'high', point: 'point', high: 'low' } as const;
  return {
    groups: groups.map(({ order, signs }) =>
      order.map((id, at) => {
        const sign = signs[at]!;
        return towards(sign, claims.get(id)!.own[sign === 1 ? end : flipped[end]]);
      }),
    ),
    dependents: dependents.map(({ own, rows }) => [
      ...rows.map(({ likelihood: { low, high } }) =>
        end === 'low' ? low : end === 'high' ? high : (low + high) / 2,
      ),
      own[end],
    ]),
  };
}
