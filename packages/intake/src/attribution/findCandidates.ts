import type { ParsedBlock } from '../language/block.ts';
import { phraseAfter, phraseBefore } from '../language/phrases.ts';
import { possessives } from '../language/possessives.ts';
import type { TokenRange } from '../language/sentences.ts';
import { overlaps } from '../span.ts';
import { adjectiveCue } from './adjectiveCue.ts';
import type { Candidate, Clause } from './candidate.ts';
import { hasVerb } from './clause.ts';
import { colonCue, quotedAfterColon } from './colonCue.ts';
import { accordingTo, adverbCue } from './fixedCue.ts';
import { afterQuotes, verbLemma, verbs } from './lexicon/verbs.ts';
import { nounCue } from './nounCue.ts';
import { verbCue } from './verbCue.ts';

/** The attributions of a block that have a cue of their own, or a colon, in the order of the text. */
export function findCandidates(block: ParsedBlock, isHeadline: boolean): Candidate[] {
  const first = block.sentences[0];
  const byColon = first === undefined ? null : colonCue(block, first, isHeadline);
  const byCue = block.sentences.flatMap((sentence) => ofSentence(block, sentence));
  const found = byColon === null ? byCue : [byColon, ...byCue];
  return [...found, ...afterColons(block, found), ...citations(block, found)].map(
    withWholeQuotations,
  );
}

/** Quotations behind a colon that no cue opens: Brink was not convinced: “Logs can be wiped.” */
function afterColons(block: ParsedBlock, found: readonly Candidate[]): Candidate[] {
  return block.sentences.flatMap((sentence) => {
    const one = quotedAfterColon(block, sentence);
    if (one === null) return [];
    const [quotation] = one.content;
    const isKnown = found.some(
      ({ content, cue }) =>
        content.some((part) => overlaps(part, quotation!)) &&
        (cue === null || block.tokens[cue.from]!.start < quotation!.start),
    );
    return isKnown ? [] : [one];
  });
}

/** He told us: “It is a bluff. They have nothing.” A quotation goes on over the end of its sentence. */
function withWholeQuotations(one: Candidate): Candidate {
  const content = one.content.map((part) => {
    const around = one.block.quotations.find(
      ({ start, end }) => start === part.start && part.end < end,
    );
    return around === undefined ? part : { start: part.start, end: around.end };
  });
  return { ...one, content };
}

/** Whoever is cited for what somebody else reports has the same content: the channel reported, *citing* one
 *  officer, that … */
function citations(block: ParsedBlock, found: readonly Candidate[]): Candidate[] {
  const { tokens, sentences } = block;
  return sentences.flatMap(({ from, to }) => {
    const at = tokens.findIndex(({ lower }, k) => k >= from && k < to && lower === 'citing');
    if (at < 0) return [];
    const main = found.find(
      ({ cue, isSpoken }) => isSpoken && cue !== null && cue.from >= from && cue.from < to,
    );
    const source = phraseAfter(tokens, at + 1, to);
    if (main === undefined || source === null) return [];
    return [{ ...main, source, cue: { from: at, to: at + 1 }, negated: false, lemma: 'cite' }];
  });
}

function ofSentence(block: ParsedBlock, sentence: TokenRange): Candidate[] {
  const found: Candidate[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const clause = clauseAt(block, sentence, at);
    const candidate = candidateAt(clause, at, (place) => sourceBefore(found, place));
    if (candidate !== null) found.push(candidate);
  }
  return found.filter((one) => !found.some((around) => runsOutOfInsertion(one, around)));
}

/** According to one who *was not allowed* to speak, 40 died: what is told of a speaker is not whose word
 *  the rest is. */
function runsOutOfInsertion(one: Candidate, around: Candidate): boolean {
  if (around.lemma !== 'according' || one.cue === null) return false;
  const { tokens } = one.block;
  const cue = tokens[one.cue.from]!.start;
  const behind = tokens[around.source!.to - 1]!.end;
  return around.content.some(
    (part) =>
      cue >= behind && cue < part.start && one.content.some((inner) => overlaps(inner, part)),
  );
}

/** The source of the last cue before a place that lies in nobody else's content. */
function sourceBefore(found: readonly Candidate[], place: number): TokenRange | null {
  const inContent = ({ block, cue }: Candidate): boolean =>
    found.some(({ content }) =>
      content.some(
        ({ start, end }) =>
          start <= block.tokens[cue!.from]!.start && block.tokens[cue!.from]!.end <= end,
      ),
    );
  const last = found.findLast(
    (one) =>
      one.source !== null &&
      one.cue !== null &&
      one.block.quotationOf[one.cue.from] === one.block.quotationOf[place] &&
      !inContent(one),
  );
  return last?.source ?? null;
}

