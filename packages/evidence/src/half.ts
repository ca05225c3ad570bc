/** What rounding may add to a credence of exactly one half: it must not make a claim true. */
const rounding = 1e-9;

/** A credence without the rounding around one half. */
export function settledAtHalf(p: number): number {
  return Math.abs(p - 1 / 2) <= rounding ? 1 / 2 : p;
}
