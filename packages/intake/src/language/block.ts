import type { Span } from '../span.ts';
import { type Quotation, quotationsIn } from './quotations.ts';
import { sentencesIn, type TokenRange } from './sentences.ts';
import { type Token, tokensIn } from './tokens.ts';

/** A block of an article, taken apart. */
export interface ParsedBlock {
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  /** Per token the quotation it is in, as an index; −1 outside. */
  readonly quotationOf: Int32Array;
  readonly sentences: readonly TokenRange[];
}

/** @param isSpoken  whether a token is a verb that may follow what was quoted. */
export function parseBlock(
  text: string,
  span: Span,
  isSpoken: (token: Token) => boolean,
): ParsedBlock {
  const tokens = tokensIn(text, span);
  const quotations = quotationsIn(text, span);
  const quotationOf = new Int32Array(tokens.length).fill(-1);
  let q = 0;
  for (const [at, token] of tokens.entries()) {
    while (q < quotations.length && quotations[q]!.end <= token.start) q++;
    if (q < quotations.length && quotations[q]!.start <= token.start) quotationOf[at] = q;
  }
  return { span, tokens, quotations, quotationOf, sentences: sentencesIn(tokens, isSpoken) };
}
