const monthTable = `
  january jan
  february feb
  march mar
  april apr
  may
  june jun
  july jul
  august aug
  september sep sept
  october oct
  november nov
  december dec
`;

/** Months 1–12 by their names and abbreviations, in lower case. */
export const months: ReadonlyMap<string, number> = new Map(
  monthTable
    .trim()
    .split('\n')
    .flatMap((line, n) =>
      line
        .trim()
        .split(' ')
        .map((word) => [word, n + 1] as const),
    ),
);

/** Months that are words of another kind in lower case, so count only with a capital. */
export function monthOf(word: string | undefined): number | undefined {
  if (word === undefined || word[0] === word[0]?.toLowerCase()) return undefined;
  return months.get(word.toLowerCase());
}
