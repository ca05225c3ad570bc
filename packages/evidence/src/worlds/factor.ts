import type { Piece } from '../pieces.ts';

/** One part of what is uncertain, independent of every other part: a claim, several claims that move
 *  together, or an estimate. Its *levels* are the ways it can turn out. */
export interface Factor {
  /** Claim ids, in file order; empty for an estimate. */
  readonly claims: readonly string[];
  /** Estimate id; null for claims. */
  readonly estimate: string | null;
  readonly levels: readonly Level[];
  /** Probability of each level at the point credences: Float64Array [nLevels], sums to 1. */
  readonly point: Float64Array;
  /** The distributions at the ends of the credences' ranges. Every distribution that the ranges allow
   *  lies between them, and each of them is reached, so that the least and the greatest probability
   *  of anything are those of some combination of them. */
  readonly extremes: readonly Float64Array[];
  /** Whether `extremes` has all of them; false where there would be too many. */
  readonly isComplete: boolean;
  /** Index of the level of the base world. */
  readonly base: number;
  /** The distribution with the credence of one claim at `p`, everything else at its point; what shares
   *  an origin with the claim is drawn along as far as it must be. */
  readonly withCredence: (claim: string, p: number) => Float64Array;
  /** Pairs of levels that differ in that claim and no other; null where claims of the factor depend on
   *  each other, so that a claim also matters by what depends on it. */
  readonly apartBy: (claim: string) => readonly (readonly [number, number])[] | null;
  /** Credences at which `withCredence` of a claim bends; it is linear between them. */
  readonly bends: (claim: string) => readonly number[];
}

/** One way a factor can turn out. */
export interface Level {
  /** Truth of each claim of the factor. */
  readonly claims: ReadonlyMap<string, boolean>;
  /** Where the estimate lies; null for claims. */
  readonly piece: Piece | null;
}

/** Most levels of one factor. */
export const maxLevels: number = 2 ** 16;

/** Most extreme distributions of one factor. */
export const maxExtremes: number = 2 ** 12;

/** Most entries of all extreme distributions of one factor together. */
export const maxExtremeEntries: number = 2 ** 20;
