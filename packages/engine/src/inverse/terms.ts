/** States, ascending, none of which is to be preferred. */
export type Term = readonly number[];

/** Terms without those that ask for no less than another: the first of equal ones is kept. */
export function fewestTerms(terms: readonly Term[]): Term[] {
  const sorted = terms.map((term) => [...new Set(term)].sort((a, b) => a - b));
  // A term of one state absorbs all that contain it; most are of one.
  const single = new Set(sorted.filter(({ length }) => length === 1).map(([t]) => t!));
  const larger = sorted
    .filter((term) => term.length > 1 && !term.some((t) => single.has(t)))
    .sort((a, b) => a.length - b.length);
  const kept: Term[] = [...single].map((t) => [t]);
  for (const term of larger) {
    const own = new Set(term);
    if (!kept.some((one) => one.every((t) => own.has(t)))) kept.push(term);
  }
  return kept;
}
