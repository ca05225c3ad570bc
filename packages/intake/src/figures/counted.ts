import { wordSet } from '../wordSet.ts';
import { irregularPlurals, notPlurals, phraseEnds, skipped } from './countedWords.ts';
import { smallNumbers } from './numberWords.ts';
import { rateWords, timeUnits, units } from './units.ts';
import type { Word } from './words.ts';

/** The noun phrase a figure counts. */
export interface Counted {
  /** Null where the text names none, as in “two of them”. */
  readonly first: number | null;
  /** Index behind its last word. */
  readonly to: number;
}

/** How many words a noun may have before it. */
const reach = 5;

/** What is counted by the figure that ends before `at`: the noun and the words before it that describe it,
 *  without articles, “more” and the like: 40 *unarmed monitors*, hundreds of *empty buses*, five of the
 *  seven *donors*. The noun is the first plural; of a single thing, all up to the next small word.
 *  @param isSingle  whether the figure is one. @param isShare  whether only “of” leads to the noun. */
export function countedAt(
  words: readonly Word[],
  at: number,
  isSingle: boolean,
  isShare: boolean,
): Counted | null {
  let from = at;
  const isPartitive = words[from]?.lower === 'of';
  if (isPartitive) from++;
  else if (isShare && !articles.has(words[from]?.lower ?? '') && !isInNumbers(words, at)) {
    return null;
  }
  while (from < at + reach && isSkipped(words, from)) from++;
  const isOneOf = isSingle && !isPartitive;
  const plural = isOneOf ? null : pluralFrom(words, from);
  if (plural !== null) return { first: from, to: plural };
  if (!isOneOf && !isPartitive && !isShare) return null;
  const to = singularEnd(words, from);
  if (to > from) return { first: from, to };
  return isPartitive ? { first: null, to: from } : null;
}

/** One in five people: a share that ends with a number. */
function isInNumbers(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before?.kind === 'number' || smallNumbers.has(before?.lower ?? '');
}

const articles = wordSet('the its their his her our my your these those');

/** Articles, numbers of the whole, and what only adds. */
function isSkipped(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  return (
    word.kind === 'number' ||
    smallNumbers.has(word.lower) ||
    skipped.has(word.lower) ||
    articles.has(word.lower)
  );
}

/** Index behind the first plural, as long as words that may describe it lead there. */
function pluralFrom(words: readonly Word[], from: number): number | null {
  for (let at = from; at < Math.min(words.length, from + reach); at++) {
    const word = words[at]!;
    if (isHyphenInWord(words, at)) continue;
    if (word.kind !== 'word') return null;
    if (at > from && (word.lower === 'and' || word.lower === 'or')) continue;
    if (isPhraseEnd(word)) return null;
    if (!isPlural(word)) continue;
    let to = at + 1;
    while (to < words.length && words[to]!.kind === 'word' && isPlural(words[to]!)) to++;
    return to;
  }
  return null;
}

function isHyphenInWord(words: readonly Word[], at: number): boolean {
  return words[at]!.text === '-' && words[at]!.isGlued && words[at + 1]?.isGlued === true;
}

/** Index behind the words up to one that cannot belong to a noun phrase. */
function singularEnd(words: readonly Word[], from: number): number {
  let at = from;
  while (at < Math.min(words.length, from + reach)) {
    const word = words[at]!;
    if (word.kind !== 'word' && !isHyphenInWord(words, at)) break;
    if (isPhraseEnd(word) || (at > from && /(?:ed|ing)$/u.test(word.lower))) break;
    at++;
  }
  return at;
}

/** Words all in capitals are names: IS, US. */
function isPhraseEnd({ text, lower }: Word): boolean {
  return phraseEnds.has(lower) && (text.length === 1 || text !== text.toUpperCase());
}

function isPlural(word: Word): boolean {
  const { text, lower } = word;
  if (irregularPlurals.has(lower)) return true;
  if (notPlurals.has(lower) || text.length < 4 || isPhraseEnd(word)) return false;
  if (text === text.toUpperCase()) return false;
  return lower.endsWith('s') && !/(?:ss|us|is|'s)$/u.test(lower);
}

/** A rate behind a figure: a day, per month. */
export interface Rate {
  readonly per: string;
  readonly to: number;
}

/** The rate that begins at `at`: per day in 1,200 families *a day*. */
export function rateAt(words: readonly Word[], at: number): Rate | null {
  const article = words[at]?.lower ?? '';
  const unit = units.get(words[at + 1]?.lower ?? '');
  if (!rateWords.has(article) || unit === undefined) return null;
  if (!timeUnits.has(unit) && article !== 'per') return null;
  // €111 million *a year earlier*: that is when.
  if (/^(?:ago|earlier|before|later|after)$/u.test(words[at + 2]?.lower ?? '')) return null;
  return { per: unit, to: at + 2 };
}
