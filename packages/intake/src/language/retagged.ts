import type { Token } from './tokens.ts';

/** Tokens with other parts of speech where the words beside them leave no choice: the tagger looks at what a
 *  word mostly is. */
export function retagged(tokens: readonly Token[]): Token[] {
  return tokens.map((token, at) => {
    // It said so, *warning* that …
    if (isWarning(tokens, at)) return { ...token, pos: 'VERB', lemma: 'warn' };
    const pos = posAmong(tokens, at);
    return pos === token.pos ? token : { ...token, pos };
  });
}

function isWarning(tokens: readonly Token[], at: number): boolean {
  const { pos, lower } = tokens[at]!;
  const isFurther = tokens[at - 1]?.text === ',' && tokens[at + 1]?.lower === 'that';
  return pos === 'NOUN' && lower === 'warning' && isFurther;
}

function posAmong(tokens: readonly Token[], at: number): Token['pos'] {
  const { pos, lower } = tokens[at]!;
  const [before, second, next] = [tokens[at - 1], tokens[at - 2], tokens[at + 1]];
  if (pos === 'VERB') {
    // According to *documents* obtained …; a request for *comment*.
    if (before?.lower === 'to' && second?.lower === 'according') return 'NOUN';
    if (before?.lower === 'for' && lower === 'comment') return 'NOUN';
    // Some 400 *suspected* cases.
    const isAttribute = before?.pos === 'NUM' && next?.pos === 'NOUN';
    return isAttribute && /^(?:suspected|alleged|planned)$/u.test(lower) ? 'ADJ' : pos;
  }
  // It had *long* been known.
  const isLong = lower === 'long' && before?.pos === 'AUX';
  return isLong && /^(?:AUX|VERB)$/u.test(next?.pos ?? '') ? 'ADV' : pos;
}
