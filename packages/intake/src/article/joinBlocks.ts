import type { Block, BlockKind } from './article.ts';

/** A block before it has its place in the article's text. */
export interface Piece {
  readonly kind: BlockKind;
  /** On one line, without white space at its ends. */
  readonly text: string;
}

/** The text of an article from its pieces, parted by empty lines. */
export function joinBlocks(pieces: readonly Piece[]): {
  readonly text: string;
  readonly blocks: readonly Block[];
} {
  let start = 0;
  const blocks = pieces.map(({ kind, text }) => {
    const block = { kind, start, end: start + text.length };
    start = block.end + gap.length;
    return block;
  });
  return { text: pieces.map(({ text }) => text).join(gap), blocks };
}

const gap = '\n\n';
