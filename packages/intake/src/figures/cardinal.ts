import { wordSet } from '../wordSet.ts';
import {
  denominators,
  fractionSigns,
  scales,
  shortScales,
  smallNumbers,
  vagueFactors,
  vagueNumbers,
} from './numberWords.ts';
import type { Word } from './words.ts';

/** A number without bounds, unit or noun. */
export interface Cardinal {
  /** Index of the word behind it. */
  readonly to: number;
  readonly low: number;
  readonly high: number;
  /** What its last word multiplied it by: 1e6 in 1.2 million; a range may share it. */
  readonly scale: number;
  /** Whether it is given in digits alone. */
  readonly isBare: boolean;
}

/** The number that begins at `at`: in digits, in words, or both; null where none does. *A* and *an* belong
 *  to it before a scale only. @param joins  whether “and” may stand within it; not after “between”. */
export function cardinalAt(words: readonly Word[], at: number, joins: boolean): Cardinal | null {
  const word = words[at];
  if (word === undefined) return null;
  if (word.kind === 'number') return digitsAt(words, at);
  if (word.kind === 'mark') return signAt(words, at);
  return (
    vagueAt(words, at) ??
    severalAt(words, at) ??
    coupleAt(words, at) ??
    halfOfScaleAt(words, at) ??
    spelledAt(words, at, joins)
  );
}

function exact(value: number, to: number, scale: number, isBare: boolean = false): Cardinal {
  return { to, low: value, high: value, scale, isBare };
}

function digitsAt(words: readonly Word[], at: number): Cardinal {
  let { value } = words[at]!;
  let to = at + 1;
  const sign = words[to];
  const part = sign?.isGlued === true ? fractionSigns.get(sign.text) : undefined;
  if (part !== undefined) {
    value += part;
    to++;
  }
  const short = words[to];
  const factor = short?.isGlued === true ? shortScales.get(short.lower) : undefined;
  if (factor !== undefined && !(short!.lower === 'm' && ofMetres.has(words[to + 1]?.lower ?? '')))
    return exact(product(value, factor), to + 1, factor);
  return scaled(words, to, value, to === at + 1);
}

/** What may follow an m that is metres, not millions. */
const ofMetres = wordSet('high long wide deep tall from away above below off apart');

function signAt(words: readonly Word[], at: number): Cardinal | null {
  const value = fractionSigns.get(words[at]!.text);
  return value === undefined ? null : scaled(words, at + 1, value, false);
}

/** Multiplies by the scales that follow: two hundred thousand, 5-million. */
function scaled(words: readonly Word[], from: number, value: number, isBare: boolean): Cardinal {
  let to = from;
  let total = value;
  let scale = 1;
  for (;;) {
    const next = afterHyphen(words, to);
    const factor = scales.get(words[next]?.lower ?? '');
    if (factor === undefined) break;
    total = product(total, factor);
    scale = factor;
    to = next + 1;
  }
  return exact(total, to, scale, isBare && to === from);
}

/** A product without the dust of binary fractions: 1.1 million is 1100000. */
export function product(a: number, b: number): number {
  return Number((a * b).toPrecision(12));
}

/** Dozens, hundreds of thousands. */
function vagueAt(words: readonly Word[], at: number): Cardinal | null {
  const { lower } = words[at]!;
  const factor = vagueFactors.get(lower);
  if (factor !== undefined && words[at + 1]?.lower === 'of') {
    const scale = scales.get(words[at + 2]?.lower.replace(/s$/u, '') ?? '');
    if (scale !== undefined && scale >= 1000) {
      const [low, high] = factor;
      return { to: at + 3, low: low * scale, high: high * scale - 1, scale, isBare: false };
    }
  }
  const range = vagueNumbers.get(lower);
  if (range === undefined) return null;
  // A team scores; tens only count where they are tens of something.
  if ((lower === 'scores' || lower === 'tens') && words[at + 1]?.lower !== 'of') return null;
  return { to: at + 1, low: range[0], high: range[1], scale: 1, isBare: false };
}

const several = new Set(['several', 'few', 'many']);

