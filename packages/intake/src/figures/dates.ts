import { dayFromIso, isoOf } from '../calendar/civilDay.ts';
import type { Span } from '../span.ts';
import type { DateMention } from './dateMention.ts';
import { datePhraseAt } from './datePhraseAt.ts';
import { placed } from './datePlace.ts';
import { outlookAt } from './outlook.ts';
import { quantitiesIn } from './quantities.ts';
import { type Word, wordsIn } from './words.ts';

/** The calendar expressions of a passage, in order, without overlap, resolved against the day of
 *  publication and never against the clock: a weekday is the last one up to that day, a month or a season
 *  the last that has begun, unless the sentence looks ahead. Ranges (3 to 5 May, 2012–2014) are one
 *  mention. Left out: what recurs, seasons of no particular year, events.
 *  @param published  YYYY-MM-DD; without it only dates that give their year are found.
 *  Cost O(passage). */
export function datesIn(text: string, within: Span, published: string | null): DateMention[] {
  const today = published === null ? null : dayFromIso(published);
  const around = sentencesAround(text, within);
  const words = wordsIn(text, around);
  const figures = quantitiesIn(text, around);
  const found: DateMention[] = [];
  let nextFigure = 0;
  for (let at = 0; at < words.length; ) {
    const word = words[at]!;
    while (nextFigure < figures.length && figures[nextFigure]!.end <= word.start) nextFigure++;
    const isFigure = (figures[nextFigure]?.start ?? Infinity) <= word.start;
    const phrase = isFigure ? null : datePhraseAt(words, at);
    if (phrase === null) {
      at++;
      continue;
    }
    const range = placed(phrase, today, outlookAt(words, phrase.from, phrase.to));
    const start = words[phrase.from]!.start;
    const end = endOf(words[phrase.to - 1]!);
    if (range !== null && start >= within.start && end <= within.end) {
      found.push({ start, end, from: isoOf(range.from), to: isoOf(range.to) });
    }
    at = phrase.to;
  }
  return found;
}

/** Without a possessive: *Tuesday*’s. */
function endOf({ lower, end }: Word): number {
  return lower.endsWith("'s") ? end - 2 : end;
}

/** How far a sentence is looked for beyond the passage, in characters. */
const reach = 300;

/** The passage and what is around it up to the ends of its sentences: whether a date lies ahead is often
 *  said before the passage. */
function sentencesAround(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - reach), start);
  const cut = Math.max(before.lastIndexOf('\n'), lastStop(before));
  const after = text.slice(end, end + reach);
  const stop = /[.!?\n]/u.exec(after)?.index ?? after.length;
  return { start: start - before.length + cut + 1, end: end + stop };
}

/** The last mark that ends a sentence, −1 where none does. */
function lastStop(text: string): number {
  for (let at = text.length - 2; at >= 0; at--) {
    if (/[.!?]/u.test(text[at]!) && /[\s”"’']/u.test(text[at + 1]!)) return at;
  }
  return -1;
}
