import type { ClaimReport } from '@casus/casefile';
import type { Opinion } from './opinion.ts';

/** A report and the opinion it gives of its claim. */
export interface WeighedReport {
  readonly stance: ClaimReport['stance'];
  readonly opinion: Opinion;
  /** The only way it may pull; null: neither. */
  readonly side: 'for' | 'against' | null;
}

/** Uncertainty below which a report would pull without limit. */
const leastUncertainty = 1e-12;

/** Halvings of [0, 1]: beyond the precision of a double near one half. */
const nHalvings = 60;

/** The point credence of a claim: where the pulls of all origins and of the base rate balance.
 *
 *  In amounts of evidence (r = b/u for, s = d/u against) cumulative fusion gives the root P of
 *  Σ (r − P·(r + s)) + a − P = 0. There a report that supports a claim less than the others do pulls
 *  it down. Here no report pulls to the other side: one that speaks for the claim counts only while its
 *  term is positive, one against it only while it is negative, and of each origin the strongest report
 *  on either side speaks. Where nobody would pull to the other side this is the
 *  point of cumulative fusion, b + a·u. So neither leaving out a supporting report nor lowering the
 *  reliability of a source ever raises the point of what it asserts: every term falls in P, and no
 *  term rises with either change.
 *  @param origins  the reports of each known origin.
 *  @param unknown  reports of unknown origin: each may echo any other report, so on either side they
 *    count only for what they say beyond the strongest known origin.
 *  @param baseRate  a in [0, 1].
 *  Source: evidence notation of Jøsang 2016, §3.3; the one-sided terms are ours. */
export function balance(
  origins: readonly (readonly WeighedReport[])[],
  unknown: readonly WeighedReport[],
  baseRate: number,
): number {
  if (origins.length === 0 && unknown.length === 0) return baseRate;
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < nHalvings; halving++) {
    const middle = (low + high) / 2;
    if (baseRate - middle + totalPull(origins, unknown, middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function totalPull(
  origins: readonly (readonly WeighedReport[])[],
  unknown: readonly WeighedReport[],
  p: number,
): number {
  let sum = 0;
  let mostUp = 0;
  let mostDown = 0;
  for (const reports of origins) {
    const { up, down } = pullOf(reports, p);
    sum += up + down;
    mostUp = Math.max(mostUp, up);
    mostDown = Math.min(mostDown, down);
  }
  const { up, down } = pullOf(unknown, p);
  return sum + Math.max(0, up - mostUp) + Math.min(0, down - mostDown);
}

/** The strongest report on either side. */
function pullOf(reports: readonly WeighedReport[], p: number): { up: number; down: number } {
  let up = 0;
  let down = 0;
  for (const report of reports) {
    const pull = report.stance === 'asserts' ? assertion(report.opinion, p) : denial(report, p);
    if (report.side === 'for') up = Math.max(up, pull);
    else if (report.side === 'against') down = Math.min(down, pull);
  }
  return { up, down };
}

function denial({ opinion }: WeighedReport, p: number): number {
  const mirrored = { ...opinion, belief: opinion.disbelief, disbelief: opinion.belief };
  return -assertion(mirrored, 1 - p);
}

/** r − p·(r + s) of an assertion, or that of its disbelief without any belief where this is greater:
 *  less trust in a source must not make its doubtful news weigh less against the claim. */
function assertion({ disbelief, uncertainty }: Opinion, p: number): number {
  const whole = 1 / Math.max(uncertainty, leastUncertainty);
  const untrusted = 1 / Math.max(1 - disbelief, leastUncertainty);
  const left = 1 - disbelief - p;
  return Math.max(whole * left, untrusted * left) - (1 - p);
}
