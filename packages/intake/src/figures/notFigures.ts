import { monthOf } from '../calendar/calendarWords.ts';
import { afterHyphen, cardinalAt } from './cardinal.ts';
import { isDayOfMonth, isYear } from './dateNumbers.ts';
import { designators, measureWords, notInNames } from './notFigureWords.ts';
import { smallNumbers } from './numberWords.ts';
import { shareAt } from './share.ts';
import type { Word } from './words.ts';

/** Index behind the number at `at` if it is no figure: an ordinal, a date, a year, a time of day, an age, a
 *  number in a name, of a telephone; null if it may be one. */
export function notFigureEnd(words: readonly Word[], at: number): number | null {
  const word = words[at];
  if (word === undefined) return null;
  const isDigits = word.kind === 'number';
  if (!isDigits && !smallNumbers.has(word.lower)) return null;
  return (
    clockEnd(words, at) ??
    dayEnd(words, at) ??
    (isDigits ? digitsEnd(words, at) : null) ??
    ageEnd(words, at) ??
    compoundEnd(words, at) ??
    agoEnd(words, at) ??
    nameEnd(words, at)
  );
}

/** Ordinals, decades, years, telephone numbers, dates in figures: what only digits are. */
function digitsEnd(words: readonly Word[], at: number): number | null {
  const word = words[at]!;
  const next = words[at + 1];
  if (next?.isGlued === true && /^(?:st|nd|rd|th|s)$/u.test(next.lower)) return at + 2;
  if (next?.isGlued === true && next.text === '/') return runEnd(words, at);
  const isZero = word.text.length > 1 && word.text[0] === '0' && !word.text.includes('.');
  if (isZero || words[at - 1]?.text === '+') return runEnd(words, at);
  const run = runEnd(words, at);
  if (run > at + 4 || (run > at + 1 && words[run - 1]!.text[0] === '0')) return run;
  if (isYear(words, at)) {
    const joint = words[at + 1];
    const isSpan = joint !== undefined && /^[-–/]$/u.test(joint.text) && joint.isGlued;
    return isSpan && words[at + 2]?.kind === 'number' ? at + 3 : at + 1;
  }
  return null;
}

/** Behind numbers that hyphens, slashes or nothing but spaces join. */
function runEnd(words: readonly Word[], at: number): number {
  let to = at + 1;
  for (;;) {
    const joint = words[to];
    if (joint?.kind === 'number') to++;
    else if (/^[-/]$/u.test(joint?.text ?? '') && words[to + 1]?.kind === 'number') to += 2;
    else return to;
  }
}

/** How far to look for the month of days joined by “and”. */
const maxJoined = 8;

/** Days of a month: 12 January, Jan. 12, 3 to 5 May, May 3–5. */
function dayEnd(words: readonly Word[], at: number): number | null {
  if (!isDayOfMonth(words[at])) return null;
  let to = at + 1;
  // 3 and 5 May: the month stands behind the last.
  let last = to;
  while (last < at + maxJoined && isJoint(words, last) && isDayOfMonth(words[last + 1])) last += 2;
  const of = words[last]?.lower === 'of' ? last + 1 : last;
  if (monthOf(words[of]?.text) !== undefined) return of + 1;
  const before = words[at - 1]?.text === '.' ? words[at - 2] : words[at - 1];
  if (monthOf(before?.text) === undefined) return null;
  while (/^[-–]$/u.test(words[to]?.text ?? '') && isDayOfMonth(words[to + 1])) to += 2;
  return to;
}

function isJoint(words: readonly Word[], at: number): boolean {
  return /^(?:to|and|or|-|–|,)$/u.test(words[at]?.lower ?? '');
}

/** Times of day: 5:40, 9am, 5 p.m., 6 o'clock, 14 GMT; 11.15 where it begins a block. */
function clockEnd(words: readonly Word[], at: number): number | null {
  const word = words[at]!;
  let to = at + 1;
  let isClock = false;
  while (words[to]?.text === ':' && words[to]!.isGlued && words[to + 1]?.isGlued === true) {
    if (words[to + 1]!.kind !== 'number') break;
    to += 2;
    isClock = true;
  }
  const next = words[to]?.lower;
  if (next === 'am' || next === 'pm' || next === 'gmt' || next === 'utc') return to + 1;
  if (/^o'clock$/u.test(next ?? '')) return to + 1;
  const isDotted = (next === 'a' || next === 'p') && words[to + 1]?.text === '.';
  if (isDotted && words[to + 2]?.lower === 'm' && words[to + 2]!.isGlued) return to + 3;
  if (isClock || isHour(words, at)) return to;
  return at === 0 && /^\d\d?\.\d\d$/u.test(word.text) && word.value < 24 ? to : null;
}

/** At six in the morning. */
function isHour(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.lower !== 'at') return false;
  const phrase = [1, 2, 3].map((n) => words[at + n]?.lower ?? '').join(' ');
  return /^(?:in the (?:morning|afternoon|evening)|at night)/u.test(phrase);
}

