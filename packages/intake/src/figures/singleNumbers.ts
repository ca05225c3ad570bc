import { wordSet } from '../wordSet.ts';
import type { Amount } from './amount.ts';
import { type Counted, countedAt } from './counted.ts';
import { phraseEnds } from './countedWords.ts';
import type { Word } from './words.ts';

/** Before a “one” that is a pronoun or only points. */
const pointing = wordSet('no every any each this that the another which some at');

/** Nouns with which “one” is only “a”: one day, one another. */
const vagueNouns = wordSet('day another thing point way hand side time');

/** Whether the amount is the word “one” without a noun to count. */
export function isPronounOne(words: readonly Word[], from: number, amount: Amount): boolean {
  const word = words[amount.from]!;
  if (word.lower !== 'one' || amount.to > amount.from + 1) {
    return word.lower === 'one' && amount.unit === 'day' && from === amount.from;
  }
  if (from < amount.from) return false;
  const next = words[amount.to];
  const before = words[amount.from - 1]?.lower ?? '';
  if (next?.kind !== 'word' || phraseEnds.has(next.lower) || pointing.has(before)) return true;
  return vagueNouns.has(next.lower);
}

/** Whether the amount only points back: the six, between the two. */
export function isPointingBack(words: readonly Word[], from: number, amount: Amount): boolean {
  const isBare = amount.kind === 'count' && from === amount.from && amount.high < 100;
  return isBare && words[from - 1]?.lower === 'the' && countedBehind(words, amount) === null;
}

/** Whether the amount is an age: under 18, over 65. */
export function isAgeLimit(words: readonly Word[], amount: Amount): boolean {
  const before = words[amount.from - 1]?.lower;
  if (amount.kind !== 'count' || countedBehind(words, amount) !== null) return false;
  return (before === 'under' && amount.high <= 21) || (before === 'over' && isOldAge(amount));
}

function countedBehind(words: readonly Word[], { to }: Amount): Counted | null {
  return countedAt(words, to, false, false);
}

function isOldAge({ low, high }: Amount): boolean {
  return low === high && (low === 18 || low === 21 || (low >= 50 && low <= 90 && low % 5 === 0));
}
