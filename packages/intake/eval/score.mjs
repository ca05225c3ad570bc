/** Matches predicted spans with gold spans one to one: as many as possible that overlap.
 *  @returns pairs of indices. */
export function match(predicted, gold, touches) {
  const of = gold.map(() => -1);
  const seen = [];
  const improve = (p) => {
    for (const g of gold.keys()) {
      if (seen[g] || !touches(predicted[p], gold[g])) continue;
      seen[g] = true;
      if (of[g] < 0 || improve(of[g])) {
        of[g] = p;
        return true;
      }
    }
    return false;
  };
  for (const p of predicted.keys()) {
    seen.fill(false, 0, gold.length);
    seen.length = 0;
    improve(p);
  }
  return of.flatMap((p, g) => (p < 0 ? [] : [[p, g]]));
}

export const overlap = (a, b) => a !== null && b !== null && a.start < b.end && b.start < a.end;

export const contentsOverlap = (a, b) =>
  a.content.some((one) => b.content.some((other) => overlap(one, other)));

export const percent = (part, whole) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
