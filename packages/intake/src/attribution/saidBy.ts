import type { VerbGroup } from '../language/verbGroup.ts';
import type { Span } from '../span.ts';
import type { Clause } from './candidate.ts';
import { contentEnd, passage } from './clause.ts';
import { leftContent } from './leftContent.ts';
import type { Entry } from './lexicon/entry.ts';
import { type RightContent, rightContent } from './rightContent.ts';
import type { Subject } from './subject.ts';

/** What a subject says by a verb, before it, behind it, or on either side. */
export interface Said {
  readonly content: readonly Span[];
  /** What stands behind, if anything does. */
  readonly right: RightContent | null;
}

/** @param cueEnd  behind the verb and its particle. */
export function saidBy(
  clause: Clause,
  { from, isParticiple }: VerbGroup,
  subject: Subject,
  entry: Entry,
  cueEnd: number,
): Said | null {
  // He told them …, *adding that* …: what stands before the subject belongs to the other verb.
  const isQuoted = clause.block.tokens[from - 1]?.lower === 'as';
  const isFurther = (isParticiple && !isQuoted) || clause.block.tokens[from - 1]?.pos === 'CCONJ';
  const mayFollow = (entry.bare || entry.quote) && !isFurther;
  const behind = subject.isAfter ? subject.to : cueEnd;
  const isBroken = mayFollow && !subject.isAfter && isParenthesis(clause, subject.from, cueEnd);
  const begin = subject.isAfter ? from : subject.from;
  const mayBreak = isBroken || subject.isAfter || isLast(clause, behind);
  const left = mayFollow ? leftContent(clause, begin, mayBreak) : null;
  if (entry.bare && isObjectOf(clause, subject, cueEnd)) return restOf(clause, cueEnd);
  const right = isBroken
    ? behindComma(clause, cueEnd)
    : subject.isAfter
      ? afterSubject(clause, behind)
      : rightContent(clause, cueEnd, entry);
  const isWhere = right?.kind === 'bare' && clause.block.tokens[right.from]!.pos === 'ADP';
  // The guards shot twelve men, the group said *in a report released today*.
  const own = isWhere && left !== null && !subject.isAfter && !isBroken ? null : right;
  const content = parts(clause, left, own, subject.isAfter);
  return content === null ? null : { content, right: own };
}

/** Whether what is said is said of a *which* before the subject: a plan which brokers say *will fail*. */
function isObjectOf({ block, to }: Clause, { from, isAfter }: Subject, cueEnd: number): boolean {
  const next = block.tokens[cueEnd];
  return (
    !isAfter &&
    /^(?:which|who|that|whom)$/u.test(block.tokens[from - 1]?.lower ?? '') &&
    cueEnd < to &&
    (next?.pos === 'AUX' || (next?.pos === 'VERB' && !next.lower.endsWith('ing')))
  );
}

function restOf(clause: Clause, from: number): Said {
  const to = contentEnd(clause, from);
  return { content: [passage(clause, from, to)], right: { kind: 'bare', from, to } };
}

/** The money, *he added*, comes from a warm country. */
function isParenthesis({ block, from, to }: Clause, subject: number, behind: number): boolean {
  const { tokens } = block;
  return (
    subject > from &&
    tokens[subject - 1]!.text === ',' &&
    behind + 1 < to &&
    tokens[behind]!.text === ',' &&
    (tokens[behind + 1]!.pos !== 'VERB' || isUnfinished(tokens, subject - 2)) &&
    !/^(?:but|and|while|although|though|whereas|as|who|which)$/u.test(tokens[behind + 1]!.lower)
  );
}

/** Whether a clause lacks its verb: he would *not*, he said, … */
function isUnfinished(tokens: Clause['block']['tokens'], last: number): boolean {
  const at = /^(?:ADV|PART)$/u.test(tokens[last]?.pos ?? '') ? last - 1 : last;
  return tokens[at]?.pos === 'AUX';
}

function behindComma(clause: Clause, comma: number): RightContent | null {
  const from = comma + 1;
  const end = contentEnd(clause, from);
  return end > from ? { kind: 'bare', from, to: end } : null;
}

/** Whether no more than when and where is said behind a place. */
function isLast({ block, to }: Clause, at: number): boolean {
  return at >= to || /^[.!?]$/u.test(block.tokens[at]!.text);
}

/** What goes on behind said the mayor: a further quotation. */
function afterSubject(clause: Clause, at: number): RightContent | null {
  const { block, to, quotation } = clause;
  const next = block.tokens[at];
  if (next === undefined || at + 1 >= to || (next.text !== ',' && next.text !== ':')) return null;
  const q = block.quotationOf[at + 1]!;
  if (q < 0 || q === quotation) return null;
  return { kind: 'quote', from: at + 1, to: contentEnd(clause, at + 1) };
}

function parts(
  clause: Clause,
  left: ReturnType<typeof leftContent>,
  right: RightContent | null,
  isInverted: boolean,
): Span[] | null {
  const behind = right === null ? [] : [passage(clause, right.from, right.to)];
  if (left?.isQuoted === true) {
    const goesOn = right?.kind === 'quote' || right?.kind === 'that' || right?.kind === 'question';
    return goesOn ? [left.span, ...behind] : [left.span];
  }
  if (left === null || (behind.length > 0 && !isInverted && !left.isBroken)) {
    return behind.length === 0 ? null : behind;
  }
  return [left.span, ...behind];
}
