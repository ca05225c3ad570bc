import { afterHyphen, cardinalAt } from './cardinal.ts';
import { shareAt } from './share.ts';
import {
  currencyCodes,
  currencyCountries,
  currencySigns,
  currencyWords,
  dollarPrefixes,
  powers,
  timeUnits,
  units,
} from './units.ts';
import type { Word } from './words.ts';

/** A number with its unit, without bounds. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string | null;
  readonly kind: 'count' | 'share' | 'money' | 'time' | 'measure';
  /** What the last word of its number multiplied it by: 1e6 in 1.2 million. */
  readonly scale: number;
  readonly isBare: boolean;
}

/** The amount that begins at `at`, null where none does.
 *  @param joins  whether “and” may stand within a number in words.
 *  @param isBounded  whether a bounding word stands before, so that “a year” and “a third” are amounts. */
export function amountAt(
  words: readonly Word[],
  at: number,
  joins: boolean,
  isBounded: boolean,
): Amount | null {
  if (words[at] === undefined) return null;
  return (
    moneyAt(words, at, joins) ??
    halfUnitAt(words, at) ??
    sharedAt(words, at, isBounded) ??
    countAt(words, at, joins) ??
    (isBounded ? articleAt(words, at) : null)
  );
}

/** A sum with its sign or code before it. */
function moneyAt(words: readonly Word[], at: number, joins: boolean): Amount | null {
  const first = words[at]!;
  let unit = currencySigns.get(first.text);
  let number = at + 1;
  if (unit === undefined && currencyCodes.has(first.text)) unit = first.text;
  else if (unit === undefined && words[at + 1]?.text === '$' && words[at + 1]!.isGlued) {
    unit = dollarPrefixes.get(first.text);
    number = at + 2;
  }
  if (unit === undefined) return null;
  const cardinal = cardinalAt(words, number, joins);
  return cardinal === null ? null : { ...cardinal, from: at, unit, kind: 'money' };
}

/** Half an hour, half a mile. */
function halfUnitAt(words: readonly Word[], at: number): Amount | null {
  const article = words[at + 1]?.lower;
  if (words[at]!.lower !== 'half' || (article !== 'a' && article !== 'an')) return null;
  const found = unitAt(words, at + 2, false);
  if (found === null || found.kind === 'share') return null;
  return { from: at, ...found, low: 1 / 2, high: 1 / 2, scale: 1, isBare: false };
}

function sharedAt(words: readonly Word[], at: number, isBounded: boolean): Amount | null {
  const share = shareAt(words, at, isBounded);
  if (share === null) return null;
  const { percent, to } = share;
  // Half a million is a number.
  if (cardinalAt(words, at, false) !== null && cardinalAt(words, at, false)!.to > to) return null;
  return {
    from: at,
    to,
    low: percent,
    high: percent,
    unit: '%',
    kind: 'share',
    scale: 1,
    isBare: false,
  };
}

function countAt(words: readonly Word[], at: number, joins: boolean): Amount | null {
  const cardinal = cardinalAt(words, at, joins);
  if (cardinal === null) return null;
  // Thousands of dollars.
  const isVague = cardinal.low !== cardinal.high && words[cardinal.to]?.lower === 'of';
  const next = isVague ? cardinal.to + 1 : afterHyphen(words, cardinal.to);
  const found = unitAt(words, next, next > cardinal.to);
  if (found === null) return { ...cardinal, from: at, unit: null, kind: 'count' };
  return { ...cardinal, from: at, ...found, isBare: false };
}

/** More than a year. */
function articleAt(words: readonly Word[], at: number): Amount | null {
  const { lower } = words[at]!;
  if (lower !== 'a' && lower !== 'an') return null;
  const found = unitAt(words, at + 1, false);
  if (found === null || found.kind === 'share' || found.kind === 'money') return null;
  return { from: at, ...found, low: 1, high: 1, scale: 1, isBare: false };
}

type UnitFound = Pick<Amount, 'to' | 'unit' | 'kind'>;

/** Units short enough to be words are units only at the number. */
const onlyGlued = new Set(['m', 'g', 'ha', 'mi', 'b']);

/** The unit that begins at `at`. @param isJoined  whether it follows a hyphen or “of”. */
function unitAt(words: readonly Word[], at: number, isJoined: boolean): UnitFound | null {
  const word = words[at];
  if (word === undefined) return null;
  const next = words[at + 1]?.lower ?? '';
  if (word.text === '%') return { to: at + 1, unit: '%', kind: 'share' };
  if (word.lower === 'per' && next === 'cent') return { to: at + 2, unit: '%', kind: 'share' };
  if (word.lower === 'percentage' && /^points?$/u.test(next)) {
    return { to: at + 2, unit: 'point', kind: 'measure' };
  }
  const power = powers.get(word.lower);
  if (power !== undefined) {
    const base = units.get(next);
    return base === undefined ? null : { to: at + 2, unit: `${base}${power}`, kind: 'measure' };
  }
  const country = currencyCountries.get(`${word.lower} ${next}`);
  if (country !== undefined) return { to: at + 2, unit: country, kind: 'money' };
  const currency =
    currencyWords.get(word.lower) ?? (currencyCodes.has(word.text) ? word.text : undefined);
  if (currency !== undefined) {
    // Pounds of explosives are a weight.
    if (/^pounds?$/u.test(word.lower) && next === 'of') {
      return { to: at + 1, unit: 'lb', kind: 'measure' };
    }
    return { to: at + 1, unit: currency, kind: 'money' };
  }
  const unit = units.get(word.lower);
  if (unit === undefined || (onlyGlued.has(word.lower) && !word.isGlued && !isJoined)) return null;
  const kind = unit === '%' ? 'share' : timeUnits.has(unit) ? 'time' : 'measure';
  return { to: at + 1, unit, kind };
}