/** Several hundred, a few thousand: as wide as the plural of the scale. */
function severalAt(words: readonly Word[], at: number): Cardinal | null {
  const first = words[at]!.lower === 'a' ? at + 1 : at;
  if (!several.has(words[first]?.lower ?? '')) return null;
  const scale = words[first + 1]?.lower ?? '';
  const range = vagueNumbers.get(`${scale}s`);
  if (range === undefined || !scales.has(scale)) return null;
  return { to: first + 2, low: range[0], high: range[1], scale: 1, isBare: false };
}

/** A couple of, a couple of hundred. */
function coupleAt(words: readonly Word[], at: number): Cardinal | null {
  if (words[at]!.lower !== 'a' || words[at + 1]?.lower !== 'couple') return null;
  const of = words[at + 2]?.lower === 'of';
  const last = at + (of ? 3 : 2);
  const more = scaled(words, last, 2, false);
  if (more.to > last) return more;
  return of ? exact(2, at + 2, 1) : null;
}

/** Half a million, three quarters of a million, half a dozen. */
function halfOfScaleAt(words: readonly Word[], at: number): Cardinal | null {
  const first = words[at]!.lower;
  let part: number;
  let to: number;
  if (first === 'half') {
    part = 1 / 2;
    to = at + 1;
  } else {
    const counted = first === 'a' || first === 'one' ? 1 : first === 'three' ? 3 : null;
    const next = afterHyphen(words, at + 1);
    const denominator = words[next]?.lower.replace(/s$/u, '') ?? '';
    if (counted === null || (denominator !== 'quarter' && denominator !== 'half')) return null;
    part = counted / denominators.get(denominator)!;
    to = next + 1;
  }
  if (words[to]?.lower === 'of') to++;
  if (words[to]?.lower !== 'a') return null;
  const whole = scaled(words, to + 1, part, false);
  return whole.to > to + 1 ? whole : null;
}

/** Twenty-one, a hundred and fifty thousand, two and a half million, a dozen. */
function spelledAt(words: readonly Word[], at: number, joins: boolean): Cardinal | null {
  let total = 0;
  let current: number | null = null;
  let scale = 1;
  let to = at;
  if (words[at]!.lower === 'a' || words[at]!.lower === 'an') {
    if (!scales.has(words[at + 1]?.lower ?? '') || words[at + 1]!.lower === 'score') return null;
    current = 1;
    to++;
  }
  for (;;) {
    const next = current === null ? to : afterJoint(words, to, joins && scale >= 100);
    const { lower } = words[next] ?? { lower: '' };
    const small = smallNumbers.get(lower);
    if (small !== undefined) {
      if (current !== null && !fits(current, small)) break;
      // Twenty-one is joined, “twenty one” is too; “hundred five” is two numbers.
      current = (current ?? 0) + small;
      to = next + 1;
      if (isAndAHalf(words, to)) {
        current += 1 / 2;
        to += 3;
      }
      continue;
    }
    const factor = scales.get(lower);
    if (factor === undefined || current === null) break;
    const hyphened = afterHyphen(words, to);
    if (hyphened !== next) break;
    if (factor < 1000) current = product(current, factor);
    else {
      total += product(current, factor);
      current = 0;
    }
    scale = factor;
    to = next + 1;
    if (isAndAHalf(words, to)) {
      total += factor / 2;
      to += 3;
    }
  }
  return current === null ? null : exact(total + current, to, scale);
}

/** Whether a number below one hundred may follow what has been read. */
function fits(current: number, small: number): boolean {
  if (small === 0) return false;
  if (current % 100 === 0) return true;
  const tens = current % 100;
  return tens >= 20 && tens % 10 === 0 && small < 10;
}

function isAndAHalf(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.lower === 'and' && words[at + 1]?.lower === 'a' && words[at + 2]?.lower === 'half'
  );
}

/** Past a hyphen within a word. */
export function afterHyphen(words: readonly Word[], at: number): number {
  const hyphen = words[at];
  const isInner = hyphen?.text === '-' && hyphen.isGlued && words[at + 1]?.isGlued === true;
  return isInner ? at + 1 : at;
}

function afterJoint(words: readonly Word[], at: number, joins: boolean): number {
  if (joins && words[at]?.lower === 'and' && smallNumbers.has(words[at + 1]?.lower ?? ''))
    return at + 1;
  return afterHyphen(words, at);
}
