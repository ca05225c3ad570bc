import { organisationWords, personNouns, titles } from '../actors/actorWords.ts';
import type { Span } from '../span.ts';
import { bareWords, onOneLine, shortened } from './words.ts';

/** Longest name of a source, in characters. */
export const longestName: number = 120;

/** Longest office that stays with a name, in characters. */
const longestOffice = 60;

const article = /^(?:the|a|an|its|their|his|her)\s/iu;

/** With which an office tells something without the article around it; "its spokesman" does not. */
const ofOwn = /^(?:the|an?)\s/iu;

/** Two words with capitals or more. */
const personName = /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u;

/** "Nearly everyone", "officials", "their leaders": not one person. */
export function isSeveral(name: string): boolean {
  const head = name.split(/,|\s(?:who|of|in|from|on|at|for|to)\s/u)[0]!;
  return (
    /^(?:every|no(?:body)?\b|nearly|almost|most|some|many|all|both|few|several|people)/iu.test(
      name,
    ) ||
    /(?:^|\s)\p{Ll}+s$/u.test(head) ||
    // At the begin of a sentence: Residents said …
    (/^\p{Lu}\p{Ll}+s$/u.test(head) && personNouns.has(head.slice(0, -1).toLowerCase()))
  );
}

/** The mention without what is said about it: of "The minister, Tomas Ekwe" the name, of "Tomas Ekwe, a
 *  lawyer" too. */
export function nameIn(text: string, { start, end }: Span): string {
  const mention = onOneLine(text.slice(start, end));
  const [first, second] = mention.split(/,\s/u) as [string, string?];
  const isPerson = second !== undefined && personName.test(second);
  const name = isPerson && article.test(first) ? second : first;
  return shortened(name === '' ? mention : name, longestName);
}

/** The mention as a name with the office that it gives: of "The minister, Tomas Ekwe" and of "Tomas Ekwe,
 *  the minister of the interior". */
export function fullNameIn(text: string, span: Span): string {
  const mention = onOneLine(text.slice(span.start, span.end));
  const [first, second, ...more] = mention.split(/,\s/u) as [string, string?, ...string[]];
  const name = nameIn(text, span);
  const office = name === second ? first : second;
  const isOffice =
    more.length === 0 &&
    office !== undefined &&
    office.length <= longestOffice &&
    personName.test(name) &&
    ofOwn.test(office);
  if (!isOffice) return name.replace(/^The /u, 'the ');
  const small = office.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  return shortened(`${name}, ${small}`, longestName);
}

/** A name as `fullNameIn` tells it, without the office. */
export function withoutOffice(name: string): string {
  const [first, second] = name.split(/,\s/u) as [string, string?];
  const isOffice = second !== undefined && article.test(second) && personName.test(first);
  return isOffice ? first : name;
}

/** The same for two names of one speaker: without articles, the office behind a person's name and the titles
 *  before it. */
export function nameKey(name: string): string {
  const own = withoutOffice(name);
  const words = bareWords(own).filter((word) => !/^(?:the|a|an)$/u.test(word));
  if (words.length === 0) return name;
  return words.slice(personName.test(own) ? nTitles(words) : 0).join(' ');
}

/** Titles that stand before others, or in the names of ministries. */
const unfinished =
  /^(?:foreign|interior|defen[cs]e|finance|state|justice|prime|deputy|vice|chief)$/u;

/** How many titles stand before a name of two words or more. */
function nTitles(words: readonly string[]): number {
  let n = 0;
  while (n < words.length - 2 && titles.has(words[n]!)) n++;
  const isBody = n === 0 || unfinished.test(words[n - 1]!) || organisationWords.has(words.at(-1)!);
  return isBody ? 0 : n;
}

/** The last word of a name of several, null for what does not end with a name. */
export function lastNameOf(full: string): string | null {
  const words = nameKey(full).split(' ');
  return words.length > 1 && !isBareLastName(full) && /\p{Lu}\S*$/u.test(full)
    ? words.at(-1)!
    : null;
}

/** A single word with a capital, perhaps with a title. */
export function isBareLastName(name: string): boolean {
  return /^(?:(?:Mr|Mrs|Ms|Dr|Gen|Col)\.? )?\p{Lu}[^\s]*$/u.test(name);
}
