import { fixedDayAt, isoDayAt, monthAt, monthDayAt, yearAt } from './absoluteDates.ts';
import type { DatePhrase } from './datePhrase.ts';
import { agoAt, nearDayAt, periodAt, seasonAt, weekdayAt, weekendAt } from './relativeDates.ts';
import type { Word } from './words.ts';

const readers: readonly ((words: readonly Word[], at: number) => DatePhrase | null)[] = [
  isoDayAt,
  weekdayAt,
  monthDayAt,
  monthAt,
  fixedDayAt,
  seasonAt,
  weekendAt,
  periodAt,
  nearDayAt,
  agoAt,
  yearAt,
];

/** The calendar expression that begins with the word at `at`, null where none does. */
export function datePhraseAt(words: readonly Word[], at: number): DatePhrase | null {
  for (const read of readers) {
    const found = read(words, at);
    if (found !== null) return found;
  }
  return null;
}
