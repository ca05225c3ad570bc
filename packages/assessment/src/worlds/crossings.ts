import { leadingCode } from './leading.ts';

/** A place on [0, 1] at which the leading answer changes: indices into `answers` on either side. */
export interface Crossing {
  readonly at: number;
  readonly below: number;
  readonly above: number;
}

/** Where the leading answer changes as a credence goes from 0 to 1.
 *  @param bends  ascending, from 0 to 1; between two of them every probability is linear.
 *  @param points  probability per answer at a credence. */
export function crossings(
  bends: readonly number[],
  points: (p: number) => readonly number[],
): Crossing[] {
  const places = new Set(bends);
  for (const [at, from] of bends.entries()) {
    const to = bends[at + 1];
    if (to === undefined || to <= from) continue;
    const [a, b] = [points(from), points(to)];
    for (let i = 0; i < a.length; i++) {
      for (let j = 0; j < i; j++) {
        const ahead = a[i]! - a[j]!;
        const share = ahead / (ahead - (b[i]! - b[j]!));
        if (share > 0 && share < 1) places.add(from + share * (to - from));
      }
    }
  }
  const ordered = [...places].sort((a, b) => a - b);
  const between = ordered.slice(1).map((to, at) => leadingCode(points((ordered[at]! + to) / 2)));
  return between.slice(1).flatMap((above, at): Crossing[] => {
    const below = between[at]!;
    return below === above ? [] : [{ at: ordered[at + 1]!, below, above }];
  });
}
