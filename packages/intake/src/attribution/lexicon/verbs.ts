import { byLemma, type Entry } from './entry.ts';
import { claimedVerbs } from './verbs/claimed.ts';
import { deniedVerbs } from './verbs/denied.ts';
import { estimatedVerbs } from './verbs/estimated.ts';
import { orderedVerbs } from './verbs/ordered.ts';
import { predictedVerbs } from './verbs/predicted.ts';
import { saidVerbs } from './verbs/said.ts';
import { thoughtVerbs } from './verbs/thought.ts';
import { warnedVerbs } from './verbs/warned.ts';

/** In the order in which several of one lemma are tried. */
const entries: readonly Entry[] = [
  ...saidVerbs,
  ...thoughtVerbs,
  ...estimatedVerbs,
  ...deniedVerbs,
  ...warnedVerbs,
  ...claimedVerbs,
  ...orderedVerbs,
  ...predictedVerbs,
];

/** Verbs, by lemma. */
export const verbs: ReadonlyMap<string, readonly Entry[]> = byLemma(entries);

/** The lemma of a verb; of a form that the tagger does not know what is left without its ending. */
export function verbLemma({ lemma, lower }: { lemma: string; lower: string }): string {
  if (lemma !== lower || verbs.has(lemma)) return lemma;
  const stem = [/ed$/u, /d$/u, /s$/u, /(?<=(.))\1ed$/u].map((end) => lower.replace(end, ''));
  return stem.find((one) => one !== lower && verbs.has(one)) ?? lemma;
}

/** Verbs that may follow what was quoted, or stand before their subject: “…,” said the mayor. */
export const afterQuotes: ReadonlySet<string> = new Set(
  entries.filter(({ quote }) => quote).map(({ lemma }) => lemma),
);
