import { Lexer, type MarkedToken, type Token } from 'marked';
import { IntakeError } from '../../error.ts';
import type { BlockKind } from '../article.ts';
import { captionMark } from '../captionMark.ts';
import { characters } from '../characterReferences.ts';
import type { Piece } from '../joinBlocks.ts';
import { tidy } from '../tidy.ts';

/** The blocks of a Markdown text without their markup. The first heading, if nothing but captions stands
 *  before it, is the headline. Code, tables and HTML are left out.
 *  @throws IntakeError "format" for blocks that lie in each other by the thousand */
export function markdownBlocks(markdown: string): Piece[] {
  const pieces: Piece[] = [];
  add(pieces, tokensOf(markdown), 'paragraph');
  const first = pieces.findIndex(({ kind }) => kind !== 'caption');
  return pieces.map((piece, at) =>
    at === first && piece.kind === 'subheading' ? { ...piece, kind: 'headline' } : piece,
  );
}

function tokensOf(markdown: string): Token[] {
  try {
    return new Lexer().lex(markdown);
  } catch (cause) {
    // The lexer calls itself for each quotation or list in another.
    if (!(cause instanceof RangeError)) throw cause;
    throw new IntakeError(
      'format',
      'quotations or lists lie too deep in each other for an article',
    );
  }
}

/** @param kind  of the paragraphs here. */
function add(pieces: Piece[], tokens: readonly Token[], kind: BlockKind): void {
  const put = (kindHere: BlockKind, inside: readonly Token[]): void => {
    const text = tidy(words(inside));
    if (text !== '') pieces.push({ kind: captionMark.test(text) ? 'caption' : kindHere, text });
  };
  for (const token of tokens as readonly MarkedToken[]) {
    switch (token.type) {
      case 'heading':
        put('subheading', token.tokens);
        break;
      case 'paragraph':
        if (isPicture(token.tokens)) put('caption', captions(token.tokens));
        else put(kind, token.tokens);
        break;
      case 'text':
        put(kind, token.tokens ?? [token]);
        break;
      case 'blockquote':
        add(pieces, token.tokens, 'quotation');
        break;
      case 'list':
        for (const item of token.items) add(pieces, item.tokens, 'item');
        break;
    }
  }
}

/** Whether a paragraph has nothing but pictures. */
function isPicture(tokens: readonly Token[]): boolean {
  return tokens.every(({ type, raw }) => type === 'image' || raw.trim() === '');
}

/** The captions of pictures: their titles, or what stands for them. */
function captions(tokens: readonly Token[]): Token[] {
  return (tokens as readonly MarkedToken[]).flatMap((token) =>
    token.type === 'image'
      ? [{ type: 'text', raw: token.raw, text: token.title ?? token.text }]
      : [],
  );
}

/** The text of inline tokens; pictures in it are left out. */
function words(tokens: readonly Token[]): string {
  return (tokens as readonly MarkedToken[])
    .map((token) => {
      switch (token.type) {
        case 'text':
          return token.tokens === undefined ? characters(token.text) : words(token.tokens);
        case 'strong':
        case 'em':
        case 'del':
        case 'link':
          return words(token.tokens);
        case 'escape':
        case 'codespan':
          return token.text;
        case 'br':
          return ' ';
        case 'html':
          return /^<br\b/i.test(token.raw) ? ' ' : '';
        default:
          return '';
      }
    })
    .join('');
}
