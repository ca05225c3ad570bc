import { wordSet } from '../wordSet.ts';
import { afterHyphen, cardinalAt } from './cardinal.ts';
import { denominators, smallNumbers } from './numberWords.ts';
import { timeUnits, units } from './units.ts';
import type { Word } from './words.ts';

/** A part of a whole in per cent. */
export interface Share {
  readonly percent: number;
  readonly to: number;
}

/** The share in words that begins at `at`: half, two-thirds, one in five, three out of four; null where
 *  none does. @param isBounded  whether a bounding word stands before: “nearly a third”. */
export function shareAt(words: readonly Word[], at: number, isBounded: boolean): Share | null {
  return halfAt(words, at) ?? fractionAt(words, at, isBounded) ?? outOfAt(words, at);
}

/** Of halves that are places or times, or the result of cutting. */
const otherHalves =
  wordSet(`first second other eastern western northern southern in better lower upper top bottom this that latter into
  left right back front`);

function halfAt(words: readonly Word[], at: number): Share | null {
  const isArticled = words[at]!.lower === 'a' || words[at]!.lower === 'one';
  const half = isArticled ? afterHyphen(words, at + 1) : at;
  if (words[half]?.lower !== 'half') return null;
  const before = words[at - 1];
  if (before !== undefined && otherHalves.has(before.lower)) return null;
  const next = words[half + 1];
  if (next?.isGlued === true && next.text === '-') return null;
  if (next?.lower === 'past' || next?.lower === 'time') return null;
  return { percent: 50, to: half + 1 };
}

/** What may follow “a third” where it is no ordinal. */
const afterFraction =
  wordSet(`of less more fewer higher lower below above are were is was has have had to by in since from said say and or as
  than`);

function fractionAt(words: readonly Word[], at: number, isBounded: boolean): Share | null {
  const { lower } = words[at]!;
  const count = lower === 'a' || lower === 'an' ? 1 : smallNumbers.get(lower);
  if (count === undefined) return null;
  const next = afterHyphen(words, at + 1);
  const word = words[next]?.lower ?? '';
  const isPlural = word.endsWith('s');
  const value = denominators.get(isPlural && word !== 'halves' ? word.slice(0, -1) : word);
  if (value === undefined || value === 2 || isPlural !== count > 1 || count > value) return null;
  const following = words[next + 1];
  const isFraction =
    isPlural ||
    isBounded ||
    following === undefined ||
    following.kind === 'mark' ||
    afterFraction.has(following.lower);
  return isFraction ? { percent: percentOf(count, value), to: next + 1 } : null;
}

/** Wholes that a share with *in* is taken of. */
const roundWholes = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 50, 100, 1000]);

/** One in five, 3 out of every 4. */
function outOfAt(words: readonly Word[], at: number): Share | null {
  const part = cardinalAt(words, at, false);
  if (part === null || part.low !== part.high) return null;
  const isOut = words[part.to]?.lower === 'out' && words[part.to + 1]?.lower === 'of';
  if (!isOut && words[part.to]?.lower !== 'in') return null;
  let next = part.to + (isOut ? 2 : 1);
  if (words[next]?.lower === 'every') next++;
  const whole = cardinalAt(words, next, false);
  if (whole === null || whole.low !== whole.high || whole.low <= part.low) return null;
  if (!isOut && !roundWholes.has(whole.low)) return null;
  // Two in ten days is no share.
  if (timeUnits.has(units.get(words[whole.to]?.lower ?? '') ?? '')) return null;
  return { percent: percentOf(part.low, whole.low), to: whole.to };
}

/** To one decimal. */
function percentOf(part: number, whole: number): number {
  return Math.round((1000 * part) / whole) / 10;
}
