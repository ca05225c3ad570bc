import type { Span } from '../span.ts';
import { type Quotation, quotationsIn } from './quotations.ts';
import { sentencesIn, type TokenRange } from './sentences.ts';
import { isSpeakerLabel } from './speakerLabel.ts';
import { type TaggedText, type Token, tokensIn } from './tokens.ts';

/** Tokens of a dateline at most. */
const longestDateline = 14;

/** A block of an article, taken apart. */
export interface ParsedBlock {
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  /** Per token the quotation it is in, as an index; −1 outside. */
  readonly quotationOf: Int32Array;
  readonly sentences: readonly TokenRange[];
}

/** The blocks of an article, taken apart.
 *  @param isSpoken  whether a token is a verb that may follow what was quoted. */
export function parseBlocks(
  tagged: TaggedText,
  blocks: readonly Span[],
  isSpoken: (token: Token) => boolean,
): ParsedBlock[] {
  const tokens = tokensIn(tagged, blocks);
  return blocks.map((span, b) => parseBlock(tagged.text, span, tokens[b]!, isSpoken));
}

function parseBlock(
  text: string,
  span: Span,
  tokens: readonly Token[],
  isSpoken: (token: Token) => boolean,
): ParsedBlock {
  const quotations = quotationsIn(text, span);
  const quotationOf = new Int32Array(tokens.length).fill(-1);
  let q = 0;
  for (const [at, token] of tokens.entries()) {
    while (q < quotations.length && quotations[q]!.end <= token.start) q++;
    if (q < quotations.length && quotations[q]!.start <= token.start) quotationOf[at] = q;
  }
  const sentences = sentencesIn(tokens, isSpoken);
  const first = sentences[0];
  const begin = first === undefined ? 0 : leadEnd(text, tokens, first);
  if (begin > 0)
    return {
      span,
      tokens,
      quotations,
      quotationOf,
      sentences: [{ ...first!, from: begin }, ...sentences.slice(1)],
    };
  return { span, tokens, quotations, quotationOf, sentences };
}

/** Tokens before the first sentence of a block: the sign of an item, a time of day, a dateline. */
function leadEnd(text: string, tokens: readonly Token[], { from, to }: TokenRange): number {
  const [first, second] = [tokens[from]!, tokens[from + 1]];
  const isSign = /^[•·▪*–-]$/u.test(first.text);
  const isTime = /^(?:[01]?\d|2[0-3])[:.][0-5]\d$/u.test(first.text);
  if (second !== undefined && (isSign || (isTime && /^\p{Lu}/u.test(second.text)))) return from + 1;
  return datelineEnd(text, tokens, { from, to });
}

/** Tokens of a dateline: HARLAN CITY (Agency) — */
function datelineEnd(text: string, tokens: readonly Token[], { from, to }: TokenRange): number {
  const end = Math.min(to, from + longestDateline);
  for (let at = from + 1; at < end; at++) {
    if (!/^(?:—|–|-|--|:)$/u.test(tokens[at]!.text)) continue;
    if (tokens[at]!.text === ':' && isSpeakerLabel(tokens.slice(from, at))) return 0;
    const place = text.slice(tokens[from]!.start, tokens[at]!.start);
    return at + 1 < to &&
      /^\p{Lu}[\p{Lu}\p{L}.’' -]*(?:,[\p{L}\p{N}., ]*)?(?:\([^)]*\))?\s*$/u.test(place) &&
      /\p{Lu}{3}/u.test(place)
      ? at + 1
      : 0;
  }
  return 0;
}
