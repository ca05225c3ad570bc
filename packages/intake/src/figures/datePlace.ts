import {
  type DayRange,
  dayInMonth,
  dayOf,
  easterOf,
  monthAround,
  monthsFrom,
  weekAround,
  weekdayOf,
} from '../calendar/civilDay.ts';
import type { PartialDay, Said, Which } from './datePhrase.ts';
import type { Outlook } from './outlook.ts';

/** The days an expression means; null where it needs a day of publication and there is none, or no such day
 *  exists. @param today  day of publication. @param outlook  of the sentence. */
export function placed(
  { said }: { readonly said: Said },
  today: number | null,
  outlook: Outlook | null,
): DayRange | null {
  switch (said.kind) {
    case 'years':
      return { from: dayOf(said.first, 1, 1), to: dayOf(said.last, 12, 31) };
    case 'days':
      return daysPlaced(said.first, said.last, today, outlook);
    case 'month':
      return inYear(1, said.month, said, today, outlook);
    case 'season':
      return inYear(3, said.month, said, today, outlook);
    case 'holiday':
      return holidayPlaced(said.name, said.year, today);
    default:
      return today === null ? null : relative(said, today, outlook);
  }
}

function daysPlaced(
  first: PartialDay,
  last: PartialDay,
  today: number | null,
  outlook: Outlook | null,
): DayRange | null {
  const inThe = (year: number): DayRange | null => {
    const from = dayInMonth(year, first.month, first.day);
    const to = dayInMonth(year, last.month, last.day);
    return from === null || to === null ? null : { from, to };
  };
  if (first.year !== null) return inThe(first.year);
  if (today === null) return null;
  const { year } = monthAround(today);
  const all = [year - 1, year, year + 1].map(inThe).filter((one) => one !== null);
  return chosen(all, today, outlook) ?? null;
}

/** Of several in order: the last begun, the next not yet over, or the nearest. */
function chosen(
  all: readonly DayRange[],
  today: number,
  outlook: Outlook | null,
): DayRange | undefined {
  if (outlook === 'past') return all.findLast(({ from }) => from <= today);
  if (outlook === 'ahead') return all.find(({ to }) => to >= today);
  const away = ({ from, to }: DayRange): number => Math.max(0, from - today, today - to);
  return [...all].sort((a, b) => away(a) - away(b))[0];
}

/** A month or a season: that of its year, or as the words before it and the sentence say. */
function inYear(
  count: number,
  month: number,
  { year, which }: { readonly year: number | null; readonly which: Which },
  today: number | null,
  outlook: Outlook | null,
): DayRange | null {
  if (year !== null) return monthsFrom(year, month, count);
  if (today === null) return null;
  const now = monthAround(today).year;
  const all = [now - 2, now - 1, now, now + 1, now + 2].map((y) => monthsFrom(y, month, count));
  if (which === 'last') return all.findLast(({ to }) => to < today) ?? null;
  if (which === 'next') return all.find(({ from }) => from > today) ?? null;
  if (which === 'this') return chosen(all, today, null) ?? null;
  return chosen(all, today, outlook ?? 'past') ?? null;
}

/** The nearest, unless its year is given. */
function holidayPlaced(name: string, year: number | null, today: number | null): DayRange | null {
  const inThe = (y: number): DayRange => {
    const day = holidayOf(name, y);
    return { from: day, to: day };
  };
  if (year !== null) return inThe(year);
  if (today === null) return null;
  const now = monthAround(today).year;
  return chosen([now - 1, now, now + 1].map(inThe), today, null) ?? null;
}

function holidayOf(name: string, year: number): number {
  const eve = name.endsWith(' eve') ? 1 : 0;
  if (name.startsWith('easter')) return easterOf(year) - eve;
  if (name.startsWith('new year')) return dayOf(year, 1, 1) - eve;
  return dayOf(year, 12, 25) - eve;
}

function relative(
  said: Extract<Said, { kind: 'weekday' | 'weekend' | 'period' | 'overnight' }>,
  today: number,
  outlook: Outlook | null,
): DayRange {
  switch (said.kind) {
    case 'overnight':
      return { from: today - 1, to: today };
    case 'weekday': {
      const from = weekdayPlaced(said.weekday, said.which, today, outlook);
      return { from, to: from };
    }
    case 'weekend':
      return weekendPlaced(said.which, today, outlook);
    case 'period':
      return periodPlaced(said, today);
  }
}

function weekdayPlaced(
  weekday: number,
  which: Which,
  today: number,
  outlook: Outlook | null,
): number {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (which === 'last') return today - (back === 0 ? 7 : back);
  const isAhead = outlook === 'ahead' || (which === 'this' && outlook === null);
  return which === 'next' || (back > 0 && isAhead) ? today - back + 7 : today - back;
}

function weekendPlaced(which: Which, today: number, outlook: Outlook | null): DayRange {
  const saturday = weekAround(today).from + 5;
  const hasBegun = saturday <= today;
  const isAhead = outlook === 'ahead' || (which === 'this' && outlook === null);
  const shift = which === 'next' ? 7 : which === 'last' || (!isAhead && !hasBegun) ? -7 : 0;
  return { from: saturday + shift, to: saturday + shift + 1 };
}

function periodPlaced(
  { period, shift, part }: Extract<Said, { kind: 'period' }>,
  today: number,
): DayRange {
  const whole = periodAround(period, shift, today);
  if (part === 'later') return { from: Math.max(today, whole.from), to: whole.to };
  if (part === 'earlier') return { from: whole.from, to: Math.min(today, whole.to) };
  return whole;
}

function periodAround(period: string, shift: number, today: number): DayRange {
  if (period === 'day') return { from: today + shift, to: today + shift };
  if (period === 'week') return weekAround(today + 7 * shift);
  const { year, month } = monthAround(today);
  return period === 'month' ? monthsFrom(year, month + shift, 1) : monthsFrom(year + shift, 1, 12);
}
