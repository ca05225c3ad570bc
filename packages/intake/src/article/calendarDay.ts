const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${monthName},?\\s+(\\d{4})\\b`, 'i');
const monthFirst = new RegExp(
  `\\b${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`,
  'i',
);
const iso = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/;

/** The day that a date in full names, as YYYY-MM-DD: ISO 8601, or written with the name of the month, with
 *  or without a time, which is not moved to another zone. Null for anything else: 10/12/2016 is a day in
 *  October or in December. */
export function calendarDay(text: string): string | null {
  const ordered = iso.exec(text);
  if (ordered !== null) return dayOf(ordered[1]!, Number(ordered[2]), ordered[3]!);
  const day = dayFirst.exec(text);
  if (day !== null) return dayOf(day[3]!, monthOf(day[2]!), day[1]!);
  const month = monthFirst.exec(text);
  return month === null ? null : dayOf(month[3]!, monthOf(month[1]!), month[2]!);
}

/** From 1; `name` may be cut after three letters. */
function monthOf(name: string): number {
  return 1 + months.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3)));
}

/** Null for a day that no calendar has. */
function dayOf(year: string, month: number, day: string): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text) ? text : null;
}
