import type { Span } from '../span.ts';
import type { Token } from './tokens.ts';

/** Tokens `from` to `to` − 1 of a block. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

const enders = new Set(['.', '!', '?', '...', '…', '?!', '!!']);
const closers = new Set(['”', '"', '’', "'", ')', ']', '»']);

/** Tokens of a sentence at most: longer ones are texts without full stops, and what is looked for in a
 *  sentence costs more than its length. */
const mostTokens = 300;

/** The sentences of a block. A sentence in quotation marks ends one only where no words of the sentence
 *  around it follow: “Why?” she asked.
 *  @param isSpoken  whether a token is a verb that may follow what was quoted. */
export function sentencesIn(
  tokens: readonly Token[],
  isSpoken: (token: Token) => boolean,
): TokenRange[] {
  const found: TokenRange[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (at - from === mostTokens) {
      found.push({ from, to: at });
      from = at;
    }
    const isEnd = enders.has(tokens[at]!.text) ? !isOfTitle(tokens, at) : isClosingHour(tokens, at);
    if (!isEnd) continue;
    let to = at + 1;
    while (to < tokens.length && isEnding(tokens, to)) to++;
    if (to < tokens.length && goesOn(tokens, to, to > at + 1, isSpoken)) {
      at = to - 1;
      continue;
    }
    found.push({ from, to });
    from = to;
    at = to - 1;
  }
  if (from < tokens.length) found.push({ from, to: tokens.length });
  return found;
}

const shortTitle = /^(?:mr|mrs|ms|dr|prof|gen|col|capt|lt|sgt|maj|adm|gov|sen|rep)$/u;

/** The point of a title before a name: MR. BRANDT. */
function isOfTitle(tokens: readonly Token[], at: number): boolean {
  const [before, point, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  return (
    point.text === '.' &&
    before?.end === point.start &&
    shortTitle.test(before.lower) &&
    /^\p{Lu}/u.test(next?.text ?? '')
  );
}

/** Whether the point of “at 3 a.m.” ends a sentence as well: But others …; not: 3 a.m. Monday. */
function isClosingHour(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    /^[ap]\.m\.$/iu.test(tokens[at]!.text) &&
    next !== undefined &&
    /^\p{Lu}\p{Ll}*$/u.test(next.text) &&
    /^(?:ADP|ADV|AUX|CCONJ|DET|PRON|SCONJ)$/u.test(next.pos)
  );
}

/** Whether a mark belongs to the end before it: nothing is between them. */
function isEnding(tokens: readonly Token[], at: number): boolean {
  const { text, start } = tokens[at]!;
  return (closers.has(text) || enders.has(text)) && start === tokens[at - 1]!.end;
}

/** How far to look for the verb of “Why?” the old man asked. */
const reach = 8;

function goesOn(
  tokens: readonly Token[],
  next: number,
  isQuoted: boolean,
  isSpoken: (token: Token) => boolean,
): boolean {
  const { text, pos } = tokens[next]!;
  if (/^\p{Ll}/u.test(text)) return true;
  if (!isQuoted || !['PROPN', 'PRON', 'DET', 'NOUN', 'ADJ'].includes(pos)) return false;
  const end = Math.min(tokens.length, next + reach);
  for (let at = next + 1; at < end; at++) {
    const token = tokens[at]!;
    if (isSpoken(token)) {
      const after = tokens[at + 1];
      return after === undefined || [',', '.', ':'].includes(after.text);
    }
    if (token.pos === 'PUNCT' || token.pos === 'VERB' || token.pos === 'AUX') return false;
  }
  return false;
}

/** The passage of a range of tokens. */
export function spanOf(tokens: readonly Token[], { from, to }: TokenRange): Span {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}
