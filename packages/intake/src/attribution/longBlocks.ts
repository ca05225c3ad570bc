import type { Block } from '../article/article.ts';

/** Characters of a block at most. Longer ones are no paragraphs but texts whose paragraphs were lost. */
const longest = 8000;

/** Blocks as they are, but for very long ones, which are cut between sentences: what is looked for in a block
 *  costs more than its length. */
export function withoutLongBlocks(text: string, blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    block.end - block.start <= longest ? [block] : cut(text, block),
  );
}

function cut(text: string, block: Block): Block[] {
  const pieces: Block[] = [];
  let start = block.start;
  while (block.end - start > longest) {
    const window = text.slice(start, start + longest);
    const sentence = lastMatch(window, /[.!?][”"’')\]]*\s+/gu);
    const end = start + (sentence ?? lastMatch(window, /\s+/gu) ?? longest);
    pieces.push({ ...block, start, end: start + text.slice(start, end).trimEnd().length });
    start = end;
  }
  pieces.push({ ...block, start });
  return pieces.filter((piece) => text.slice(piece.start, piece.end).trim() !== '');
}

/** The end of the last match, null where there is none. */
function lastMatch(window: string, pattern: RegExp): number | null {
  let end: number | null = null;
  for (const found of window.matchAll(pattern)) end = found.index + found[0].length;
  return end;
}
