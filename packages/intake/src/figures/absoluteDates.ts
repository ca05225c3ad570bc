import { monthOf } from '../calendar/calendarWords.ts';
import { dayFromIso } from '../calendar/civilDay.ts';
import { wordSet } from '../wordSet.ts';
import { isDayOfMonth, isYear } from './dateNumbers.ts';
import type { DatePhrase, PartialDay, Which } from './datePhrase.ts';
import type { Word } from './words.ts';

/** 2016-10-12. */
export function isoDayAt(words: readonly Word[], at: number): DatePhrase | null {
  const parts = words.slice(at, at + 5);
  if (parts[0]?.kind !== 'number' || parts.length < 5 || parts[0].text.length !== 4) return null;
  if (parts.slice(1).some(({ isGlued }) => !isGlued)) return null;
  const text = parts.map((part) => part.text).join('');
  if (!/^\d{4}-\d\d-\d\d$/u.test(text) || dayFromIso(text) === null) return null;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  const one = { year, month, day };
  return { from: at, to: at + 5, said: { kind: 'days', first: one, last: one } };
}

/** 12 January, the 12th of January 2016, Jan. 12, May 3–5, 3 and 5 May. */
export function monthDayAt(words: readonly Word[], at: number): DatePhrase | null {
  return dayThenMonth(words, at) ?? monthThenDay(words, at);
}

function dayThenMonth(words: readonly Word[], at: number): DatePhrase | null {
  const first = dayNumberAt(words, at);
  if (first === null) return null;
  let last = first;
  if (isJoint(words[first.to])) {
    const second = dayNumberAt(words, first.to + 1);
    if (second !== null && second.day > first.day) last = second;
  }
  const place = words[last.to]?.lower === 'of' ? last.to + 1 : last.to;
  const month = monthOf(words[place]?.text);
  if (month === undefined) return null;
  const { year, to } = yearBehind(words, afterPoint(words, place));
  return days(at, to, { year, month, day: first.day }, { year, month, day: last.day });
}

function monthThenDay(words: readonly Word[], at: number): DatePhrase | null {
  const month = monthOf(words[at]?.text);
  if (month === undefined) return null;
  const first = dayNumberAt(words, afterPoint(words, at));
  if (first === null) return null;
  let last = first;
  if (/^(?:to|-|–)$/u.test(words[first.to]?.lower ?? '')) {
    const second = dayNumberAt(words, first.to + 1);
    if (second !== null && second.day > first.day) last = second;
  }
  const { year, to } = yearBehind(words, last.to);
  return days(at, to, { year, month, day: first.day }, { year, month, day: last.day });
}

function days(from: number, to: number, first: PartialDay, last: PartialDay): DatePhrase {
  return { from, to, said: { kind: 'days', first, last } };
}

/** Oct, October 2016, early October, last March, mid-May. */
export function monthAt(words: readonly Word[], at: number): DatePhrase | null {
  let place = at;
  let which: Which = null;
  const { lower } = words[at]!;
  if (lower === 'last' || lower === 'next' || lower === 'this') {
    which = lower;
    place++;
  }
  if (/^(?:early|late|mid)$/u.test(words[place]?.lower ?? '')) {
    place += words[place + 1]?.text === '-' ? 2 : 1;
  }
  const month = monthOf(words[place]?.text);
  if (month === undefined) return null;
  const named = afterPoint(words, place);
  const of = words[named]?.lower === 'of' ? named + 1 : named;
  const { year, to } = yearBehind(words, of);
  const isBare = place === at && year === null;
  if (isBare && !standsAsMonth(words, at)) return null;
  return { from: at, to: year === null ? named : to, said: { kind: 'month', month, year, which } };
}

const beforeMonths = wordSet(
  `in since by until till before after during from to of through throughout between and or for`,
);

/** Names of persons and verbs look like months: they stand before a preposition's object or alone. */
function standsAsMonth(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  if (beforeMonths.has(before)) return true;
  const next = words[at + 1];
  const isName = next?.kind === 'word' && next.text !== next.lower;
  return words[at]!.lower !== 'may' && words[at]!.lower !== 'march' && !isName;
}

