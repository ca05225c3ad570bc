import type { TokenRange } from '../language/sentences.ts';
import { verbGroup } from '../language/verbGroup.ts';
import type { Candidate, Clause } from './candidate.ts';
import { passage } from './clause.ts';
import { adjectives } from './lexicon/adjectives.ts';
import { rightContent } from './rightContent.ts';
import { subjectOf } from './subject.ts';

const links = /^(?:be|seem|appear|remain|become|feel|grow|sound|stay|look)$/u;

/** The attribution that an adjective opens: he is *convinced* that …, they were *reluctant* to … */
export function adjectiveCue(
  clause: Clause,
  at: number,
  subjectBefore: (at: number) => TokenRange | null,
): Candidate | null {
  const { block, from } = clause;
  const { tokens } = block;
  const { lemma, lower } = tokens[at]!;
  const entries = adjectives.get(lower) ?? adjectives.get(lemma);
  if (entries === undefined) return null;
  let verb = at - 1;
  while (verb > from && (tokens[verb]!.pos === 'ADV' || tokens[verb]!.pos === 'PART')) verb--;
  const link = tokens[verb];
  if (link === undefined || verb < from) return null;
  if (
    !(link.pos === 'AUX' || links.test(link.lemma)) ||
    !(links.test(link.lemma) || /^(?:'s|’s|'re|’re|is|are|was|were|been|be)$/u.test(link.lower))
  )
    return null;
  const group = verbGroup(tokens, verb, from);
  const subject = subjectOf(clause, { ...group, isPassive: false }, false, subjectBefore);
  if (subject === null || tokens[subject.from]!.lower === 'it') return null;
  const isNegated =
    group.isNegated ||
    tokens.slice(verb, at).some((one) => /^(?:not|n't|n’t|no|never|hardly|far)$/u.test(one.lower));
  for (const entry of entries) {
    const right = rightContent(clause, at + 1, entry);
    if (right === null) continue;
    return {
      block,
      source: { from: subject.from, to: subject.to },
      cue: { from: at, to: at + 1 },
      content: [passage(clause, right.from, right.to)],
      class: entry.class,
      negated: isNegated,
      isSpoken: entry.isSpoken,
      lemma: entry.lemma,
    };
  }
  return null;
}
