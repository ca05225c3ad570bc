// All of the evidence in one literal reading, longer than a file usually is: it is held against the design page by page.
import type {
  Case,
  Claim,
  ConditionText,
  DateSpan,
  Estimate,
  EstimateReport,
  EvidenceCondition,
} from '@casus/casefile';
import { weighEvidence } from '@casus/evidence';

/** Credence, opinion and origins of a claim, as the document gives them. */
export interface LiteralCredence {
  readonly low: number;
  readonly point: number;
  readonly high: number;
  readonly belief: number;
  readonly disbelief: number;
  readonly uncertainty: number;
}

export interface LiteralAlternative {
  readonly low: number;
  readonly high: number;
  readonly weight: number;
  readonly sources: readonly string[];
  readonly median: number;
  /** Of its reports' quantities. */
  readonly kinds: readonly string[];
  readonly parts: readonly LiteralPart[];
}

/** A lognormal that an origin's reports amount to. */
export interface LiteralPart {
  readonly mu: number;
  readonly sigma: number;
  readonly middle: number;
}

export interface LiteralWorld {
  readonly claims: ReadonlyMap<string, boolean>;
  readonly estimates: ReadonlyMap<string, number>;
}

/** What the evidence is looked at with: a date, reports left out, settings by hand. */
export interface Lens {
  readonly asOf: DateSpan | null;
  readonly leaveOut: ReadonlySet<string>;
  readonly assume: ReadonlyMap<string, boolean | number>;
}

type Report = Claim['reports'][number] | EstimateReport;

const grades = 'ABCDEF';
const convention = [
  [0.9, 0.02],
  [0.7, 0.05],
  [0.5, 0.1],
  [0.25, 0.25],
  [0.05, 0.45],
  [0, 0],
] as const;
const errorFactors = [1.1, 1.25, 1.5, 2, 3, 3];
const z90 = 1.6449;

/** A report is left out only when its whole span lies after the date. */
export function isCounted(report: Report, { asOf, leaveOut }: Lens): boolean {
  const isLater = report.date !== null && asOf !== null && report.date.first > asOf.last;
  return !isLater && !leaveOut.has(report.id);
}

/** Where the origin of a report ends when it is followed: an origin, or a report (`?` and its id) that
 *  does not say whom it had it from. */
export function literalRoot(report: Report, all: readonly Report[]): string {
  const follow = (one: Report, passed: readonly string[]): string => {
    const { origin, source } = one;
    if (origin.kind === 'unknown') return `?${one.id}`;
    if (origin.kind === 'private') return `${source}: ${origin.text}`;
    const from = origin.kind === 'self' ? source : origin.source;
    if (from === source || passed.includes(from)) return from;
    const earlier = all.filter((other) => other.source === from);
    const isOwn = (other: Report): boolean =>
      other.origin.kind === 'self' ||
      (other.origin.kind === 'source' && other.origin.source === other.source);
    if (earlier.length === 0 || earlier.some(isOwn)) return from;
    const roots = earlier.map((other) => follow(other, [...passed, source])).sort();
    return roots.find((root) => !isUnknown(root)) ?? roots[0]!;
  };
  return follow(report, []);
}

export function isUnknown(root: string): boolean {
  return root.startsWith('?');
}

/** Credence of a claim. One report or none, without a base rate, is worked out by hand; how several
 *  are put together is the matter of the evidence room and its own tests. */
export function literalCredence(theCase: Case, claim: Claim, lens: Lens): LiteralCredence {
  const counted = claim.reports.filter((report) => isCounted(report, lens));
  if (counted.length > 1 || claim.baseRate !== null) return weighed(theCase, claim, lens);
  const report = counted[0];
  let [belief, disbelief] = [0, 0];
  let isLikely = false;
  if (report !== undefined) {
    const { reliability } = theCase.sources.get(report.source)!;
    belief = convention[grades.indexOf(reliability)]![0] * convention[report.credibility - 1]![0];
    disbelief = convention[report.credibility - 1]![1];
    isLikely = report.credibility <= 3;
    if (reliability === 'F' && isLikely) [belief, disbelief] = [0, 0];
    if (report.stance === 'denies') [belief, disbelief] = [disbelief, belief];
  }
  const uncertainty = 1 - belief - disbelief;
  const low = claim.likelihood?.low ?? belief;
  const high = claim.likelihood?.high ?? belief + uncertainty;
  let point = belief + uncertainty / 2;
  // What is likely on its face does not speak against itself, whoever says it.
  if (isLikely && report!.stance === 'asserts') point = Math.max(point, 1 / 2);
  if (isLikely && report!.stance === 'denies') point = Math.min(point, 1 / 2);
  if (claim.likelihood !== null) point = (claim.likelihood.low + claim.likelihood.high) / 2;
  return { low, point, high, belief, disbelief, uncertainty };
}

