import type { Span } from '../span.ts';
import type { ArticleReading } from './articleReading.ts';
import { bareWords } from './words.ts';

/** Words of a shingle. Five in a row are rarely the same by chance in two texts of a few hundred words. */
const shingleWords = 5;

/** Share of a paragraph's shingles that another article must have for the paragraph to be the same text.
 *  Near-copies keep more than two thirds of them: a changed word costs five shingles of some forty. Two
 *  reports of one event in words of their own share next to none. */
const leastShared = 0.6;

/** Shingles of the shortest passage that is judged: a dozen words. */
const fewestShingles = 8;

/** Words of a quotation that two speakers hardly say alike. */
const quotedWords = 6;

/** A test for text that an earlier article has, too. @returns the index of the first article that has the
 *  paragraph around `at`, null where none before `n` does. Cost: linear in the texts, times articles. */
export function copiesIn(
  readings: readonly ArticleReading[],
): (n: number, at: Span) => number | null {
  const shingles = readings.map(({ article }) => new Set(shinglesOf(article.text)));
  const known = new Map<string, number | null>();
  return (n, at) => {
    const { article } = readings[n]!;
    const block = article.blocks.find(({ start, end }) => start <= at.start && at.start < end);
    if (block === undefined) return null;
    const key = `${n} ${block.start}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const own = shinglesOf(article.text.slice(block.start, block.end));
    const first =
      own.length < fewestShingles
        ? -1
        : shingles.slice(0, n).findIndex((others) => {
            const nShared = own.filter((shingle) => others.has(shingle)).length;
            return nShared >= leastShared * own.length;
          });
    const copied = first < 0 ? null : first;
    known.set(key, copied);
    return copied;
  };
}

function shinglesOf(text: string): string[] {
  const words = bareWords(text);
  const shingles: string[] = [];
  for (let at = 0; at + shingleWords <= words.length; at++) {
    shingles.push(words.slice(at, at + shingleWords).join(' '));
  }
  return shingles;
}

/** The words of a quotation by which it is known again; null for one that is too short for that. */
export function quotationKey(quoted: string): string | null {
  const words = bareWords(quoted);
  return words.length < quotedWords ? null : words.join(' ');
}
