// Choices between two values without a branch, which a processor could not foretell. Values are ranks:
// integers from 0 to 2^31 − 1, so that their differences are 32-bit integers, too.

/** The lesser of two. */
export function lesser(a: number, b: number): number {
  const step = (b - a) | 0;
  return (a + (step & (step >> 31))) | 0;
}

/** The greater of two. */
export function greater(a: number, b: number): number {
  const step = (a - b) | 0;
  return (a - (step & (step >> 31))) | 0;
}

/** 1 if `a` is the greater one, otherwise 0. */
export function isAbove(a: number, b: number): number {
  return ((b - a) | 0) >>> 31;
}