function weighed(theCase: Case, { id }: Claim, { asOf, leaveOut }: Lens): LiteralCredence {
  const found = weighEvidence(theCase, { asOf, leaveOut }).claims.get(id)!;
  const { low, point, high, belief, disbelief, uncertainty } = found;
  return { low, point, high, belief, disbelief, uncertainty };
}

/** Alternatives of an estimate by rising median, and the figure of the base world: the median of the
 *  heaviest, the first in the file of several; null without any report. */
export function literalAlternatives(
  theCase: Case,
  { reports: all }: Estimate,
  lens: Lens,
): {
  readonly alternatives: readonly LiteralAlternative[];
  readonly figure: number | null;
  readonly unassigned: number;
} {
  const rows = all
    .filter((report) => isCounted(report, lens))
    .map((report) => ({ report, ...spread(theCase, report) }))
    .sort((a, b) => a.mu - b.mu || a.sigma - b.sigma);
  const groups: (typeof rows)[] = [];
  for (const row of rows) {
    const first = groups.at(-1)?.[0];
    const z =
      first === undefined
        ? Infinity
        : (row.mu - first.mu) / Math.sqrt(first.sigma ** 2 + row.sigma ** 2);
    if (z > 2) groups.push([row]);
    else groups.at(-1)!.push(row);
  }
  const beliefs = groups.map((group) => Math.max(...group.map(({ belief }) => belief)));
  const total = beliefs.reduce((sum, belief) => sum + belief, 0);
  const place = (group: (typeof rows)[number][]): number =>
    Math.min(...group.map(({ report }) => all.indexOf(report)));
  const alternatives = groups.map((group, at) => ({
    low: Math.min(...group.flatMap(({ figures }) => figures)),
    high: Math.max(...group.flatMap(({ figures }) => figures)),
    weight: total > 0 ? beliefs[at]! / total : 1 / groups.length,
    sources: all
      .filter((report) => group.some((row) => row.report === report))
      .map(({ source }) => source)
      .filter((source, at, list) => list.indexOf(source) === at),
    median: medianOf(partsOf(group, all)),
    parts: partsOf(group, all),
    kinds: group.map(({ report }) => report.quantity.kind),
  }));
  const order = groups
    .map((group, at) => ({ belief: beliefs[at]!, place: place(group), at }))
    .sort((a, b) => b.belief - a.belief || a.place - b.place);
  const figure = order[0] === undefined ? null : alternatives[order[0].at]!.median;
  return { alternatives, figure, unassigned: 1 - Math.max(0, ...beliefs) };
}

function spread(
  theCase: Case,
  { source, quantity }: EstimateReport,
): { mu: number; sigma: number; middle: number; figures: number[]; belief: number } {
  const grade = grades.indexOf(theCase.sources.get(source)!.reliability);
  const k = errorFactors[grade]!;
  const belief = convention[grade]![0];
  const least = Math.log(errorFactors[0]!) / z90;
  if (quantity.kind === 'range') {
    const { low, high } = quantity;
    return {
      mu: (Math.log(low) + Math.log(high)) / 2,
      sigma: Math.max(least, (Math.log(high) - Math.log(low)) / (2 * z90)),
      middle: low === high ? low : Math.sqrt(low * high),
      figures: [low, high],
      belief,
    };
  }
  const { value, kind } = quantity;
  const middle = kind === 'value' ? value : kind === 'atLeast' ? value * k : value / k;
  return { mu: Math.log(middle), sigma: Math.log(k) / z90, middle, figures: [value], belief };
}

