import type { Progress } from './options.ts';

/** What work in steps gives, all of its steps done at once. */
export function finished<Result>(
  work: Generator<Progress, Result, void>,
  onProgress?: (progress: Progress) => void,
): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    onProgress?.(value);
  }
}
