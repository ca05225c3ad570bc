/** Shortest word that is taken for a part of a longer one. */
const minPart = 4;

/** The candidate closest to `found`, or the only one that begins or ends with it; null where none is
 *  close enough to be meant. */
export function didYouMean(found: string, candidates: Iterable<string>): string | null {
  const all = [...candidates];
  const best = closest(found, all);
  if (best !== null || found.length < minPart) return best;
  const small = found.toLowerCase();
  const longer = all.filter((candidate) => {
    const whole = candidate.toLowerCase();
    // `dm.option` ends with what `option` ends with, too.
    if (whole.includes('.') && !small.includes('.')) return false;
    return whole.startsWith(small) || whole.endsWith(small);
  });
  return longer.length === 1 ? longer[0]! : null;
}

/** The candidate that differs from `found` by slips of the keyboard only, or null. */
export function closest(found: string, candidates: Iterable<string>): string | null {
  const limit = found.length < 2 ? 0 : Math.max(1, Math.floor(found.length / 3));
  const small = found.toLowerCase();
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(small, candidate.toLowerCase(), least);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Insertions, deletions, substitutions and swaps of neighbours; `enough` or more is not told apart.
 *  Source: optimal string alignment, after Damerau 1964. */
function editDistance(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) >= enough || a.length > 200) return enough;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return Math.min(enough, last[b.length]!);
}
