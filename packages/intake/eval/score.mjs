/** Matches predicted with gold one to one: as many as possible that touch, those first that agree best.
 *  @param likeness  of a pair; 0 where they do not touch. @returns pairs of indices. */
export function match(predicted, gold, likeness) {
  const pairs = predicted
    .flatMap((one, p) => gold.map((other, g) => ({ p, g, value: likeness(one, other) })))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  const goldOf = predicted.map(() => -1);
  const predictedOf = gold.map(() => -1);
  for (const { p, g } of pairs) {
    if (goldOf[p] >= 0 || predictedOf[g] >= 0) continue;
    goldOf[p] = g;
    predictedOf[g] = p;
  }
  // Who is left may still find a place where others can move.
  const place = (p, seen) =>
    pairs.some(({ p: one, g }) => {
      if (one !== p || seen.has(g)) return false;
      seen.add(g);
      if (predictedOf[g] >= 0 && !place(predictedOf[g], seen)) return false;
      goldOf[p] = g;
      predictedOf[g] = p;
      return true;
    });
  for (const p of predicted.keys()) if (goldOf[p] < 0) place(p, new Set());
  return goldOf.flatMap((g, p) => (g < 0 ? [] : [[p, g]]));
}

export const overlap = (a, b) => a !== null && b !== null && a.start < b.end && b.start < a.end;

const length = (spans) => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Share of two contents that they have in common. */
export function contentLikeness(a, b) {
  const common = a.content.reduce(
    (sum, one) =>
      sum +
      b.content.reduce(
        (own, other) =>
          own + Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)),
        0,
      ),
    0,
  );
  return common / (length(a.content) + length(b.content) - common);
}

export const percent = (part, whole) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
