import { type Article, type ArticleSource, readArticle } from '../src/index.ts';

/** Three paragraphs in English, long enough for any check. */
export const paragraphs: readonly string[] = [
  'The army said on Friday that it had killed seventeen fighters in the strike on the northern market, and that no civilians had been there.',
  'Volunteers who dug through the rubble counted forty-three bodies, of whom they believe that at least twenty were women and children.',
  'A spokesman for the coalition, which has the only aircraft in the area, said that it was looking into the reports and would publish what it found.',
];

/** Reads what `text` is as UTF-8. */
export function readAs(
  name: string,
  text: string,
  source: Partial<ArticleSource> = {},
): Promise<Article> {
  return readArticle(new TextEncoder().encode(text), { name, ...source });
}

/** The blocks of an article as "kind: text". */
export function shown({ text, blocks }: Article): string[] {
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

/** What is wrong with the places of an article's blocks. */
export function misplaced({ text, blocks }: Article): string[] {
  const wrong: string[] = [];
  let before = 0;
  for (const { start, end } of blocks) {
    const block = text.slice(start, end);
    if (start < before || end > text.length || start >= end) wrong.push(`${start}–${end}`);
    if (block.trim() !== block) wrong.push(`white space around "${block}"`);
    if (text.slice(before, start).trim() !== '') wrong.push(`text before ${start} in no block`);
    before = end;
  }
  if (text.slice(before).trim() !== '') wrong.push('text after the last block');
  return wrong;
}

/** `text` as a file may hold it: without control characters other than white space, without half characters. */
export function plausible(text: string): string {
  return text.replace(/[^\P{Cc}\s]|\p{Cs}/gu, '');
}
