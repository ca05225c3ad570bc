import type { ArticleReading } from '../draft/articleReading.ts';
import type { Saying } from '../draft/saying.ts';
import { placeOf } from './place.ts';

/** What became of a saying. */
export type Verdict = 'open' | 'accepted' | 'rejected';

/** An article under review. That a saying was accepted stands in the case, and nowhere else. */
export interface Review {
  readonly reading: ArticleReading;
  /** One for each attribution of the reading. */
  readonly sayings: readonly Saying[];
  /** Places of sayings that are no report. */
  readonly rejected: ReadonlySet<string>;
  /** Which saying is looked at. */
  readonly at: number;
}

/** @param accepted  places that the case has reports from. */
export function verdictsIn(
  { sayings, rejected }: Pick<Review, 'sayings' | 'rejected'>,
  accepted: ReadonlySet<string>,
): Verdict[] {
  return sayings.map((saying) => {
    const place = placeOf(saying);
    if (accepted.has(place)) return 'accepted';
    return rejected.has(place) ? 'rejected' : 'open';
  });
}

/** Looks at another saying; beyond the first and the last there is none. */
export function lookingAt(review: Review, at: number): Review {
  const last = Math.max(0, review.sayings.length - 1);
  return { ...review, at: Math.min(last, Math.max(0, at)) };
}

/** Looks at the next open saying behind the one that was dealt with, else at the first open one, else
 *  stays. */
export function goingOn(review: Review, verdicts: readonly Verdict[]): Review {
  const isOpen = (verdict: Verdict, n: number): boolean => verdict === 'open' && n !== review.at;
  const behind = verdicts.findIndex((verdict, n) => n > review.at && isOpen(verdict, n));
  const at = behind >= 0 ? behind : verdicts.findIndex(isOpen);
  return at < 0 ? review : { ...review, at };
}

/** Rejects the `n`-th saying, or takes that back. */
export function withRejected(review: Review, n: number, isRejected: boolean): Review {
  const rejected = new Set(review.rejected);
  const place = placeOf(review.sayings[n]!);
  if (isRejected) rejected.add(place);
  else rejected.delete(place);
  return { ...review, rejected };
}
