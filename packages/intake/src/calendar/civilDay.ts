/** Days as numbers, counted from 1 January 1970 in the Gregorian calendar, without clock or time zone. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** The number of a day. A month may lie outside 1–12 and counts on into other years.
 *  Source: Hinnant, “chrono-compatible low-level date algorithms”, days_from_civil. */
export function dayOf(year: number, month: number, day: number): number {
  const months = year * 12 + (month - 1) - 2;
  const marchYear = Math.floor(months / 12);
  const marchMonth = months - marchYear * 12;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 719_469;
}

/** Year and month (1–12) of a day. */
export function monthAround(day: number): { readonly year: number; readonly month: number } {
  let year = 1970 + Math.floor(day / 365.2425);
  if (dayOf(year + 1, 1, 1) <= day) year++;
  else if (dayOf(year, 1, 1) > day) year--;
  let month = 12;
  while (dayOf(year, month, 1) > day) month--;
  return { year, month };
}

/** Days of `count` months from the given one. */
export function monthsFrom(year: number, month: number, count: number): DayRange {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + count, 1) - 1 };
}

/** The week of a day, Monday to Sunday. */
export function weekAround(day: number): DayRange {
  const from = day - weekdayOf(day);
  return { from, to: from + 6 };
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Easter Sunday. Source: Meeus/Jones/Butcher. */
export function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - e + 15) % 30;
  const k = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * k) / 451);
  const n = h + k - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** YYYY-MM-DD. */
export function isoOf(day: number): string {
  const { year, month } = monthAround(day);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day - dayOf(year, month, 1) + 1)}`;
}

/** The day of a text YYYY-MM-DD, null where it is none. */
export function dayFromIso(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  return dayInMonth(year, month, day);
}

/** The day, null where the month does not have it. */
export function dayInMonth(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const found = dayOf(year, month, day);
  return found < dayOf(year, month + 1, 1) ? found : null;
}