function candidateAt(
  clause: Clause,
  at: number,
  subjectBefore: (place: number) => TokenRange | null,
): Candidate | null {
  const { pos, lower, lemma } = clause.block.tokens[at]!;
  if (lower === 'according' || lower === 'in') return accordingTo(clause, at);
  if (pos === 'ADV') return adverbCue(clause, at);
  if (pos === 'VERB' || pos === 'ADJ') {
    const found = adjectiveCue(clause, at, subjectBefore);
    const isVerb = pos === 'VERB' || isParticiple(clause, at);
    return found ?? (isVerb ? verbCue(clause, at, subjectBefore) : null);
  }
  if (pos !== 'NOUN') return null;
  // The rebels *claim* that …: taken for a noun.
  const isVerb = verbs.has(verbLemma({ lemma, lower })) && looksLikeVerb(clause, at);
  const asVerb = isVerb ? verbCue(clause, at, subjectBefore) : null;
  return asVerb ?? nounCue(clause, at, subjectBefore);
}

/** He is *alleged* to have …, she *fumed*: taken for an adjective. */
function isParticiple(clause: Clause, at: number): boolean {
  const { block, from } = clause;
  const { lower } = block.tokens[at]!;
  const before = at > from ? block.tokens[at - 1] : undefined;
  if (before === undefined || !lower.endsWith('ed')) return false;
  if (before.pos === 'PRON') return !possessives.has(before.lower);
  if (isBehindQuotation(clause, at)) return true;
  const next = block.tokens[at + 1]?.lower;
  if (before.pos === 'NOUN' || before.pos === 'PROPN') return next === 'that';
  const isPassive = /^(?:is|are|was|were|been|being)$/u.test(before.lower);
  return isPassive && (next === 'to' || next === 'that');
}

/** “It is late,” *states* the mayor; “It is late,” the mayor *fumed*. */
function isBehindQuotation({ block, from }: Clause, at: number): boolean {
  const { tokens, quotationOf } = block;
  if (at === from || !afterQuotes.has(verbLemma(tokens[at]!))) return false;
  const next = tokens[at + 1];
  const q = quotationOf[at]!;
  if (quotationOf[at - 1] !== q && tokens[at - 1]!.pos === 'PUNCT')
    return /^(?:ADV|DET|PRON|PROPN)$/u.test(next?.pos ?? '');
  const isLast = next === undefined || /^[.,:]$/u.test(next.text);
  const phrase = isLast ? phraseBefore(tokens, from, at) : null;
  return phrase !== null && phrase.from > from && quotationOf[phrase.from - 1] !== q;
}

/** A word between a subject and its content, whatever the tagger says: it agrees with what stands before. */
function looksLikeVerb(clause: Clause, at: number): boolean {
  const { block, from } = clause;
  const before = block.tokens[at - 1];
  if (before === undefined || at - 1 < from) return false;
  if (isGoverned(block.tokens, at)) return false;
  const { lower, lemma } = block.tokens[at]!;
  const next = block.tokens[at + 1];
  if (isBehindQuotation(clause, at)) return true;
  // They had *forecast* profit.
  if (/^(?:had|has|have)$/u.test(before.lower) && /^(?:forecast|bet|put)$/u.test(lower))
    return true;
  if (
    next !== undefined &&
    !hasVerb(clause, from, at) &&
    before.pos !== 'DET' &&
    before.pos !== 'PART'
  ) {
    // No other verb comes before what looks like an object: The firm *estimates* shipments.
    if (next.lower === 'that' || /^(?:DET|PRON|NUM|PROPN)$/u.test(next.pos)) return true;
    if (next.lower === 'to' && before.pos !== 'ADJ') return true;
    if (next.pos === 'NOUN' && lower !== lemma) return true;
  }
  if (before.text === ',' && next?.lower === 'that') return true;
  const isThird = lower !== lemma && lower.endsWith('s');
  if (before.pos === 'PRON') return !possessives.has(before.lower);
  if (before.pos === 'PROPN') return true;
  const isPlural = before.pos === 'NOUN' && /[^s]s$/u.test(before.lower);
  // Factory *orders* reported this week fell: another verb follows.
  if (next?.pos === 'VERB' && !next.lower.endsWith('ing')) return false;
  return before.pos === 'NOUN' && (isPlural ? !isThird : isThird);
}

/** Said in opening *remarks*: of the words behind a verb and its preposition. */
function isGoverned(tokens: ParsedBlock['tokens'], at: number): boolean {
  let first = at - 1;
  while (tokens[first]?.pos === 'NOUN' || tokens[first]?.pos === 'ADJ') first--;
  return tokens[first]?.pos === 'ADP' && tokens[first - 1]?.pos === 'VERB';
}

function clauseAt(block: ParsedBlock, { from, to }: TokenRange, at: number): Clause {
  const q = block.quotationOf[at]!;
  if (q < 0) return { block, from, to, quotation: -1 };
  let first = at;
  let last = at;
  while (first - 1 >= from && block.quotationOf[first - 1] === q) first--;
  while (last + 1 < to && block.quotationOf[last + 1] === q) last++;
  const isMark = (k: number): boolean => /^[“”"‘’'«»„]$/u.test(block.tokens[k]!.text);
  return {
    block,
    from: isMark(first) && first < last ? first + 1 : first,
    to: isMark(last) && last > first ? last : last + 1,
    quotation: q,
  };
}