/** Christmas, Easter, the new year. */
export function fixedDayAt(words: readonly Word[], at: number): DatePhrase | null {
  const word = words[at]!;
  const name = word.lower.replace(/'s$/u, '');
  const next = words[at + 1]?.lower;
  if ((name === 'christmas' || name === 'easter') && word.text !== word.lower) {
    const isEve = next === 'eve';
    const isDay = next === 'day';
    const { year, to } = yearBehind(words, at + (isEve || isDay ? 2 : 1));
    return holiday(at, to, isEve ? `${name} eve` : name, year);
  }
  const first = name === 'the' ? at + 1 : at;
  const isNewYear =
    words[first]?.lower === 'new' && /^year(?:'s)?$/u.test(words[first + 1]?.lower ?? '');
  if (!isNewYear) return null;
  const behind = words[first + 2]?.lower;
  const isEve = behind === 'eve';
  if (first === at && !isEve && behind !== 'day' && words[first]!.text === 'new') return null;
  const to = first + (isEve || behind === 'day' ? 3 : 2);
  return holiday(at, to, isEve ? 'new year eve' : 'new year', null);
}

function holiday(from: number, to: number, name: string, year: number | null): DatePhrase {
  return { from, to, said: { kind: 'holiday', name, year } };
}

/** 2012, 2012–2014, between 2003 and 2011, the 1990s. */
export function yearAt(words: readonly Word[], at: number): DatePhrase | null {
  const word = words[at]!;
  if (word.kind !== 'number' || word.text.length !== 4) return null;
  const next = words[at + 1];
  if (next?.isGlued === true && next.lower === 's' && word.value % 10 === 0) {
    return years(at, at + 2, word.value, word.value + 9);
  }
  if (!isYear(words, at)) return null;
  const other = words[at + 2];
  const isBetween = next?.lower === 'and' && words[at - 1]?.lower === 'between';
  const isSpan = /^(?:-|–|to)$/u.test(next?.lower ?? '') || isBetween;
  if (isSpan && other?.kind === 'number') {
    const last =
      other.text.length === 2 ? Math.floor(word.value / 100) * 100 + other.value : other.value;
    if (last > word.value && last <= word.value + 100) return years(at, at + 3, word.value, last);
  }
  return years(at, at + 1, word.value, word.value);
}

function years(from: number, to: number, first: number, last: number): DatePhrase {
  return { from, to, said: { kind: 'years', first, last } };
}

/** The year behind a day or a month, perhaps after a comma. */
export function yearBehind(
  words: readonly Word[],
  at: number,
): { readonly year: number | null; readonly to: number } {
  const place = words[at]?.text === ',' ? at + 1 : at;
  const word = words[place];
  const isPlausible =
    word?.kind === 'number' &&
    /^\d{4}$/u.test(word.text) &&
    word.value >= 1500 &&
    word.value <= 2100;
  return isPlausible ? { year: word.value, to: place + 1 } : { year: null, to: at };
}

/** Past the point of an abbreviation: Jan. 12. */
function afterPoint(words: readonly Word[], month: number): number {
  const point = words[month + 1];
  const isAbbreviated = words[month]!.text.length <= 4 && point?.text === '.' && point.isGlued;
  return isAbbreviated ? month + 2 : month + 1;
}

/** A day of a month and where it ends, ordinal ending included. */
function dayNumberAt(
  words: readonly Word[],
  at: number,
): { readonly day: number; readonly to: number } | null {
  if (!isDayOfMonth(words[at])) return null;
  const ending = words[at + 1];
  const isOrdinal = ending?.isGlued === true && /^(?:st|nd|rd|th)$/u.test(ending.lower);
  return { day: words[at]!.value, to: isOrdinal ? at + 2 : at + 1 };
}

function isJoint(word: Word | undefined): boolean {
  return /^(?:to|and|or|-|–)$/u.test(word?.lower ?? '');
}
