import type { ParsedBlock } from '../language/block.ts';
import { phraseAfter, phraseBefore } from '../language/phrases.ts';
import type { TokenRange } from '../language/sentences.ts';
import { isSpeakerLabel } from '../language/speakerLabel.ts';
import { verbGroup } from '../language/verbGroup.ts';
import type { Candidate } from './candidate.ts';
import { contentEnd, hasVerb, passage } from './clause.ts';
import { subjectOf } from './subject.ts';

/** Words before a colon that say what a text is, not whose. */
const labels =
  /^(?:fact|analysis|explainer|live|watch|video|photos?|opinion|comment|editorial|updated?|breaking|exclusive|correction|note|source|caption|q|question|timeline|profile|interview|factbox|published|by)$/u;

/** Officials: at least 31 killed; the adviser, Oleh Braun: “No one will surrender.” At the beginning of a
 *  block: of a headline any clause, elsewhere a quotation; `A:` in an interview. */
export function colonCue(
  block: ParsedBlock,
  sentence: TokenRange,
  isHeadline: boolean,
): Candidate | null {
  const { tokens, quotationOf } = block;
  const { from, to } = sentence;
  const limit = Math.min(to, from + longestSpeaker);
  let colon = from;
  while (colon < limit && tokens[colon]!.text !== ':') colon++;
  if (colon === from || colon >= limit || colon + 2 >= to) return null;
  const clause = { block, from, to, quotation: -1 };
  const isQuoted = quotationOf[colon + 1]! >= 0;
  const isAnswer =
    (colon === from + 1 && tokens[from]!.text === 'A') || isSpeakerLabel(tokens.slice(from, colon));
  if (!isQuoted && !isHeadline && !isAnswer) return null;
  const isTitle = isHeadline && !isQuoted;
  if (
    isTitle &&
    (tokens.slice(from, colon).some(({ pos }) => pos === 'ADP') || !hasVerb(clause, colon + 1, to))
  )
    return null;
  const source = phraseAfter(tokens, from, colon);
  if (!isAnswer && (source === null || source.to !== colon)) return null;
  if (
    labels.test(tokens[from]!.lower) ||
    (!isAnswer && tokens.slice(from, colon).some(({ pos }) => pos === 'VERB'))
  )
    return null;
  const isRest = isAnswer && (!isQuoted || isHeadline);
  const end = isRest ? tokens.length : contentEnd(clause, colon + 1);
  return {
    block,
    source: { from, to: colon },
    cue: null,
    content: [passage(clause, colon + 1, end)],
    class: 'said',
    negated: false,
    isSpoken: true,
    lemma: '',
  };
}

/** Tokens before a colon at most. */
const longestSpeaker = 10;

/** A sentence in quotation marks behind a colon, said by whoever the clause before it is about, or by what
 *  stands there: her last message: “Hard week.” Null where none stands there. */
export function quotedAfterColon(block: ParsedBlock, sentence: TokenRange): Candidate | null {
  const { tokens, quotations, quotationOf } = block;
  const { from, to } = sentence;
  let colon = from + 1;
  while (colon < to && !(tokens[colon]!.text === ':' && quotationOf[colon]! < 0)) colon++;
  const q = colon + 2 < to ? quotationOf[colon + 1]! : -1;
  if (q < 0 || !isSentence(block, q) || labels.test(tokens[from]!.lower)) return null;
  let verb = from;
  while (verb < colon && !/^(?:VERB|AUX)$/u.test(tokens[verb]!.pos)) verb++;
  const clause = { block, from, to: colon, quotation: -1 };
  const isClause = verb > from && verb < colon;
  const source = isClause
    ? subjectOf(clause, verbGroup(tokens, verb, from), false, () => null)
    : phraseBefore(tokens, from, verb);
  if (source === null || nobody.test(tokens[source.from]!.lower)) return null;
  return {
    block,
    source: { from: source.from, to: source.to },
    cue: null,
    content: [{ start: quotations[q]!.start, end: quotations[q]!.end }],
    class: 'said',
    negated: false,
    isSpoken: true,
    lemma: '',
  };
}

/** Subjects that are no speakers. */
const nobody = /^(?:i|we|you|it|there|this|that|these|those)$/u;

function isSentence({ tokens, quotations }: ParsedBlock, q: number): boolean {
  const { start, end } = quotations[q]!;
  const words = tokens.filter((token) => token.start > start && token.end < end);
  return /^\p{Lu}/u.test(words[0]?.text ?? '') && /^[.!?…]$/u.test(words.at(-1)?.text ?? '');
}
