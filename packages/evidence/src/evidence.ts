import type { ClaimReport, EstimateReport, Likelihood } from '@casus/casefile';
import type { Lognormal } from './lognormal.ts';

/** What the reports of a case say of each claim and estimate, weighed. */
export interface Evidence {
  readonly claims: ReadonlyMap<string, ClaimCredence>;
  readonly estimates: ReadonlyMap<string, EstimateAlternatives>;
}

/** Credence in [0, 1]: low ≤ point ≤ high. */
export interface CredenceRange {
  readonly low: number;
  readonly point: number;
  readonly high: number;
}

/** How credible a claim is: an opinion, its range, and what it rests on. */
export interface ClaimCredence extends CredenceRange {
  readonly claim: string;
  /** Subjective-logic opinion (Jøsang 2016); the three sum to 1. */
  readonly belief: number;
  readonly disbelief: number;
  readonly uncertainty: number;
  /** Distinct origins; `high` counts each unknown origin as another one. */
  readonly origins: { readonly low: number; readonly high: number };
  /** The reports that count: not left out, not wholly after the as-of date. */
  readonly reports: readonly ClaimReport[];
  /** Whether origins point to both sides of one half. */
  readonly contradicted: boolean;
  /** Where low, point and high come from. */
  readonly basis: 'dependence' | 'likelihood' | 'reports' | 'ignorance';
  /** The credence by itself: what counts of a claim that depends on others where none of its stated
   *  rows applies; for every other claim the same as low, point and high. */
  readonly own: CredenceRange;
  /** The analyst's likelihood, where given; it takes precedence over the reports. */
  readonly likelihood: Likelihood | null;
  /** What the reports alone give, null without reports. */
  readonly fromReports: CredenceRange | null;
}

/** A contested quantity as alternatives that are never pooled across a disagreement. */
export interface EstimateAlternatives {
  readonly estimate: string;
  /** Ascending. Empty without any report. */
  readonly alternatives: readonly Alternative[];
  /** 1 − the greatest reliability belief: weight that belongs to no alternative in particular. */
  readonly unassigned: number;
  /** Index of the heaviest alternative (ties: first in the file); −1 without any. */
  readonly heaviest: number;
}

export interface Alternative {
  /** Least and greatest stated figure. */
  readonly low: number;
  readonly high: number;
  /** For comparison with thresholds only; never printed as an estimate. */
  readonly median: number;
  /** What each of its origins says, in equal parts; for comparison only, like the median. */
  readonly shapes: readonly Lognormal[];
  /** Normalised over the alternatives; they sum to 1. */
  readonly weight: number;
  /** Belief of the strongest source, in [0, 1]. */
  readonly belief: number;
  /** Source ids, in file order, without repeats. */
  readonly sources: readonly string[];
  readonly reports: readonly EstimateReport[];
}

/** One way the claims and estimates can turn out. */
export interface World {
  readonly claims: ReadonlyMap<string, boolean>;
  /** Missing for an estimate without any report: comparisons with it are false. */
  readonly estimates: ReadonlyMap<string, number>;
}
