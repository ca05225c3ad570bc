import type { Span } from '../span.ts';

/** What a block of an article is. Attributions are looked for in all of them, but none reaches over a
 *  headline or a caption. */
export type BlockKind = 'headline' | 'subheading' | 'paragraph' | 'quotation' | 'item' | 'caption';

export interface Block extends Span {
  readonly kind: BlockKind;
}

/** An article as it was found, before anything is read out of it. */
export interface Article {
  /** Of a plain text file its content unchanged; otherwise the blocks, parted by empty lines. */
  readonly text: string;
  /** In order, without overlap; what is between them is white space. */
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** Day of publication, YYYY-MM-DD. */
  readonly published: string | null;
  /** Address it was fetched from, or says it has. */
  readonly url: string | null;
  readonly format: 'html' | 'pdf' | 'text' | 'markdown';
  /** Of the raw bytes, in hexadecimal. */
  readonly sha256: string;
}
