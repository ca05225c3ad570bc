import type { Token } from '../language/tokens.ts';
import type { Clause } from './candidate.ts';
import { hasVerb } from './clause.ts';

const relative = /^(?:who|whom|whose|which|where)$/u;

/** Participles with which something is told of a speaker. */
const telling =
  /^(?:speaking|citing|quoting|writing|talking|asking|requesting|insisting|referring|using|posting|based|quoted|reached|contacted|identified|interviewed|briefed|stationed|himself|herself|themselves|itself)$/u;

/** The mark that ends what is inserted behind a speaker and goes on with the sentence: a clause with *who*,
 *  a description, where and how he spoke. Several may follow each other. Without any it is `at` itself.
 *  @param at  the mark behind the speaker: a comma, a dash or an opening parenthesis. */
export function pastInsertions(clause: Clause, at: number): number {
  let mark = at;
  for (;;) {
    const close = closingMark(clause, mark);
    if (close === null) return mark;
    mark = close;
  }
}

function closingMark(clause: Clause, open: number): number | null {
  const { block, to } = clause;
  const { tokens } = block;
  if (open + 2 >= to) return null;
  if (tokens[open]!.text === '(') {
    const close = next(clause, open + 1, (text) => text === ')');
    return close !== null && isPause(tokens[close + 1]) ? close + 1 : close;
  }
  const closers = tokens[open]!.text === ',' ? /^[,—–]$/u : /^[—–]$/u;
  let close = next(clause, open + 1, (text) => closers.test(text));
  // Who, like others, spoke …
  if (close === open + 2) {
    const inner = next(clause, close + 1, (text) => closers.test(text));
    close = inner === null ? null : next(clause, inner + 1, (text) => closers.test(text));
  }
  // Who saw it, and who ran.
  while (close !== null && relative.test(tokens[close + 2]?.lower ?? '')) {
    close = next(clause, close + 1, (text) => closers.test(text));
  }
  if (close === null || !isInserted(clause, open + 1, close)) return null;
  return close;
}

function isInserted(clause: Clause, from: number, to: number): boolean {
  const { tokens } = clause.block;
  const [first, second] = [tokens[from]!, tokens[from + 1]];
  if (relative.test(first.lower) || telling.test(first.lower)) return true;
  if (
    first.pos === 'ADP' &&
    (relative.test(second?.lower ?? '') || second?.lower === 'condition')
  ) {
    return true;
  }
  const noun = first.pos === 'ADV' ? second : first;
  return /^(?:an?|one)$/u.test(noun?.lower ?? '') && !hasVerb(clause, from, to);
}

/** The first token of the clause itself, from a place on, with a text. */
function next(
  { block, to, quotation }: Clause,
  from: number,
  is: (text: string) => boolean,
): number | null {
  for (let at = from; at < to - 1; at++) {
    if (block.quotationOf[at] === quotation && is(block.tokens[at]!.text)) return at;
  }
  return null;
}

function isPause(token: Token | undefined): boolean {
  return token !== undefined && /^[,—–]$/u.test(token.text);
}
