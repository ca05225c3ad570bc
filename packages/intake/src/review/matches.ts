import type { Case, Estimate } from '@casus/casefile';
import { type Count, countOf, isSameCount, nShared } from '../draft/count.ts';
import { countedIn } from '../draft/estimateList.ts';
import type { Figure, WrittenFigure } from '../draft/figure.ts';
import { comparedStatement, compareStatements } from '../draft/sameStatement.ts';
import type { Saying } from '../draft/saying.ts';
import { speakerOf } from '../draft/speaker.ts';
import { contentWords, withNamesForPronouns } from '../draft/statement.ts';
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

/** All basic forms in a text. */
const allLemmas = remembering(
  (text) => new Set(tokensOf(text).map(({ lemma }) => lemma.toLowerCase())),
);

interface AlikeEstimate extends Match {
  readonly isSame: boolean;
  readonly nShared: number;
}

/** Of the same thing is an estimate whose every report counts what the figure does, as in a draft. */
function alikeEstimates({ estimates, sources }: Case, figure: Figure): AlikeEstimate[] {
  const all = [...estimates.values()].map((estimate): AlikeEstimate => {
    const { id, unit, definition } = estimate;
    const counts = countsIn(estimate, sources, figure);
    const most = Math.max(
      0,
      ...counts.map(
        (one) => 2 * nShared(figure.names, one.names) + nShared(figure.nouns, one.nouns),
      ),
    );
    return {
      id,
      about: definition ?? unit ?? id,
      isSame: counts.length > 0 && counts.every((one) => isSameCount(one, figure)),
      nShared: (counts[0]?.noun === figure.noun ? 100 : 0) + most,
    };
  });
  return all.sort((a, b) => Number(b.isSame) - Number(a.isSame) || b.nShared - a.nShared);
}

/** Longest text about an estimate that is looked through, in characters. */
const longestAbout = 4000;

/** What the reports on an estimate count. Where an analyst has said what it is of, that counts too. */
function countsIn(
  { unit, definition, reports }: Estimate,
  sources: Case['sources'],
  figure: Figure,
): Count[] {
  const drafted = countedIn(definition);
  const words = `${unit ?? ''}\n${definition ?? ''}`;
  const of =
    drafted ?? (allLemmas(words).has(figure.noun) ? figure.of : (unit ?? definition ?? ''));
  const isUnit = figure.unit === null || figure.unit === unit;
  const about = { of, unit: isUnit ? figure.unit : unit };
  const keyOf = (source: string): string =>
    speakerOf(sources.get(source)?.name ?? source, false).key;
  const said = drafted === null ? words : '';
  if (reports.length === 0) {
    return [
      counts(JSON.stringify({ ...about, context: said, written: {}, note: '', source: null })),
    ];
  }
  return reports.map(({ quote, note, source, origin, quantity }) => {
    const context = `${said}\n${contentWords((quote ?? '').split(' … '))}`.trim();
    const from =
      origin.kind === 'source'
        ? keyOf(origin.source)
        : origin.kind === 'private'
          ? speakerOf(origin.text.replace(/ \(not named\)$/u, ''), false).key
          : keyOf(source);
    return counts(
      JSON.stringify({
        ...about,
        context: context.slice(0, longestAbout),
        written: writtenAs(quantity),
        note: note ?? '',
        source: from,
      }),
    );
  });
}

const counts = remembering((asked) => countOf(JSON.parse(asked)));

/** As a draft writes it. */
function writtenAs(quantity: Estimate['reports'][number]['quantity']): WrittenFigure {
  switch (quantity.kind) {
    case 'range':
      return { range: [quantity.low, quantity.high] };
    case 'value':
      return { value: quantity.value };
    case 'atLeast':
      return { atLeast: quantity.value };
    case 'atMost':
      return { atMost: quantity.value };
  }
}
