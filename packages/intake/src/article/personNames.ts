import { tidy } from './tidy.ts';

/** The names in a byline: "By Jane Doe and John Roe". What does not look like names of people stays out,
 *  as do addresses. */
export function personNames(byline: string): string[] {
  const words = tidy(byline).replace(/^(?:written )?by:?\s+/i, '');
  const parts = words.split(/\s*(?:;|&|\band\b)\s*|,\s*(?=\p{Lu}[^,]*\s\p{Lu}|and\b)/u);
  return parts.map((part) => part.replace(/,$/, '')).filter(isName);
}

/** Two to five words that begin and end with a capital letter, or one that does. */
function isName(words: string): boolean {
  const parts = words.split(' ');
  if (words.length > mostCharacters || parts.length > mostWords) return false;
  return [parts[0]!, parts.at(-1)!].every((part) => /^\p{Lu}[\p{L}.'’-]*$/u.test(part));
}

const mostWords = 5;
const mostCharacters = 80;
