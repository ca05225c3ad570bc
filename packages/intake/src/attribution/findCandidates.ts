import type { ParsedBlock } from '../language/block.ts';
import type { TokenRange } from '../language/sentences.ts';
import { adjectiveCue } from './adjectiveCue.ts';
import type { Candidate, Clause } from './candidate.ts';
import { accordingTo, adverbCue } from './fixedCue.ts';
import { verbs } from './lexicon/verbs.ts';
import { nounCue } from './nounCue.ts';
import { verbCue } from './verbCue.ts';

/** The attributions of a block that have a cue of their own, in the order of their cues. */
export function findCandidates(block: ParsedBlock): Candidate[] {
  return block.sentences.flatMap((sentence) => ofSentence(block, sentence));
}

function ofSentence(block: ParsedBlock, sentence: TokenRange): Candidate[] {
  const found: Candidate[] = [];
  const { tokens, quotationOf } = block;
  for (let at = sentence.from; at < sentence.to; at++) {
    const clause = clauseAt(block, sentence, at);
    const subjectBefore = (place: number): TokenRange | null =>
      found.findLast(
        ({ cue, source }) =>
          source !== null &&
          cue !== null &&
          cue.from < place &&
          quotationOf[cue.from] === quotationOf[place],
      )?.source ?? null;
    const candidate = candidateAt(clause, at, subjectBefore);
    if (candidate !== null) found.push(candidate);
  }
  return found;

  function candidateAt(
    clause: Clause,
    at: number,
    subjectBefore: (place: number) => TokenRange | null,
  ): Candidate | null {
    const { pos, lower, lemma } = tokens[at]!;
    if (lower === 'according') return accordingTo(clause, at);
    if (pos === 'VERB')
      return verbCue(clause, at, subjectBefore) ?? adjectiveCue(clause, at, subjectBefore);
    if (pos === 'ADJ') return adjectiveCue(clause, at, subjectBefore);
    if (pos === 'ADV') return adverbCue(clause, at);
    if (pos !== 'NOUN') return null;
    // The rebels *claim* that …: taken for a noun.
    return (
      nounCue(clause, at, subjectBefore) ??
      (verbs.has(lemma) && looksLikeVerb(clause, at) ? verbCue(clause, at, subjectBefore) : null)
    );
  }
}

/** A word between a subject and its content, whatever the tagger says. */
function looksLikeVerb({ block, from }: Clause, at: number): boolean {
  const before = block.tokens[at - 1];
  if (before === undefined || at - 1 < from) return false;
  return (
    before.pos === 'PRON' ||
    before.pos === 'PROPN' ||
    (before.pos === 'NOUN' && before.lower.endsWith('s'))
  );
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
