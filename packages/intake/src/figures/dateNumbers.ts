import { monthOf } from '../calendar/calendarWords.ts';
import { yearPrepositions } from './notFigureWords.ts';
import { scales } from './numberWords.ts';
import type { Word } from './words.ts';

/** Whether a number may be a day of a month. */
export function isDayOfMonth(word: Word | undefined): boolean {
  if (word?.kind !== 'number' || word.text.length > 2) return false;
  return word.value >= 1 && word.value <= 31;
}

/** Whether a number is a year: four digits without a separator, of these centuries, that no noun or unit
 *  follows. */
export function isYear(words: readonly Word[], at: number): boolean {
  const { text, value } = words[at]!;
  if (text.length !== 4 || !Number.isInteger(value) || value < 1500 || value > 2100) return false;
  const before = words[at - 1];
  if (before !== undefined && (yearPrepositions.has(before.lower) || monthOf(before.text))) {
    return true;
  }
  if (value < 1900) return false;
  const next = words[at + 1];
  if (next?.kind !== 'word') return next?.text !== '%';
  if (scales.has(next.lower) || /^per(?:cent)?$/u.test(next.lower)) return false;
  return !(next.lower.endsWith('s') || next.lower.endsWith('men') || next.lower === 'people');
}