/** What each origin says: the middle of its reports. */
function partsOf(
  group: readonly (ReturnType<typeof spread> & { readonly report: EstimateReport })[],
  all: readonly EstimateReport[],
): LiteralPart[] {
  const origins = new Map<string, (typeof group)[number][]>();
  for (const row of group) {
    const root = literalRoot(row.report, all);
    origins.set(root, [...(origins.get(root) ?? []), row]);
  }
  return [...origins.values()].map((rows) => ({
    mu: mean(rows.map(({ mu }) => mu)),
    sigma: mean(rows.map(({ sigma }) => sigma)),
    middle: rows.every(({ middle }) => middle === rows[0]!.middle)
      ? rows[0]!.middle
      : Math.exp(mean(rows.map(({ mu }) => mu))),
  }));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** Share of a mixture in equal parts below the figure with this logarithm. */
function mixtureShare(parts: readonly LiteralPart[], logFigure: number): number {
  return mean(parts.map(({ mu, sigma }) => normal((logFigure - mu) / sigma)));
}

/** Median of a mixture in equal parts. */
function medianOf(parts: readonly LiteralPart[]): number {
  if (parts.every(({ middle }) => middle === parts[0]!.middle)) return parts[0]!.middle;
  let low = Math.min(...parts.map(({ mu }) => mu));
  let high = Math.max(...parts.map(({ mu }) => mu));
  for (let step = 0; step < 80; step++) {
    const half = (low + high) / 2;
    if (mixtureShare(parts, half) < 0.5) low = half;
    else high = half;
  }
  return Math.exp(low);
}

/** Standard normal distribution function by its power series. */
function normal(z: number): number {
  if (Math.abs(z) > 8) return z > 0 ? 1 : 0;
  let term = z;
  let sum = z;
  for (let n = 1; n < 300; n++) {
    term *= (z * z) / (2 * n + 1);
    sum += term;
  }
  return 0.5 + sum * Math.exp((-z * z) / 2) * 0.3989422804014327;
}

/** The alternatives of an estimate, split at every figure strictly inside that it is compared with,
 *  each with a figure that lies in it
 *  and the share of the weight that its reports put there. */
export function literalParts(
  theCase: Case,
  estimate: Estimate,
  lens: Lens,
): { low: number; high: number; figure: number; weight: number }[] {
  const figuresOf = (other: string): number[] => {
    const set = lens.assume.get(other);
    if (typeof set === 'number') return [set];
    const { alternatives } = literalAlternatives(theCase, theCase.estimates.get(other)!, lens);
    return alternatives.flatMap(({ low, high }) => [low, high]);
  };
  const cuts = literalLeaves(theCase).flatMap((leaf) => {
    if (leaf.kind === 'claim') return [];
    const { right } = leaf;
    if (right.kind === 'number') return leaf.estimate === estimate.id ? [right.value] : [];
    return [leaf.estimate, right.estimate].includes(estimate.id)
      ? figuresOf(leaf.estimate === estimate.id ? right.estimate : leaf.estimate)
      : [];
  });
  return literalAlternatives(theCase, estimate, lens).alternatives.flatMap(
    ({ low, high, median, weight, parts, kinds }) => {
      // "At least" has no upper end, "at most" no lower one; together they bound each other.
      const isOpenAbove = kinds.includes('atLeast') && !kinds.includes('atMost');
      const isOpenBelow = kinds.includes('atMost') && !kinds.includes('atLeast');
      const from = isOpenBelow ? 0 : low;
      const to = isOpenAbove ? Infinity : high;
      const inside = [...new Set(cuts)].filter((cut) => cut > from && cut < to);
      if (inside.length === 0) return [{ low, high, figure: median, weight }];
      const ends = [from, ...inside.sort((a, b) => a - b), to];
      const below = (figure: number): number => mixtureShare(parts, Math.log(figure));
      const whole = below(to) - below(from);
      return ends.slice(1).map((end, at) => ({
        low: ends[at]!,
        high: end,
        figure:
          ends[at]! < median && median < end
            ? median
            : end === Infinity
              ? 3 * ends[at]!
              : ends[at] === 0
                ? end / 3
                : Math.sqrt(ends[at]! * end),
        weight: (weight * (below(end) - below(ends[at]!))) / whole,
      }));
    },
  );
}

/** What rounding may add to a point of exactly one half. */
const rounding = 1e-9;

/** A claim is true where its point is above one half; an estimate stands at its figure. Settings by
 *  hand go before both. */
export function literalWorld(theCase: Case, lens: Lens): LiteralWorld {
  const claims = new Map<string, boolean>();
  for (const claim of theCase.claims.values()) {
    const set = lens.assume.get(claim.id);
    const { point } = literalCredence(theCase, claim, lens);
    claims.set(claim.id, typeof set === 'boolean' ? set : point > 0.5 + rounding);
  }
  const estimates = new Map<string, number>();
  for (const estimate of theCase.estimates.values()) {
    const set = lens.assume.get(estimate.id);
    const figure =
      typeof set === 'number' ? set : literalAlternatives(theCase, estimate, lens).figure;
    if (figure !== null) estimates.set(estimate.id, figure);
  }
  return { claims, estimates };
}

/** Whether a condition holds; every comparison with an estimate nobody gave is false. */
export function literalHolds(when: ConditionText | null, world: LiteralWorld): boolean {
  const holds = (condition: EvidenceCondition): boolean => {
    switch (condition.kind) {
      case 'constant':
        return condition.value;
      case 'claim':
        return world.claims.get(condition.claim)!;
      case 'comparison': {
        const { right, operator } = condition;
        const a = world.estimates.get(condition.estimate);
        const b = right.kind === 'number' ? right.value : world.estimates.get(right.estimate);
        if (a === undefined || b === undefined) return false;
        return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[operator];
      }
      case 'not':
        return !holds(condition.of);
      case 'and':
        return holds(condition.left) && holds(condition.right);
      case 'or':
        return holds(condition.left) || holds(condition.right);
      case 'if':
        return !holds(condition.right) || holds(condition.left);
      case 'iff':
        return holds(condition.left) === holds(condition.right);
    }
  };
  return when === null || holds(when.condition);
}

/** Claims and comparisons of every `when` of the case. */
export function literalLeaves(
  theCase: Case,
): Extract<EvidenceCondition, { kind: 'claim' | 'comparison' }>[] {
  const whens = [
    ...theCase.options.flatMap(({ when, directionWhen }) => [when, directionWhen]),
    ...theCase.infeasible.map(({ when }) => when),
    ...theCase.decisionMakers.flatMap(({ preferences }) =>
      preferences.kind === 'statements' ? preferences.statements.map(({ when }) => when) : [],
    ),
  ];
  const leaves = (
    condition: EvidenceCondition,
  ): Extract<EvidenceCondition, { kind: 'claim' | 'comparison' }>[] => {
    if (condition.kind === 'constant') return [];
    if (condition.kind === 'claim' || condition.kind === 'comparison') return [condition];
    if (condition.kind === 'not') return leaves(condition.of);
    return [...leaves(condition.left), ...leaves(condition.right)];
  };
  return whens.flatMap((when) => (when === null ? [] : leaves(when.condition)));
}

/** Claims that share a named origin other than the publishing source with a claim, be it through further
 *  claims: 1 where an origin asserts both or denies both, −1 where it asserts one and denies the other. */
export function literalTogether(
  theCase: Case,
  lens: Lens,
): (id: string) => ReadonlyMap<string, number> {
  const stances = new Map(
    [...theCase.claims.values()].map(({ id, reports }) => {
      const sums = new Map<string, number>();
      for (const report of reports.filter((one) => isCounted(one, lens))) {
        const root = literalRoot(report, reports);
        if (isUnknown(root) || root === report.source) continue;
        sums.set(root, (sums.get(root) ?? 0) + (report.stance === 'asserts' ? 1 : -1));
      }
      return [id, sums];
    }),
  );
  const sign = (sum: number): number => (sum >= 0 ? 1 : -1);
  return (id) => {
    const found = new Map([[id, 1]]);
    for (const [claim, own] of found) {
      for (const [origin, sum] of stances.get(claim)!) {
        for (const [other, theirs] of stances) {
          const there = theirs.get(origin);
          if (there === undefined || found.has(other)) continue;
          found.set(other, own * sign(sum) * sign(there));
        }
      }
    }
    return found;
  };
}
