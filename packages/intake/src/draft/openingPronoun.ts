import type { Span } from '../span.ts';

/** The pronoun that a content begins with and that may stand for somebody named before; null where none
 *  does. */
export function openingPronoun(text: string, content: readonly Span[]): Span | null {
  const [first] = content;
  if (first === undefined) return null;
  const found = /^[^\p{L}\p{N}]*(?<word>he|she|it|they|his|her|its|their)(?![\p{L}\p{N}-])/iu.exec(
    text.slice(first.start, first.end),
  );
  if (found === null) return null;
  const end = first.start + found[0].length;
  return { start: end - found.groups!.word!.length, end };
}
