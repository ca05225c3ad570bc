import type { Block } from '../article.ts';
import { calendarDay } from '../calendarDay.ts';
import { personNames } from '../personNames.ts';
import { tidy } from '../tidy.ts';

/** What a line at the head of an article says about it. */
export interface Notice {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
}

/** What the first blocks say about the article; of two that say the same thing the first counts. */
export function noticeOf(text: string, blocks: readonly Block[]): Notice {
  const head = blocks
    .slice(0, mostBlocks)
    .map(({ start, end }) => noticeIn(text.slice(start, end)));
  const found: Notice = Object.assign({}, ...head.reverse());
  if (found.published !== undefined) return found;
  const published = blocks
    .slice(0, mostBlocks)
    .map(({ start, end }) => datelineDay(text.slice(start, Math.min(end, start + mostNotice))))
    .find((day) => day !== null);
  return published === undefined || published === null ? found : { ...found, published };
}

/** The day of a dateline: BELUN, 3 May 2026 – */
function datelineDay(words: string): string | null {
  const day = /^\p{Lu}[\p{Lu} .'’]+,\s+([^–—-]{8,30}?)\s*(?:[–—]|-{1,2}\s)/u.exec(words)?.[1];
  return day === undefined ? null : calendarDay(day);
}

/** A byline or a date stands among the first blocks or nowhere. */
const mostBlocks = 6;

/** What a line says about the article: a byline, a day, or a label such as `Published:`. Null for any
 *  other line; empty where it is a notice that names nothing, as "By a staff reporter". */
export function noticeIn(line: string): Notice | null {
  const words = tidy(line.slice(0, mostNotice + 1));
  if (line.length > mostNotice || words === '') return null;
  const labelled = /^([a-z][a-z ]*?)\s*:\s*(.+)$/i.exec(words);
  if (labelled !== null) return labelledNotice(labelled[1]!.toLowerCase(), labelled[2]!);
  const byline = /^by (?=[\p{L} ])(.+[^.?!])$/iu.exec(words);
  if (byline !== null) return bylineNotice(byline[1]!);
  if (/^(?:for immediate release|press release|news release|embargoed\b.*)$/i.test(words))
    return {};
  return dayNotice(words);
}

const mostNotice = 200;

function labelledNotice(label: string, value: string): Notice | null {
  switch (label) {
    case 'title':
    case 'headline':
      return { title: value };
    case 'by':
    case 'author':
    case 'authors':
    case 'byline':
      return { authors: personNames(value) };
    case 'publisher':
    case 'publication':
    case 'outlet':
    case 'newspaper':
      return { publisher: value };
    case 'url':
    case 'link':
      return /^https?:\/\/\S+$/i.test(value) ? { url: value } : null;
    case 'published':
    case 'published on':
    case 'publication date':
    case 'date':
    case 'posted': {
      const published = calendarDay(value);
      return published === null ? null : { published };
    }
    case 'updated':
    case 'last updated':
      return calendarDay(value) === null ? null : {};
    default:
      return null;
  }
}

/** "Jane Doe, Baghdad | 12 October 2016" */
function bylineNotice(words: string): Notice | null {
  const name = words.split(/\s*(?:[|•·–—(]|,| for | in | at | \d)/, 1)[0]!;
  const authors = personNames(name);
  // By A. B., Belun, 3 May
  const initials = /^(?:\p{Lu}\.\s?)+(?:\p{Lu}[\p{L}’'-]+)?(?=,|$)/u.exec(words)?.[0];
  if (authors.length === 0 && initials !== undefined) authors.push(tidy(initials));
  if (authors.length === 0 && !/^(?:a|an|our)\b.*\b(?:reporter|correspondent|staff)/i.test(words)) {
    return null;
  }
  const published = calendarDay(words);
  return { authors, ...(published === null ? {} : { published }) };
}

/** A day alone, or after "Published". */
function dayNotice(words: string): Notice | null {
  const published = calendarDay(words);
  if (published === null || !dayOnly.test(words)) return null;
  return /^(?:last )?updated/i.test(words) ? {} : { published };
}

const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+';
const month = '[a-z]{3,9}\\.?';
const clock = '\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:[A-Z]{2,4})?';

/** The whole of a line that dates an article. */
const dayOnly = new RegExp(
  `^(?:(?:(?:first |last )?(?:published|posted|updated)(?: on| at)?[:,]?|as (?:of|at))\\s+)?(?:${clock},?\\s+)?(?:${weekday})?` +
    `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${month},?\\s+\\d{4}|${month}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]+\\S*)?)` +
    `(?:[,\\s]+(?:at |[-–—|•·] ?)?${clock})?$`,
  'i',
);
