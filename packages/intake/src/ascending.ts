/** The place of the first of an ascending list that is at least a number; behind the list where none is. */
export function firstFrom(ascending: readonly number[], least: number): number {
  return firstWhere(ascending.length, (at) => ascending[at]! >= least);
}

/** The first of `n` places from which on a test holds; `n` where it never does. Cost O(log n). */
export function firstWhere(n: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
