import type { Word } from './words.ts';

/** Words between “number of” and a figure, at most. */
const reach = 15;

/** What is counted before a figure: the number of *people killed on the bridge* at 12. Null where the words
 *  before it name nothing.
 *  @param from  where the figure begins, bounding words included. @param first  where the search ends. */
export function countedBefore(
  words: readonly Word[],
  from: number,
  first: number,
): { readonly first: number; readonly to: number } | null {
  const to = from - 1;
  if (words[to]?.lower !== 'at') return null;
  for (let at = to - 2; at > Math.max(first, to - reach); at--) {
    if (words[at]!.kind === 'mark' && /^[.!?;:,]$/u.test(words[at]!.text)) return null;
    if (words[at]!.lower !== 'of' || words[at - 1]!.lower !== 'number') continue;
    return { first: at + 1, to };
  }
  return null;
}
