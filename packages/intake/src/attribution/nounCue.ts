import { phraseAfter, phraseBefore } from '../language/phrases.ts';
import type { TokenRange } from '../language/sentences.ts';
import type { Token } from '../language/tokens.ts';
import { verbGroup } from '../language/verbGroup.ts';
import type { Candidate, Clause } from './candidate.ts';
import { passage } from './clause.ts';
import type { Entry } from './lexicon/entry.ts';
import { lightVerbs, nouns } from './lexicon/nouns.ts';
import { type RightContent, rightContent } from './rightContent.ts';
import { subjectOf } from './subject.ts';

const isPossessive = /^(?:'s|’s|'|’)$/u;
const pronouns = /^(?:his|her|their|its)$/u;

/** The attribution that a noun opens: the government's *claim* that …, *fears* of … Null where it opens
 *  none: without a source, prepositions alone are not enough. */
export function nounCue(
  clause: Clause,
  noun: number,
  subjectBefore: (at: number) => TokenRange | null,
): Candidate | null {
  const { block, to } = clause;
  const { tokens } = block;
  const token = tokens[noun]!;
  for (const entry of nouns.get(token.lemma) ?? []) {
    let behind = noun + 1;
    let source: TokenRange | null = ownerBefore(clause, noun);
    if (
      tokens[behind]?.lower === 'by' ||
      tokens[behind]?.lower === 'from' ||
      tokens[behind]?.lower === 'among'
    ) {
      const author = phraseAfter(tokens, behind + 1, to);
      if (author !== null && behind + 1 < to) {
        source ??= author;
        behind = author.to;
      }
    }
    const frames = { ...entry, bare: false, noun: false };
    const right = rightContent(clause, behind, frames) ?? equated(clause, noun, frames, source);
    if (right === null) continue;
    if (entry.class === 'claimed' && isSum(tokens, right)) continue;
    let negated = false;
    if (source === null) {
      const light = lightSubject(clause, noun, subjectBefore);
      source = light?.subject ?? null;
      negated = light?.isNegated ?? /^no$/u.test(tokens[noun - 1]?.lower ?? '');
    }
    if (source === null && right.kind === 'preposition' && !bareNouns.has(token.lower)) continue;
    if (source === null && right.kind === 'infinitive') continue;
    return {
      block,
      source,
      cue: { from: noun, to: noun + 1 },
      content: [passage(clause, right.from, right.to)],
      class: entry.class,
      negated,
      isSpoken: entry.isSpoken,
      lemma: entry.lemma,
    };
  }
  return null;
}

/** Nouns of which it may be said what they are without a source. */
const equatedNouns =
  /^(?:fear|hope|belief|hypothesis|theory|assumption|suspicion|expectation|consensus|worry|concern|view|claim|argument|allegation)$/u;

/** What a noun is said to be: the *fear* in the capital is that …, their *hope* was that … */
function equated(
  clause: Clause,
  noun: number,
  frames: Entry,
  source: TokenRange | null,
): RightContent | null {
  const { tokens } = clause.block;
  if (source === null && !equatedNouns.test(frames.lemma)) return null;
  const place = tokens[noun + 1]?.pos === 'ADP' ? phraseAfter(tokens, noun + 2, clause.to) : null;
  const be = place?.to ?? noun + 1;
  if (!/^(?:is|was)$/u.test(tokens[be]?.lower ?? '') || tokens[be + 1]?.lower !== 'that')
    return null;
  return rightContent(clause, be + 1, frames);
}

/** A charge *of around €200 million*: it is paid. */
function isSum(tokens: readonly Token[], { kind, from, to }: RightContent): boolean {
  if (kind !== 'preposition') return false;
  return tokens.slice(from + 1, Math.min(to, from + 4)).some(({ pos }) => pos === 'NUM');
}

/** Whose the noun is: *the government's* claim, *his* fears. */
function ownerBefore({ block, from }: Clause, noun: number): TokenRange | null {
  const { tokens } = block;
  let first = noun - 1;
  while (
    first >= from &&
    (tokens[first]!.pos === 'ADJ' ||
      tokens[first]!.pos === 'NUM' ||
      (tokens[first]!.pos === 'VERB' && /(?:ed|ing)$/u.test(tokens[first]!.lower)))
  )
    first--;
  if (first < from) return null;
  const { lower } = tokens[first]!;
  if (pronouns.test(lower)) return { from: first, to: first + 1 };
  if (!isPossessive.test(lower)) return null;
  return phraseBefore(tokens, from, first);
}

/** Nouns that ascribe also without a source: *fears of* a new offensive. */
const bareNouns = new Set([
  'fears',
  'hopes',
  'reports',
  'rumors',
  'rumours',
  'allegations',
  'claims',
  'speculation',
  'accusations',
  'suspicions',
  'expectations',
  'concerns',
  'calls',
  'warnings',
]);

/** The subject of a verb that does no more than bring the noun: he *made* a promise. */
function lightSubject(
  clause: Clause,
  noun: number,
  subjectBefore: (at: number) => TokenRange | null,
): { readonly subject: TokenRange; readonly isNegated: boolean } | null {
  const { tokens } = clause.block;
  for (let at = noun - 1; at >= Math.max(clause.from, noun - 6); at--) {
    const { pos, lemma, lower } = tokens[at]!;
    if (pos === 'PUNCT' || pos === 'SCONJ') return null;
    if (pos !== 'VERB' && pos !== 'AUX') continue;
    if (!lightVerbs.has(lemma)) return null;
    const group = verbGroup(tokens, at, clause.from);
    if (group.isPassive) return null;
    const subject = subjectOf(clause, group, false, subjectBefore);
    const isNegated =
      group.isNegated || tokens.slice(at + 1, noun).some((one) => one.lower === 'no');
    return subject === null || lower === 'having' ? null : { subject, isNegated };
  }
  return null;
}
