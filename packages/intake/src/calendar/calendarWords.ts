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

/** Months 1–12 by their names and abbreviations, of three letters among them, in lower case. */
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

/** The month that a word names. Some are words of another kind in lower case, so that all count only with a
 *  capital. */
export function monthOf(word: string | undefined): number | undefined {
  if (word === undefined || word[0] === word[0]?.toLowerCase()) return undefined;
  return months.get(word.toLowerCase());
}

/** Names of the days of the week, in lower case. */
export const weekdayNames: readonly string[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

const shortWeekdays = ['mon', 'tue', 'tues', 'wed', 'thu', 'thurs', 'fri', 'sat', 'sun'];

/** Days of the week by name and abbreviation, in lower case, 0 for Monday. */
export const weekdays: ReadonlyMap<string, number> = new Map(
  [...weekdayNames, ...shortWeekdays].map((word) => [
    word,
    weekdayNames.findIndex((name) => name.startsWith(word.slice(0, 3))),
  ]),
);

/** Seasons by the month they begin with; each has three. */
export const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

/** What may follow a weekday and belongs to it. */
export const partsOfDay: ReadonlySet<string> = new Set([
  'morning',
  'afternoon',
  'evening',
  'night',
]);
