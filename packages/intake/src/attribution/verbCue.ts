import { phraseAfter, phraseBefore } from '../language/phrases.ts';
import type { TokenRange } from '../language/sentences.ts';
import type { Token } from '../language/tokens.ts';
import type { Span } from '../span.ts';
import type { Candidate, Clause } from './candidate.ts';
import { contentEnd, passage, type VerbGroup, verbGroup } from './clause.ts';
import { leftContent } from './leftContent.ts';
import type { Entry } from './lexicon/entry.ts';
import { verbs } from './lexicon/verbs.ts';
import { type RightContent, rightContent } from './rightContent.ts';
import { subjectOf } from './subject.ts';

/** Verbs that say that somebody does not do what the next verb says. */
const refusals = new Set(['decline', 'refuse']);

/** The attribution that a verb opens, null where it opens none.
 *  @param subjectBefore  the subject of the last verb before a place. */
export function verbCue(
  clause: Clause,
  verb: number,
  subjectBefore: (at: number) => TokenRange | null,
): Candidate | null {
  const { tokens } = clause.block;
  const token = tokens[verb]!;
  const group = verbGroup(tokens, verb, clause.from);
  if (
    group.isInfinitive &&
    (token.lower !== token.lemma || tokens[group.from - 1]?.lemma === 'fail')
  )
    return null;
  for (const entry of verbs.get(token.lemma) ?? []) {
    const found =
      entry.particle !== null && tokens[verb + 1]?.lower !== entry.particle
        ? null
        : group.isPassive
          ? passive(clause, group, entry)
          : active(clause, group, entry, subjectBefore);
    if (found !== null) return found;
  }
  return null;
}

function active(
  clause: Clause,
  group: VerbGroup,
  entry: Entry,
  subjectBefore: (at: number) => TokenRange | null,
): Candidate | null {
  const { block, to } = clause;
  const { tokens } = block;
  const { verb } = group;
  if (entry.finite && (group.isParticiple || (group.isInfinitive && !isRaised(tokens, group))))
    return null;
  const cueEnd = verb + (entry.particle === null ? 1 : 2);
  const subject = subjectOf(clause, group, entry.quote || entry.bare, subjectBefore);
  const behind = subject?.isAfter === true ? subject.to : cueEnd;
  const isBroken =
    subject !== null &&
    !subject.isAfter &&
    (entry.bare || entry.quote) &&
    isParenthesis(clause, subject.from, cueEnd);
  const right = isBroken
    ? behindComma(clause, cueEnd)
    : subject?.isAfter === true
      ? afterSubject(clause, behind)
      : rightContent(clause, cueEnd, entry);
  const left =
    entry.quote || entry.bare
      ? leftContent(
          clause,
          subject === null || subject.isAfter ? group.from : subject.from,
          isBroken || isLast(clause, subject?.isAfter === true ? subject.to : cueEnd),
        )
      : null;
  const content = parts(clause, left, right, subject?.isAfter === true);
  if (content === null || subject === null) return null;
  if (isAuthor(tokens[subject.from]!, subject)) return null;
  if (right?.kind === 'noun' && entry.documented && !isDocument(tokens, subject)) return null;
  if (isNaming(tokens, right)) return null;
  // Somebody's own thoughts stand behind the verb.
  if (right === null && left !== null && !left.isQuoted && !entry.quote && !entry.bare) return null;
  const before = tokens[group.from - 1];
  const isRefused =
    group.isInfinitive &&
    before !== undefined &&
    refusals.has(before.lemma) &&
    before.pos === 'VERB';
  const isNobody = /^(?:nobody|no|none|neither|few)$/u.test(tokens[subject.from]!.lower);
  const isOrder = right?.kind === 'order' && !entry.infinitive && entry.addressee;
  return {
    block,
    source: { from: subject.from, to: subject.to },
    cue: { from: verb, to: Math.min(cueEnd, to) },
    content,
    class: isOrder ? 'ordered' : entry.class,
    negated: group.isNegated || isRefused || isNobody,
    isSpoken: entry.isSpoken,
    lemma: entry.lemma,
  };
}

/** He is known *to favour* …: what is said of him is a thought of his. */
function isRaised(tokens: readonly Token[], { from }: VerbGroup): boolean {
  return /^(?:known|said|believed|thought|reported|understood|rumou?red|seem|seems|seemed|appear|appears|appeared)$/u.test(
    tokens[from - 1]?.lower ?? '',
  );
}

/** The author, or whoever he talks to. */
function isAuthor({ lower }: Token, { from, to }: TokenRange): boolean {
  return to - from === 1 && /^(?:i|we|you|one|me|us)$/u.test(lower);
}

/** Whether the source is written, filmed or counted. */
function isDocument(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  return tokens
    .slice(from, to)
    .some(({ lemma, lower }) => documents.has(lemma) || documents.has(lower));
}

