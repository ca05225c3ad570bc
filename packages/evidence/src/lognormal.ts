import type { Quantity, Reliability } from '@casus/casefile';

/** A quantity whose logarithm is normal. */
export interface Lognormal {
  readonly mu: number;
  readonly sigma: number;
  /** exp(mu) without its rounding: a stated 20,000 is not above a threshold of 20,000. */
  readonly median: number;
}

/** 95th percentile of the standard normal: half of a 90 % interval. */
const z90 = 1.6449;

/** Error factor of a single figure x by the source's reliability: 90 % of what it may mean lies in
 *  [x / k, x · k]. A convention. */
const errorFactors: Record<Reliability, number> = { A: 1.1, B: 1.25, C: 1.5, D: 2, E: 3, F: 3 };

/** What a report says of a quantity, for comparison with other reports only. A range is read as a
 *  90 % interval, never narrower than a single figure of an A source; "at least" and "at most" lie
 *  on their side of the figure. */
export function lognormalOf(quantity: Quantity, reliability: Reliability): Lognormal {
  const k = errorFactors[reliability];
  switch (quantity.kind) {
    case 'value':
      return { ...fromInterval(quantity.value / k, quantity.value * k), median: quantity.value };
    case 'range': {
      const shape = fromInterval(quantity.low, quantity.high);
      return { ...shape, sigma: Math.max(shape.sigma, Math.log(errorFactors.A) / z90) };
    }
    case 'atLeast':
      return {
        ...fromInterval(quantity.value, quantity.value * k * k),
        median: quantity.value * k,
      };
    case 'atMost':
      return {
        ...fromInterval(quantity.value / (k * k), quantity.value),
        median: quantity.value / k,
      };
  }
}

/** The lognormal whose 90 % interval runs from `low` to `high`. */
export function fromInterval(low: number, high: number): Lognormal {
  return {
    mu: (Math.log(low) + Math.log(high)) / 2,
    sigma: (Math.log(high) - Math.log(low)) / (2 * z90),
    median: geometricMiddle(low, high),
  };
}

/** √(low · high), without rounding where that is a whole number: 4,000 to 9,000 is not above 6,000. */
export function geometricMiddle(low: number, high: number): number {
  if (low === high) return low;
  const product = low * high;
  const isExact = product > leastProduct && product < 1 / leastProduct;
  return isExact ? Math.sqrt(product) : Math.sqrt(low) * Math.sqrt(high);
}

/** Below it, and above its inverse, a product of doubles may lose digits. */
const leastProduct = 1e-290;

/** How far two reports disagree, in standard deviations of their difference; above 2 they are kept
 *  apart. */
export function disagreement(a: Lognormal, b: Lognormal): number {
  const distance = Math.abs(a.mu - b.mu);
  return distance === 0 ? 0 : distance / Math.hypot(a.sigma, b.sigma);
}

/** Median of a mixture in equal parts: exact for one part or where all agree, else by bisection. */
export function mixtureMedian(parts: readonly Lognormal[]): number {
  const medians = parts.map(({ median }) => median);
  const least = Math.min(...medians);
  const greatest = Math.max(...medians);
  if (least === greatest) return least;
  let low = Math.min(...parts.map(({ mu }) => mu));
  let high = Math.max(...parts.map(({ mu }) => mu));
  for (let step = 0; step < maxSteps; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (shareBelow(parts, middle) < 1 / 2) low = middle;
    else high = middle;
  }
  return Math.min(Math.max(Math.exp((low + high) / 2), least), greatest);
}

/** Probability that a mixture in equal parts lies below the figure with this logarithm. */
export function shareBelow(parts: readonly Lognormal[], logFigure: number): number {
  const sum = parts.reduce((all, { mu, sigma }) => all + normal((logFigure - mu) / sigma), 0);
  return sum / parts.length;
}

/** More than the bits of a double. */
const maxSteps = 200;

/** Standard normal distribution function, error below 1e-7.
 *  Source: Abramowitz & Stegun 1964, 26.2.17. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.31938153) *
    t *
    Math.exp((-z * z) / 2) *
    0.3989422804014327;
  return z > 0 ? 1 - tail : tail;
}
