import type { Span } from '../span.ts';
import { numeralAt } from './digits.ts';

/** A word, a number in digits or a mark of a passage. Unlike the tokens of the tagger a figure is one, with
 *  its separators, and words joined by a hyphen are several. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'number' | 'word' | 'mark';
  /** Of a number. */
  readonly value: number;
  /** Whether nothing is between it and the one before. */
  readonly isGlued: boolean;
}

const letter = /\p{L}/u;
const alphanumeric = /[\p{L}\p{N}]/u;

/** The words of a passage. Cost O(passage). */
export function wordsIn(text: string, { start, end }: Span): Word[] {
  const words: Word[] = [];
  let last = -1;
  const push = (from: number, to: number, kind: Word['kind'], value: number): void => {
    const word = text.slice(from, to);
    const lower = word.toLowerCase().replaceAll('’', "'");
    words.push({ start: from, end: to, text: word, lower, kind, value, isGlued: from === last });
    last = to;
  };
  let at = start;
  while (at < end) {
    const char = text[at]!;
    if (char.trim() === '') at++;
    else if (char >= '0' && char <= '9') {
      const { to, value } = numeralAt(text, at, end);
      push(at, to, 'number', value);
      at = to;
    } else if (letter.test(char)) {
      const to = wordEnd(text, at, end);
      push(at, to, 'word', Number.NaN);
      at = to;
    } else {
      push(at, at + 1, 'mark', Number.NaN);
      at++;
    }
  }
  return words;
}

/** Letters and digits, and an apostrophe between two letters. */
function wordEnd(text: string, from: number, end: number): number {
  let at = from + 1;
  while (at < end) {
    const char = text[at]!;
    const isInner =
      alphanumeric.test(char) ||
      ((char === "'" || char === '’') && at + 1 < end && letter.test(text[at + 1]!));
    if (!isInner) break;
    at++;
  }
  return at;
}