const documents = new Set(
  `survey poll study report document record data figure footage video photo photograph image letter file email
  e-mail memo ledger log page correspondence assessment review inquiry investigation analysis map tape recording
  transcript statement text draft book filing indictment list statistics census audit satellite`.split(
    /\s+/u,
  ),
);

/** People who asked not to be named: nothing is said of it. */
function isNaming(tokens: readonly Token[], right: RightContent | null): boolean {
  if (right === null || (right.kind !== 'infinitive' && right.kind !== 'order')) return false;
  return tokens
    .slice(right.from, right.from + 5)
    .some(({ lower }) => /^(?:named|identified|quoted)$/u.test(lower));
}

/** The money, *he added*, comes from a warm country. */
function isParenthesis({ block, from, to }: Clause, subject: number, behind: number): boolean {
  const { tokens } = block;
  return (
    subject > from &&
    tokens[subject - 1]!.text === ',' &&
    behind + 1 < to &&
    tokens[behind]!.text === ',' &&
    tokens[behind + 1]!.pos !== 'VERB'
  );
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
  if (next === undefined || at + 1 >= to) return null;
  const isQuote = (k: number): boolean =>
    k < to && block.quotationOf[k]! >= 0 && block.quotationOf[k] !== quotation;
  if ((next.text === ',' || next.text === ':') && isQuote(at + 1)) {
    return { kind: 'quote', from: at + 1, to: contentEnd(clause, at + 1) };
  }
  return null;
}

function parts(
  clause: Clause,
  left: ReturnType<typeof leftContent>,
  right: RightContent | null,
  isInverted: boolean,
): Span[] | null {
  const behind = right === null ? null : passage(clause, right.from, right.to);
  if (left?.isQuoted === true) {
    const goesOn =
      right !== null &&
      (right.kind === 'quote' || right.kind === 'that' || right.kind === 'question');
    return goesOn ? [left.span, behind!] : [left.span];
  }
  if (behind !== null && !isInverted && left?.isBroken !== true) return [behind];
  if (left !== null) return behind === null ? [left.span] : [left.span, behind];
  return behind === null ? null : [behind];
}

/** It is believed that …, the trial is expected to last …, she was told that … */
function passive(clause: Clause, group: VerbGroup, entry: Entry): Candidate | null {
  const { block, from, to } = clause;
  const { tokens } = block;
  const { verb } = group;
  const cueEnd = verb + (entry.particle === null ? 1 : 2);
  const cue = { from: group.be >= 0 ? group.be : verb, to: Math.min(cueEnd, to) };
  let at = cueEnd;
  let source: TokenRange | null = null;
  if (tokens[at]?.lower === 'by' && at < to) {
    source = phraseAfter(tokens, at + 1, to);
    if (source !== null) at = source.to;
  }
  const relative = /^(?:who|which|that)$/u.test(tokens[group.from - 1]?.lower ?? '');
  const subject = phraseBefore(tokens, from, relative ? group.from - 1 : group.from);
  const make = (content: Span[]): Candidate => ({
    block,
    source,
    cue,
    content,
    class: entry.class,
    negated: group.isNegated,
    isSpoken: entry.isSpoken,
    lemma: entry.lemma,
  });
  // Quoted as saying: that opens it.
  if (entry.lemma === 'quote' && tokens[at]?.lower === 'as') return null;
  const isIt =
    subject !== null && subject.to - subject.from === 1 && tokens[subject.from]!.lower === 'it';
  const next = tokens[at];
  if (next === undefined || at >= to) return null;
  const raised =
    next.lower === 'to' && (entry.bare || entry.infinitive || entry.order || entry.noun);
  const open = next.lower === 'of' || next.lower === 'for' || next.lower === 'as';
  if (raised && !entry.addressee) {
    const rest = passage(clause, at, contentEnd(clause, at));
    return make(
      subject === null || isIt ? [rest] : [passage(clause, subject.from, subject.to), rest],
    );
  }
  if (open && entry.noun && !isIt && (next.lower !== 'for' || entry.lemma === 'blame')) {
    const rest = passage(clause, at, contentEnd(clause, at));
    return make(subject === null ? [rest] : [passage(clause, subject.from, subject.to), rest]);
  }
  const right = rightContent(clause, at, {
    ...entry,
    addressee: false,
    noun: false,
    bare: entry.addressee,
    infinitive: entry.order,
  });
  if (right === null || (right.kind === 'bare' && !entry.addressee)) return null;
  const rest = passage(clause, right.from, right.to);
  if (right.kind === 'infinitive' && subject !== null) {
    return make([passage(clause, subject.from, subject.to), rest]);
  }
  if (right.kind === 'that' && !isIt && !entry.addressee) return null;
  return make([rest]);
}