/** Ages: aged 39, 39-year-old, 39 years old, Ann Mora, 39, said. */
function ageEnd(words: readonly Word[], at: number): number | null {
  const before = words[at - 1]?.lower ?? '';
  const isAged = (word: string | undefined): boolean => /^age[ds]?$/u.test(word ?? '');
  if (isAged(before) || (before === 'between' && isAged(words[at - 2]?.lower))) {
    return isJoint(words, at + 1) && cardinalAt(words, at + 2, false) !== null ? at + 3 : at + 1;
  }
  const number = cardinalAt(words, at, false);
  if (number === null || number.low > 120) return null;
  const unit = afterHyphen(words, number.to);
  if (/^(?:year|month|week|day)s?$/u.test(words[unit]?.lower ?? '')) {
    const old = afterHyphen(words, unit + 1);
    if (words[old]?.lower === 'old' || words[old]?.lower === 'olds') return old + 1;
    if (words[unit + 1]?.lower === 'of' && words[unit + 2]?.lower === 'age') return unit + 3;
  }
  const isAfterName =
    (before === ',' || before === '(') && words[at]!.kind === 'number' && isCapital(words[at - 2]);
  const closing = words[number.to]?.text;
  return isAfterName && (closing === ',' || closing === ')') ? number.to : null;
}

/** What stands in for a number of people in a compound: a 500-strong militia. */
const countingCompounds = new Set(['strong', 'member', 'man', 'person', 'seat', 'odd', 'plus']);

/** Compounds that are no measures: two-state, twenty-first, F-16, mid-20. */
function compoundEnd(words: readonly Word[], at: number): number | null {
  const hyphen = words[at - 1];
  const isTail =
    hyphen?.text === '-' &&
    hyphen.isGlued &&
    words[at]!.isGlued &&
    words[at - 2]?.kind === 'word' &&
    !smallNumbers.has(words[at - 2]!.lower);
  if (isTail) return tailEnd(words, at + 1);
  if (shareAt(words, at, false) !== null) return null;
  const number = cardinalAt(words, at, false);
  const to = number?.to ?? at + 1;
  const next = afterHyphen(words, to);
  const word = words[next];
  if (next === to || word?.kind !== 'word') return null;
  if (countingCompounds.has(word.lower) || isNumberOrUnit(words, next)) return null;
  return tailEnd(words, next + 1);
}

/** Behind all that hyphens join, and a letter at a number: F-16s. */
function tailEnd(words: readonly Word[], from: number): number {
  let to = from;
  for (;;) {
    const next = afterHyphen(words, to);
    if (next > to) to = next + 1;
    else if (words[to]?.kind === 'word' && words[to]!.isGlued) to++;
    else return to;
  }
}

function isNumberOrUnit(words: readonly Word[], at: number): boolean {
  return measureWords.has(words[at]!.lower) || cardinalAt(words, at, false) !== null;
}

/** Three weeks ago is a date. */
function agoEnd(words: readonly Word[], at: number): number | null {
  const number = cardinalAt(words, at, true);
  if (number === null) return null;
  return words[number.to + 1]?.lower === 'ago' ? number.to + 2 : null;
}

/** Numbers in names: Resolution 2254, Boeing 737, No. 4, grid 44, Number Four. */
function nameEnd(words: readonly Word[], at: number): number | null {
  const word = words[at]!;
  let before = words[at - 1];
  if (before?.text === '.' && /^(?:no|nos|op|vol|sec|art)$/u.test(words[at - 2]?.lower ?? '')) {
    return at + 1;
  }
  if (before?.text === '#') return at + 1;
  if (before?.kind !== 'word') return null;
  if (designators.has(before.lower)) return at + 1;
  if (word.kind === 'word') {
    const isName =
      isCapital(before) ||
      isCapital(words[at + 1]) ||
      (before.lower === 'of' && isCapital(words[at - 2]));
    return isCapital(word) && isName && at > 1 ? at + 1 : null;
  }
  const isPlain = /^\d+$/u.test(word.text) && word.text.length <= 4;
  if (!isPlain || !isCapital(before) || notInNames.has(before.lower)) return null;
  before = words[at - 2];
  // The first word of a sentence has a capital without being a name.
  if (before === undefined || /^[.!?“"‘'(:;—–]$/u.test(before.text)) return null;
  const next = words[at + 1]?.lower ?? '';
  const isCounting = next.endsWith('s') || next.endsWith('men') || next === 'people';
  return isCounting || measureWords.has(next) ? null : at + 1;
}

function isCapital(word: Word | undefined): boolean {
  if (word?.kind !== 'word') return false;
  return word.text[0] !== word.text[0]!.toLowerCase();
}
