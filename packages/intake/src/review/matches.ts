import type { Case, Estimate } from '@casus/casefile';
import { type Figure, lemmasOf, nShared } from '../draft/figure.ts';
import { comparedStatement, compareStatements } from '../draft/sameStatement.ts';
import type { Saying } from '../draft/saying.ts';
import { speakerOf } from '../draft/speaker.ts';
import { withNamesForPronouns } from '../draft/statement.ts';
import { tokensOf } from '../draft/words.ts';
import { type Choice, freshChoice, speakersIn, type Target } from './choice.ts';
import { remembering } from './remembering.ts';

/** An entry of the case that a part of a saying may belong to. */
export interface Match {
  readonly id: string;
  /** What it says of itself. */
  readonly about: string;
}

/** What of the case a saying may belong to, and the choice that suggests itself. */
export interface Matches {
  /** All claims, the most alike first. */
  readonly claims: readonly Match[];
  /** For each figure all estimates, the most alike first. */
  readonly figures: readonly (readonly Match[])[];
  readonly choice: Choice;
}

/** Looks up what a case has of what a saying says: its claim, where the words are the same or, with "not",
 *  the contrary; its sources by their names; its quantities by what is counted and who or what else they
 *  speak of. Cost: linear in the evidence of the case. */
export function matchesIn(theCase: Case, saying: Saying): Matches {
  const fresh = freshChoice(saying);
  const claims = alikeClaims(theCase, saying);
  const figures = saying.figures.map((figure) => alikeEstimates(theCase, figure));
  const same = claims.find(({ likeness }) => likeness !== 'different');
  const isTurned = same?.likeness === 'contrary';
  const choice: Choice = {
    ...fresh,
    claim: same === undefined ? fresh.claim : { id: same.id },
    stance: isTurned ? (fresh.stance === 'denies' ? 'asserts' : 'denies') : fresh.stance,
    sources: sourcesOf(theCase, saying),
    figures: figures.map(([best]): Target => (best?.isSame === true ? { id: best.id } : 'new')),
  };
  return {
    claims: claims.map(({ id, about }) => ({ id, about })),
    figures: figures.map((all) => all.map(({ id, about }) => ({ id, about }))),
    choice,
  };
}

/** The sources of the case that bear the names of the speakers. */
function sourcesOf({ sources }: Case, saying: Saying): Map<string, string> {
  const byKey = new Map(
    [...sources.values()].map(({ id, name }) => [speakerOf(name, false).key, id]),
  );
  return new Map(
    speakersIn(saying).flatMap(({ key }) => {
      const id = byKey.get(key);
      return id === undefined ? [] : [[key, id]];
    }),
  );
}

interface AlikeClaim extends Match {
  readonly likeness: ReturnType<typeof compareStatements>;
  readonly nShared: number;
}

function alikeClaims({ claims }: Case, { statement, passage }: Saying): AlikeClaim[] {
  const words = typeof statement === 'string' ? passage.quote : statement.compared;
  const own = comparedStatement(words);
  const lemmas = new Set(own.words.map(({ lemma }) => lemma));
  const all = [...claims.values()].map((claim): AlikeClaim => {
    const compared = statements(claim.statement);
    // "He will stay" may be anybody.
    const isOpen = own.isOpen || compared.isOpen || typeof statement === 'string';
    return {
      id: claim.id,
      about: claim.statement,
      likeness: isOpen ? 'different' : compareStatements(own, compared),
      nShared: compared.words.filter(({ lemma }) => lemmas.has(lemma)).length,
    };
  });
  const rank = ({ likeness, nShared }: AlikeClaim): number =>
    likeness === 'same' ? Infinity : likeness === 'contrary' ? Number.MAX_VALUE : nShared;
  return all.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
}

const statements = remembering((statement) => comparedStatement(withNamesForPronouns(statement)));

/** Names and nouns of a text. */
const topics = remembering((text) => {
  const tokens = tokensOf(text);
  return { names: lemmasOf(tokens, 'PROPN'), nouns: lemmasOf(tokens, 'NOUN') };
});

/** All basic forms in a text. */
const allLemmas = remembering(
  (text) => new Set(tokensOf(text).map(({ lemma }) => lemma.toLowerCase())),
);

interface AlikeEstimate extends Match {
  readonly isSame: boolean;
  readonly nShared: number;
}

/** Of the same thing is an estimate of the same noun that shares a name or two other nouns with it. */
function alikeEstimates({ estimates }: Case, figure: Figure): AlikeEstimate[] {
  const all = [...estimates.values()].map((estimate): AlikeEstimate => {
    const { id, unit, definition } = estimate;
    const { names, nouns } = topics(wordsAbout(estimate));
    const nNames = nShared(figure.names, names);
    const nNouns = nShared(figure.nouns, nouns);
    const isNoun =
      (figure.unit === null || figure.unit === unit) &&
      allLemmas(`${unit ?? ''}\n${definition ?? ''}`).has(figure.noun);
    return {
      id,
      about: definition ?? unit ?? id,
      isSame: isNoun && (nNames >= 1 || nNouns >= 2),
      nShared: (isNoun ? 100 : 0) + 2 * nNames + nNouns,
    };
  });
  return all.sort((a, b) => Number(b.isSame) - Number(a.isSame) || b.nShared - a.nShared);
}

/** Longest text about an estimate that is looked through, in characters. */
const longestAbout = 4000;

function wordsAbout({ unit, definition, reports }: Estimate): string {
  return [unit, definition, ...reports.map(({ quote }) => quote)]
    .filter((text) => text !== null)
    .join('\n')
    .slice(0, longestAbout);
}
