import type { DateSpan, Likelihood, Rational, Yardstick } from '../case.ts';
import { messages } from '../messages.ts';
import type { Path } from '../syntax/yamlSource.ts';
import type { Checker } from './checker.ts';
import { didYouMean } from './didYouMean.ts';

/** A word of a yardstick and the range of likelihoods it stands for. */
export interface LikelihoodWord {
  readonly words: readonly string[];
  readonly low: number;
  readonly high: number;
}

const icd203: readonly LikelihoodWord[] = [
  { words: ['almost no chance', 'remote'], low: 0.01, high: 0.05 },
  { words: ['very unlikely'], low: 0.05, high: 0.2 },
  { words: ['unlikely'], low: 0.2, high: 0.45 },
  { words: ['roughly even chance'], low: 0.45, high: 0.55 },
  { words: ['likely'], low: 0.55, high: 0.8 },
  { words: ['very likely'], low: 0.8, high: 0.95 },
  { words: ['almost certain'], low: 0.95, high: 0.99 },
];

const phia: readonly LikelihoodWord[] = [
  { words: ['remote chance'], low: 0, high: 0.05 },
  { words: ['highly unlikely'], low: 0.1, high: 0.2 },
  { words: ['unlikely'], low: 0.25, high: 0.35 },
  { words: ['realistic possibility'], low: 0.4, high: 0.5 },
  { words: ['likely'], low: 0.55, high: 0.75 },
  { words: ['highly likely'], low: 0.8, high: 0.9 },
  { words: ['almost certain'], low: 0.95, high: 1 },
];

/** Words of a yardstick, least likely first.
 *  Source: ICD 203 (US); PHIA probability yardstick (UK). */
export function likelihoodWords(yardstick: Yardstick): readonly LikelihoodWord[] {
  return yardstick === 'phia' ? phia : icd203;
}

/** The likelihood at `path`; null where there is none, and after a diagnostic. */
export function checkLikelihood(
  check: Checker,
  written: string | number | readonly [number, number] | undefined,
  path: Path,
  yardstick: Yardstick,
): Likelihood | null {
  if (written === undefined) return null;
  if (typeof written === 'string') return checkWord(check, written, path, yardstick);
  const [low, high] = typeof written === 'number' ? [written, written] : written;
  for (const [at, p] of [low, high].entries()) {
    if (p >= 0 && p <= 1) continue;
    const place = typeof written === 'number' ? path : [...path, at];
    check.error('not-a-probability', place, messages.probability(p));
    return null;
  }
  if (low > high) {
    check.error('range-backwards', path, messages.backwards(low, high));
    return null;
  }
  return { low, high, text: typeof written === 'number' ? `${low}` : `${low}–${high}` };
}

function checkWord(
  check: Checker,
  written: string,
  path: Path,
  yardstick: Yardstick,
): Likelihood | null {
  const word = written.trim().toLowerCase().replace(/\s+/g, ' ');
  const meaning = (of: Yardstick): LikelihoodWord | undefined =>
    likelihoodWords(of).find(({ words }) => words.includes(word));
  const found = meaning(yardstick);
  if (found !== undefined) return { low: found.low, high: found.high, text: written.trim() };
  const other = yardstick === 'phia' ? 'icd203' : 'phia';
  if (meaning(other) !== undefined) {
    check.error('bad-likelihood', path, messages.wordOfOther(written, yardstick, other));
    return null;
  }
  const percent = /^(\d{1,3}(?:\.\d+)?) ?%$/.exec(word);
  const number = percent === null ? word : `${Number(percent[1]) / 100}`;
  if (/^\d*\.?\d+$/.test(number) && Number(number) <= 1) {
    check.error('bad-likelihood', path, messages.likelihoodAsText(written, number));
    return null;
  }
  const words = likelihoodWords(yardstick).flatMap((row) => row.words);
  const text = messages.badLikelihood(written, didYouMean(word, words), yardstick, words);
  check.error('bad-likelihood', path, text);
  return null;
}

/** The date at `path`; null where there is none, and after a diagnostic. */
export function checkDate(
  check: Checker,
  written: string | number | undefined,
  path: Path,
): DateSpan | null {
  if (written === undefined) return null;
  // As written: 2.016e3 is a number like 2016, but no year.
  const found = typeof written === 'number' ? check.written(path) : written;
  const date = parseDateSpan(found);
  if (date !== null) return date;
  const text = datePattern.test(found.trim())
    ? messages.noSuchDate(found)
    : messages.badDate(found);
  check.error('bad-date', path, text);
  return null;
}

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A day, month or year; null for anything else, dates that do not exist included. */
export function parseDateSpan(written: string): DateSpan | null {
  const text = written.trim();
  const match = datePattern.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match;
  if (year === '0000') return null;
  if (month === undefined) return { text, first: `${year}-01-01`, last: `${year}-12-31` };
  const lastDay = daysIn(Number(year), Number(month));
  if (lastDay === 0) return null;
  if (day === undefined) {
    return { text, first: `${year}-${month}-01`, last: `${year}-${month}-${lastDay}` };
  }
  if (Number(day) < 1 || Number(day) > lastDay) return null;
  return { text, first: text, last: text };
}

/** Days of a month of the Gregorian calendar; 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

/** Longest payoff read: beyond it exact arithmetic takes its time. */
export const maxDigits = 400;

/** A payoff as an exact fraction: a number as its decimal, or "p/q"; null for anything else. */
export function parseRational(written: string): Rational | null {
  const text = written.trim();
  if (text.length > maxDigits) return null;
  const fraction = /^([+-]?\d+)\s*\/\s*(\d+)$/.exec(text);
  if (fraction !== null) {
    const denominator = BigInt(fraction[2]!);
    return denominator === 0n ? null : { numerator: BigInt(fraction[1]!), denominator };
  }
  const decimal = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (decimal === null || `${decimal[2]}${decimal[3]}` === '') return null;
  const exponent = Number(decimal[4] ?? 0) - decimal[3]!.length;
  const digits = BigInt(`${decimal[2]}${decimal[3]}`) * (decimal[1] === '-' ? -1n : 1n);
  return exponent >= 0
    ? { numerator: digits * 10n ** BigInt(exponent), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-exponent) };
}
