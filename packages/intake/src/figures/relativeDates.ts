import { partsOfDay, seasons, weekdays } from '../calendar/calendarWords.ts';
import { wordSet } from '../wordSet.ts';
import { monthDayAt, yearBehind } from './absoluteDates.ts';
import { cardinalAt } from './cardinal.ts';
import type { DatePhrase, Period, Said, Which } from './datePhrase.ts';
import type { Word } from './words.ts';

const nameOf = (word: Word | undefined): string => word?.lower.replace(/'s$/u, '') ?? '';

function whichOf(word: Word | undefined): Which {
  const lower = word?.lower;
  return lower === 'last' || lower === 'next' || lower === 'this' ? lower : null;
}

/** Before a weekday that recurs or is a name. */
const notWeekdays = wordSet('every each bloody palm black super good');

/** Wednesday, last Tuesday, Monday night; with a date behind it, that date. */
export function weekdayAt(words: readonly Word[], at: number): DatePhrase | null {
  const which = whichOf(words[at]);
  const place = which === null ? at : at + 1;
  const word = words[place];
  const weekday = weekdays.get(nameOf(word));
  if (weekday === undefined || word!.text === word!.lower) return null;
  if (notWeekdays.has(words[place - 1]?.lower ?? '')) return null;
  const behind = words[place + 1];
  if (/^(?:Times|Telegraph|Mail|Mirror|Express|Post)$/u.test(behind?.text ?? '')) return null;
  const comma = behind?.text === ',' ? place + 2 : place + 1;
  const date = words[comma] === undefined ? null : monthDayAt(words, comma);
  if (date !== null) return { ...date, from: at };
  const to = partsOfDay.has(nameOf(behind)) ? place + 2 : place + 1;
  return { from: at, to, said: { kind: 'weekday', weekday, which } };
}

/** The weekend, next weekend. */
export function weekendAt(words: readonly Word[], at: number): DatePhrase | null {
  const isNamed = words[at]!.lower === 'the' || whichOf(words[at]) !== null;
  if (!isNamed || nameOf(words[at + 1]) !== 'weekend') return null;
  return { from: at, to: at + 2, said: { kind: 'weekend', which: whichOf(words[at]) } };
}

const beforeBareSeasons = wordSet('before by until till since');

/** What is named after a season and need not be in it. */
const events = wordSet('budget offensive session term break games olympics school campaign');

/** The spring, next winter, summer 2016, before spring. */
export function seasonAt(words: readonly Word[], at: number): DatePhrase | null {
  const which = whichOf(words[at]);
  const isArticled = which !== null || words[at]!.lower === 'the';
  let place = isArticled ? at + 1 : at;
  if (/^(?:early|late|mid)$/u.test(words[place]?.lower ?? '')) {
    place += words[place + 1]?.text === '-' ? 2 : 1;
  }
  const month = seasons.get(nameOf(words[place]));
  if (month === undefined) return null;
  const next = words[place + 1]?.lower;
  const { year, to } = yearBehind(words, next === 'of' ? place + 2 : place + 1);
  if (year !== null) return { from: at, to, said: { kind: 'season', month, year, which } };
  const before = words[at - 1]?.lower ?? '';
  if (!isArticled && !beforeBareSeasons.has(before)) return null;
  // The fall of the town is no season.
  const isFall = words[place]!.lower === 'fall';
  if (
    next === 'of' ||
    events.has(next ?? '') ||
    (isFall && which === null && !/^(?:in|by|until)$/u.test(before))
  )
    return null;
  return { from: at, to: place + 1, said: { kind: 'season', month, year, which } };
}

const shifts: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** Last month, later this year, the end of *the month*. */
export function periodAt(words: readonly Word[], at: number): DatePhrase | null {
  const first = words[at]!.lower;
  const part = first === 'later' || first === 'earlier' ? first : null;
  const place = part === null ? at : at + 1;
  const which = words[place]?.lower ?? '';
  const period = nameOf(words[place + 1]);
  if (period !== 'week' && period !== 'month' && period !== 'year') return null;
  const isEnd = which === 'the' && words[at - 1]?.lower === 'of' && words[at - 2]?.lower === 'end';
  const shift = isEnd ? 0 : shifts.get(which);
  if (shift === undefined) return null;
  return { from: at, to: place + 2, said: { kind: 'period', period, shift, part } };
}

const nearDays: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/** Today, yesterday evening, this morning, last night, overnight. */
export function nearDayAt(words: readonly Word[], at: number): DatePhrase | null {
  const name = nameOf(words[at]);
  const next = nameOf(words[at + 1]);
  if (name === 'overnight') return { from: at, to: at + 1, said: { kind: 'overnight' } };
  const shift = nearDays.get(name);
  if (shift !== undefined) return inDays(at, at + (partsOfDay.has(next) ? 2 : 1), shift);
  if (name === 'this' && partsOfDay.has(next)) return inDays(at, at + 2, 0);
  return name === 'last' && next === 'night' ? inDays(at, at + 2, -1) : null;
}

function inDays(from: number, to: number, shift: number): DatePhrase {
  return { from, to, said: periodSaid('day', shift) };
}

function periodSaid(period: Period, shift: number): Said {
  return { kind: 'period', period, shift, part: null };
}

/** Two weeks ago, a month ago: the week, the month. */
export function agoAt(words: readonly Word[], at: number): DatePhrase | null {
  const { lower } = words[at]!;
  const isOne = lower === 'a' || lower === 'an';
  const unit = (place: number): string => words[place]?.lower.replace(/s$/u, '') ?? '';
  const number = cardinalAt(words, at, true);
  const [count, place] =
    number !== null && number.low === number.high
      ? [number.low, number.to]
      : isOne
        ? [1, at + 1]
        : [0, 0];
  const period = unit(place);
  if (count < 1 || words[place + 1]?.lower !== 'ago') return null;
  if (period !== 'day' && period !== 'week' && period !== 'month' && period !== 'year') return null;
  return { from: at, to: place + 2, said: periodSaid(period, -Math.round(count)) };
}
