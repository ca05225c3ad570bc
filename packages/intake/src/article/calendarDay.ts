import { months } from '../calendar/calendarWords.ts';
import { dayInMonth, isoOf } from '../calendar/civilDay.ts';

const shortMonths = [...months.keys()].filter((name) => name.length === 3).join('|');
const monthName = `(${shortMonths})[a-z]*\\.?`;
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

/** From 1, by its first three letters. */
function monthOf(name: string): number {
  return months.get(name.toLowerCase())!;
}

/** Null for a day that no calendar has. */
function dayOf(year: string, month: number, day: string): string | null {
  const found = dayInMonth(Number(year), month, Number(day));
  return found === null ? null : isoOf(found);
}
