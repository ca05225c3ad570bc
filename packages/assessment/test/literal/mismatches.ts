/** Largest distance of two numbers that count as one: medians of mixtures come by bisection on both
 *  sides, and the normal distribution of the assessment has an error of 1e-7. */
const tolerance = 1e-5;

/** Where `found` says something else than `expected`, one line each. What `expected` does not speak of is
 *  passed over. */
export function mismatches(expected: unknown, found: unknown, path = ''): string[] {
  if (typeof expected === 'number' && typeof found === 'number') {
    const scale = Math.max(1, Math.abs(expected));
    if (Math.abs(expected - found) <= tolerance * scale) return [];
  }
  if (isContainer(expected) && isContainer(found)) {
    const isList = Array.isArray(expected);
    const isComparable =
      isList === Array.isArray(found) &&
      (!isList || Object.keys(expected).length === Object.keys(found).length);
    if (isComparable) {
      return Object.keys(expected).flatMap((key) =>
        mismatches(expected[key], found[key], `${path}.${key}`),
      );
    }
  }
  if (Object.is(expected, found)) return [];
  return [`${path}: ${JSON.stringify(expected)} expected, ${JSON.stringify(found)} found`];
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
