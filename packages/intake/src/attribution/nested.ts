import { contains, overlaps, type Span } from '../span.ts';
import type { Candidate } from './candidate.ts';
import { passage } from './clause.ts';

const firstPersons = /^(?:i|we|me|us|you|my|our|your|who|one|myself|ourselves)$/u;
const thirdPersons = /^(?:he|she|it|they|his|her|their|its)$/u;

/** Leaves out what a speaker says of his own mind or words within his own content, and what is ascribed to
 *  nobody there. Another source within the content is an attribution of its own. */
export function withoutOwnThoughts(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((inner) => {
    if (inner.cue === null) return true;
    const cue = passage(inner, inner.cue.from, inner.cue.to);
    const outer = candidates.filter(
      (other) => other !== inner && other.content.some((part) => contains(part, cue)),
    );
    if (outer.length === 0) return true;
    if (inner.source === null || isOfFirstPerson(inner)) return false;
    const first = inner.block.tokens[inner.source.from]!.lower;
    const isAlone = inner.source.to - inner.source.from === 1;
    return !(isAlone && thirdPersons.test(first) && outer.some((one) => mayMean(first, one)));
  });
}

/** Whether the source is *I*, *we* and the like: in a quotation whoever speaks. */
export function isOfFirstPerson({ source, block }: Candidate): boolean {
  return source !== null && firstPersons.test(block.tokens[source.from]!.lower);
}

/** Whether a pronoun within the content may stand for the source outside. */
function mayMean(pronoun: string, { source, block }: Candidate): boolean {
  if (source === null) return true;
  const words = block.tokens.slice(source.from, source.to);
  const end = words.findIndex(({ pos, text }, at) => at > 0 && (pos === 'ADP' || text === ','));
  const head = words.at(end < 0 ? -1 : end - 1)!;
  const isPlural =
    /^(?:they|we|those|some|many|others)$/u.test(head.lower) ||
    (/[^s]s$/u.test(head.lower) && /^(?:NOUN|PROPN)$/u.test(head.pos));
  return /^(?:they|their)$/u.test(pronoun) ? isPlural : !isPlural;
}

/** Leaves out “declined” of “declined to say whether …”: it says no more than that it was not said. */
export function withoutRefusals(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    (refusal) =>
      !/^(?:decline|refuse)$/u.test(refusal.lemma) ||
      !candidates.some(
        ({ negated, cue, block }) =>
          negated &&
          cue !== null &&
          refusal.cue !== null &&
          block === refusal.block &&
          cue.from > refusal.cue.from &&
          cue.from <= refusal.cue.from + 3,
      ),
  );
}

/** One candidate for each content: of two that ascribe the same words by neighbouring cues the first. */
export function withoutDoubles(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const isKnown = kept.some(
      (before) =>
        sameParts(before.content, candidate.content) &&
        (candidate.source === null || sameSource(before, candidate)),
    );
    if (!isKnown) kept.push(candidate);
  }
  return kept;
}

function sameParts(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((one) =>
    b.some(
      (other) =>
        overlaps(one, other) &&
        Math.abs(one.start - other.start) < 2 &&
        Math.abs(one.end - other.end) < 2,
    ),
  );
}

function sameSource(a: Candidate, b: Candidate): boolean {
  return a.source !== null && b.source !== null && a.source.from === b.source.from;
}
