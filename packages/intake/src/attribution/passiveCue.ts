import { phraseAfter, phraseBefore } from '../language/phrases.ts';
import type { TokenRange } from '../language/sentences.ts';
import type { VerbGroup } from '../language/verbGroup.ts';
import type { Span } from '../span.ts';
import type { Candidate, Clause } from './candidate.ts';
import { contentEnd, passage } from './clause.ts';
import type { Entry } from './lexicon/entry.ts';
import { rightContent } from './rightContent.ts';

/** The attribution that a verb in the passive opens: it is believed that …, the trial is expected to last …,
 *  she was told that … The source is who it is done *by*, if that is told. */
export function passiveCue(clause: Clause, group: VerbGroup, entry: Entry): Candidate | null {
  const { block, from, to } = clause;
  const { tokens } = block;
  const cueEnd = Math.min(to, group.verb + (entry.particle === null ? 1 : 2));
  const by = tokens[cueEnd]?.lower === 'by' && cueEnd < to;
  const source = by ? phraseAfter(tokens, cueEnd + 1, chargeIn(clause, cueEnd + 1, entry)) : null;
  const behind = source === null ? cueEnd : source.to;
  if (group.isNegated && permission.test(entry.lemma) && isSpeaking(clause, behind)) return null;
  const isRelative = /^(?:who|which|that)$/u.test(tokens[group.from - 1]?.lower ?? '');
  const subject = phraseBefore(tokens, from, isRelative ? group.from - 1 : group.from);
  const inner = isRelative ? withinCommas(clause, group.from - 2, group.verb) : clause;
  const content = contentOf(inner, entry, subject, behind);
  if (content === null) return null;
  return {
    block,
    source,
    cue: { from: group.be >= 0 ? group.be : group.verb, to: cueEnd },
    content,
    class: entry.class,
    negated: group.isNegated,
    isSpoken: entry.isSpoken,
    lemma: entry.lemma,
  };
}

/** Where the charge begins behind those who raise it: accused by rights groups *of shielding* … */
function chargeIn({ block, to }: Clause, from: number, { noun }: Entry): number {
  if (!noun) return to;
  for (let at = from; at + 1 < to; at++) {
    const isDoing = block.tokens[at + 1]!.lower.endsWith('ing');
    if (block.tokens[at]!.pos === 'ADP' && isDoing && block.tokens[at + 1]!.pos === 'VERB')
      return at;
  }
  return to;
}

/** What is inserted ends at its comma: the captain, who is thought *to be in hiding*, …
 *  @param opening  where the comma stands that opens it, if one does. */
function withinCommas(clause: Clause, opening: number, verb: number): Clause {
  const { tokens, quotationOf } = clause.block;
  if (tokens[opening]?.text !== ',') return clause;
  for (let at = verb + 1; at < clause.to; at++) {
    if (tokens[at]!.text === ',' && quotationOf[at] === clause.quotation)
      return { ...clause, to: at };
  }
  return clause;
}

const permission = /^(?:allow|authori[sz]e|permit)$/u;

/** He was not allowed *to speak*: that is why nobody is named. */
function isSpeaking({ block }: Clause, at: number): boolean {
  const [first, verb] = [block.tokens[at], block.tokens[at + 1]];
  return first?.lower === 'to' && /^(?:speak|talk|comment|discuss|brief)$/u.test(verb?.lower ?? '');
}

function contentOf(
  clause: Clause,
  entry: Entry,
  subject: TokenRange | null,
  at: number,
): Span[] | null {
  const { tokens } = clause.block;
  const next = tokens[at];
  if (next === undefined || at >= clause.to) return null;
  // Quoted as saying: that opens it.
  if (entry.lemma === 'quote' && next.lower === 'as') return null;
  const isIt =
    subject !== null && subject.to - subject.from === 1 && tokens[subject.from]!.lower === 'it';
  const withSubject = (rest: Span): Span[] =>
    subject === null || isIt ? [rest] : [passage(clause, subject.from, subject.to), rest];
  if (isRaised(entry, next.lower) || (!isIt && isCharged(entry, next.lower))) {
    return withSubject(passage(clause, at, contentEnd(clause, at, false)));
  }
  if (supposed.test(tokens[at - 1]!.lower) && fates.test(next.lower)) {
    return withSubject(passage(clause, at, contentEnd(clause, at, false)));
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
  if (right.kind === 'infinitive') return withSubject(rest);
  return right.kind === 'that' && !isIt && !entry.addressee ? null : [rest];
}

/** The trial is expected *to* last: what is said of the subject. */
function isRaised(entry: Entry, next: string): boolean {
  const { bare, infinitive, order, noun, addressee } = entry;
  return next === 'to' && !addressee && (bare || infinitive || order || noun);
}

/** Accused *of*, blamed *for*, described *as*. */
function isCharged({ noun, lemma }: Entry, next: string): boolean {
  return noun && (next === 'of' || next === 'as' || (next === 'for' && lemma === 'blame'));
}

/** The attribution that a participle opens behind a noun: a man *believed* to be the bomber; the captain,
 *  *thought* to be in hiding, …; hundreds *feared* dead. */
export function reducedCue(clause: Clause, group: VerbGroup, entry: Entry): Candidate | null {
  const { block, from, to } = clause;
  const { tokens } = block;
  const { verb } = group;
  if (tokens.slice(group.from, verb).some(({ pos }) => pos !== 'ADV')) return null;
  const isInserted = tokens[group.from - 1]?.text === ',';
  const subject = phraseBefore(tokens, from, isInserted ? group.from - 1 : group.from);
  const [next, after] = [tokens[verb + 1], tokens[verb + 2]];
  if (subject === null || tokens[subject.to - 1]!.pos === 'PRON' || verb + 2 >= to) return null;
  const { lower } = tokens[verb]!;
  const isThought =
    believed.test(lower) && next?.lower === 'to' && /^(?:be|have)$/u.test(after!.lower);
  const isFate =
    supposed.test(lower) && fates.test(next!.lower) && !/^(?:NOUN|DET|ADJ)$/u.test(after!.pos);
  if (!isThought && !isFate) return null;
  const inner = isInserted ? withinCommas(clause, group.from - 1, verb) : clause;
  return {
    block,
    source: null,
    cue: { from: verb, to: verb + 1 },
    content: [
      passage(clause, subject.from, subject.to),
      passage(clause, verb + 1, contentEnd(inner, verb + 1, false)),
    ],
    class: entry.class,
    negated: false,
    isSpoken: entry.isSpoken,
    lemma: entry.lemma,
  };
}

const believed =
  /^(?:believed|thought|said|reported|known|understood|alleged|rumou?red|presumed|suspected|feared)$/u;
const supposed = /^(?:feared|believed|presumed|thought|reported)$/u;
const fates =
  /^(?:dead|missing|killed|drowned|trapped|lost|injured|wounded|buried|hurt|displaced|captured|abducted)$/u;
