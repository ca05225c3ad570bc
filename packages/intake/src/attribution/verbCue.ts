import type { TokenRange } from '../language/sentences.ts';
import type { Token } from '../language/tokens.ts';
import { type VerbGroup, verbGroup } from '../language/verbGroup.ts';
import type { Candidate, Clause } from './candidate.ts';
import { isDocument, isHearing } from './documents.ts';
import type { Entry } from './lexicon/entry.ts';
import { verbLemma, verbs } from './lexicon/verbs.ts';
import { passiveCue, reducedCue } from './passiveCue.ts';
import type { RightContent } from './rightContent.ts';
import { saidBy } from './saidBy.ts';
import { subjectOf } from './subject.ts';

/** The attribution that a verb opens, null where it opens none.
 *  @param subjectBefore  the source of the last cue before a place. */
export function verbCue(
  clause: Clause,
  verb: number,
  subjectBefore: (at: number) => TokenRange | null,
): Candidate | null {
  const { tokens } = clause.block;
  const token = tokens[verb]!;
  const group = verbGroup(tokens, verb, clause.from);
  // Whoever *failed to agree* has said nothing, and to *written* questions nobody writes.
  const isNoVerb = token.lower !== token.lemma || tokens[group.from - 1]?.lemma === 'fail';
  if ((group.isInfinitive && isNoVerb) || token.lower === 'citing') return null;
  if (isCalled(clause, verb)) return null;
  const entries = verbs.get(verbLemma(token)) ?? [];
  const reduced = entries[0] === undefined ? null : reducedCue(clause, group, entries[0]);
  if (reduced !== null) return reduced;
  for (const entry of entries) {
    if (entry.particle !== null && tokens[verb + 1]?.lower !== entry.particle) continue;
    const found = group.isPassive
      ? passiveCue(clause, group, entry)
      : active(clause, group, entry, subjectBefore);
    if (found !== null) return found;
  }
  return null;
}

/** A teacher *called* Oskar Nim, …: that is his name. */
function isCalled({ block, to }: Clause, verb: number): boolean {
  const { tokens } = block;
  const isName = /^(?:called|named)$/u.test(tokens[verb]!.lower);
  if (!isName || tokens[verb - 1]?.pos !== 'NOUN') return false;
  let end = verb + 1;
  while (end < to && tokens[end]!.pos === 'PROPN') end++;
  const next = end < to ? tokens[end]! : null;
  return end > verb + 1 && (next === null || /^(?:PUNCT|VERB|AUX|PRON)$/u.test(next.pos));
}

function active(
  clause: Clause,
  group: VerbGroup,
  entry: Entry,
  subjectBefore: (at: number) => TokenRange | null,
): Candidate | null {
  const { block, to } = clause;
  const { tokens } = block;
  const isOfClause = !group.isParticiple && (!group.isInfinitive || isRaised(tokens, group));
  if (entry.finite && !isOfClause) return null;
  const subject = subjectOf(clause, group, entry.quote || entry.bare, subjectBefore);
  if (subject === null || isAuthor(tokens, subject, group)) return null;
  const cueEnd = group.verb + (entry.particle === null ? 1 : 2);
  const said = saidBy(clause, group, subject, entry, cueEnd);
  if (said === null || isNaming(tokens, said.right)) return null;
  const { content, right } = said;
  if (right?.kind === 'noun' && entry.documented && !isDocument(tokens, subject)) return null;
  if (entry.lemma === 'hear' && !isHearing(tokens, subject)) return null;
  const isOrder = right?.kind === 'order' && !entry.infinitive && entry.addressee;
  const isPlea = entry.lemma === 'plead' && right?.kind === 'noun';
  const pleaClass = tokens[cueEnd]?.lower === 'not' ? 'denied' : 'said';
  return {
    block,
    source: { from: subject.from, to: subject.to },
    cue: { from: group.verb, to: Math.min(cueEnd, to) },
    content,
    class: isPlea ? pleaClass : isOrder ? 'ordered' : entry.class,
    negated: group.isNegated || isRefused(tokens, group) || isNobody(tokens[subject.from]!),
    isSpoken: entry.isSpoken,
    lemma: entry.lemma,
  };
}

const raising =
  /^(?:known|said|believed|thought|reported|understood|rumou?red|seem|seems|seemed|appear|appears|appeared)$/u;

/** He is known *to favour* …: what is said of him is a thought of his. */
function isRaised(tokens: readonly Token[], { from }: VerbGroup): boolean {
  return raising.test(tokens[from - 1]?.lower ?? '');
}

/** They declined *to say* … */
function isRefused(tokens: readonly Token[], { from, isInfinitive }: VerbGroup): boolean {
  const before = tokens[from - 1];
  return isInfinitive && before?.pos === 'VERB' && /^(?:decline|refuse)$/u.test(before.lemma);
}

function isNobody({ lower }: Token): boolean {
  return /^(?:nobody|no|none|neither|few)$/u.test(lower);
}

/** The author, or whoever he talks to; *one* who might say so. */
function isAuthor(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  { from: verbs, verb }: VerbGroup,
): boolean {
  if (to - from > 1) return false;
  const { lower } = tokens[from]!;
  if (lower === 'one') return tokens.slice(verbs, verb).some((one) => modal.test(one.lower));
  return /^(?:i|we|you|me|us|there)$/u.test(lower);
}

const modal = /^(?:can|could|may|might|must|should|would|will)$/u;

/** People who asked not to be named, for anonymity, or would not comment: nothing is said of it. */
function isNaming(tokens: readonly Token[], right: RightContent | null): boolean {
  if (right?.kind !== 'infinitive' && right?.kind !== 'order') return false;
  const [first, verb] = [tokens[right.from]!.lower, tokens[right.from + 1]?.lower ?? ''];
  if (first === 'to' && silent.test(verb)) return true;
  return tokens
    .slice(right.from, right.from + 5)
    .some(({ lower }) => /^(?:named|identified|quoted|anonymous|unnamed|anonymity)$/u.test(lower));
}

const silent = /^(?:comment|elaborate|speculate)$/u;
