import type { Span } from '../span.ts';
import type { Clause } from './candidate.ts';
import { hasVerb, passage } from './clause.ts';

/** What is said before a cue and its subject. */
export interface LeftContent {
  readonly span: Span;
  readonly isQuoted: boolean;
  /** A fragment: what is said goes on behind the cue, or the cue ends the sentence. */
  readonly isBroken: boolean;
}

const subordinate =
  /^(?:if|when|after|before|while|although|though|because|since|once|until|asked|speaking)$/u;

/** The content before `end`, null where none stands there: a quotation, or a clause and a comma.
 *  @param end  where the subject, or the cue, begins. @param mayBreak  whether it may lack a verb. */
export function leftContent(clause: Clause, end: number, mayBreak: boolean): LeftContent | null {
  const { block, from } = clause;
  const { tokens, quotations, quotationOf } = block;
  let last = end - 1;
  if (last < from) return null;
  const isMark =
    tokens[last]!.text === ',' || tokens[last]!.text === '—' || tokens[last]!.text === '–';
  if (isMark && quotationOf[last] === clause.quotation) last--;
  if (last < from) return null;
  const q = quotationOf[last]!;
  if (q >= 0 && q !== clause.quotation) {
    const quotation = quotations[q]!;
    let first = last;
    while (first > from && quotationOf[first - 1] === q) first--;
    // The plan is “dead on arrival,” he said.
    const begin = first > from ? clauseBegin(clause, first) : first;
    const start =
      begin < first && hasWord(clause, begin, first) ? tokens[begin]!.start : quotation.start;
    return {
      span: { start: Math.min(start, quotation.start), end: quotation.end },
      isQuoted: true,
      isBroken: false,
    };
  }
  if (!isMark) return null;
  const begin = clauseBegin(clause, last);
  if (begin > last) return null;
  if (subordinate.test(tokens[begin]!.lower) && !hasMainClause(clause, begin, last + 1))
    return null;
  const span = passage(clause, begin, last + 1);
  if (last - begin >= 2 && hasVerb(clause, begin, last + 1)) {
    return { span, isQuoted: false, isBroken: mayBreak };
  }
  const isAdjunct =
    tokens[begin]!.pos === 'ADP' || tokens[begin]!.pos === 'ADV' || tokens[begin]!.pos === 'SCONJ';
  return mayBreak && !isAdjunct ? { span, isQuoted: false, isBroken: true } : null;
}

/** If he goes, *nobody will follow*: whether a clause with its verb stands behind the comma of another. */
function hasMainClause(clause: Clause, from: number, to: number): boolean {
  const { tokens, quotationOf } = clause.block;
  if (/^(?:asked|speaking)$/u.test(tokens[from]!.lower)) return false;
  for (let at = from + 1; at < to; at++) {
    if (tokens[at]!.text === ',' && quotationOf[at] === clause.quotation) {
      return hasVerb(clause, at + 1, to);
    }
  }
  return false;
}

/** Where the clause that ends before `to` begins: at the sentence, or behind a semicolon. */
function clauseBegin({ block, from }: Clause, to: number): number {
  for (let at = to - 1; at > from; at--) {
    if (block.tokens[at]!.text === ';') return at + 1;
  }
  const first = block.tokens[from]!;
  return /^(?:and|but|yet|so|still|however)$/u.test(first.lower) ? from + 1 : from;
}

function hasWord({ block }: Clause, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (block.tokens[at]!.pos !== 'PUNCT') return true;
  return false;
}
