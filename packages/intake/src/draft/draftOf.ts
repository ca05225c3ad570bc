import { type Comment, type NewCase, printCase } from '@casus/casefile';
import type { ArticleReading } from './articleReading.ts';
import { claimList } from './claimList.ts';
import { estimateList } from './estimateList.ts';
import { partiesIn } from './parties.ts';
import { passagesOf, type ReadPassages, readFrom } from './passagesOf.ts';
import { sayingsIn } from './saying.ts';
import { sourceList } from './sourceList.ts';
import { contentText } from './statement.ts';
import { shortened } from './words.ts';

export interface DraftOptions {
  /** What the case is called; the headline of the first article if absent. */
  readonly title?: string;
}

/** Passages that make no claim shown in a comment, at most. */
const mostShown = 40;

/** Reads one or several articles into the text of a case file, for the analyst to accept, correct and
 *  reject: a claim for every proposition somebody is said to have asserted or denied, an estimate for every
 *  quantity, a report with its quote and its place for every passage, every source ungraded. What several
 *  say of one thing stands together, contradictions included; the same text in several papers has one
 *  origin. Comments say what to check. The case is valid but has only a stand-in for its decision makers.
 *  Cost: linear in the texts, for articles of bounded length. */
export function draftOf(readings: readonly ArticleReading[], { title }: DraftOptions = {}): string {
  // Of two with the same text the one printed first is the origin.
  const ordered = readings
    .map((reading) => ({
      ...reading,
      attributions: reading.attributions.filter(({ content }) => content.length > 0),
    }))
    .sort((a, b) => (a.article.published ?? '9999').localeCompare(b.article.published ?? '9999'));
  const articles = passagesOf(ordered);
  const publications = articles.map(({ publication }) => publication);
  const sources = sourceList();
  const taken = new Set<string>();
  const estimates = estimateList(sources, publications, taken);
  const claims = claimList(sources, publications, taken);
  const omitted: string[] = [];
  for (const [n, { reading, publication }] of articles.entries()) {
    sources.note(sources.idOf(publication, n), readFrom(reading));
  }
  for (const article of articles) {
    const { text } = article.reading.article;
    for (const { attribution, passage, statement, figures } of sayingsIn(article)) {
      if (typeof statement === 'string') {
        const words = contentText(text, attribution.content);
        omitted.push(`${statement}: “${shortened(words, 100)}”, ${passage.note}`);
      } else claims.add(passage, statement);
      for (const figure of figures) estimates.add(figure);
    }
  }
  const found = { claims: claims.entries(), estimates: estimates.entries() };
  const content: NewCase = {
    casus: 1,
    title: titleOf(title, articles),
    sources: sources.entries(),
    ...(Object.keys(found.claims).length === 0 ? {} : { claims: found.claims }),
    ...(Object.keys(found.estimates).length === 0 ? {} : { estimates: found.estimates }),
    decisionMakers: {
      somebody: {
        name: 'Somebody (replace)',
        options: { something: 'Do something (replace)' },
      },
    },
  };
  const comments: Comment[] = [
    { path: [], text: openingOf(articles, omitted) },
    ...[...sources.checks()].map(([id, text]): Comment => ({ path: ['sources', id], text })),
    ...checksAt('claims', claims.checks()),
    ...checksAt('estimates', estimates.checks()),
    { path: ['decisionMakers', 'somebody'], text: suggestionsIn(ordered) },
  ];
  return printCase(content, comments);
}

function titleOf(title: string | undefined, articles: readonly ReadPassages[]): string {
  const [first] = articles;
  const wanted = [title, first?.reading.article.title, first?.reading.file]
    .map((one) => shortened(one ?? '', 200))
    .find((one) => one !== '');
  return wanted ?? 'Draft';
}

function checksAt(
  kind: 'claims' | 'estimates',
  checks: ReadonlyMap<string, readonly string[]>,
): Comment[] {
  return [...checks].flatMap(([id, texts]) =>
    texts.map((text): Comment => ({ path: [kind, id], text: `check: ${text}` })),
  );
}

function openingOf(articles: readonly ReadPassages[], omitted: readonly string[]): string {
  const files = articles.map(({ reading }) => `  ${shortened(reading.file, 120)}`);
  const undated = articles
    .filter(({ reading }) => reading.article.published === null)
    .map(({ reading }) => shortened(reading.file, 120));
  const shown = omitted.slice(0, mostShown).map((one) => `  ${one}`);
  const more = omitted.length - shown.length;
  return [
    'A draft, read from',
    ...files,
    'It suggests and files nothing: check every entry against its passage. The note of a report says where that stands: the file, its characters, the begin of the hash of its bytes, the cue.',
    'To do: grade the sources (reliability A to E; F cannot be judged) and the reports (credibility 1 to 5; 6 cannot be judged); put claims into words of your own; join those that say the same; delete what does not matter; replace the decision maker.',
    ...(undated.length === 0
      ? []
      : [
          `No day of publication was found in ${undated.join(', ')}: its reports have no date, and words such as “yesterday” are not resolved. Read it again with --date and the day, or date the reports by hand.`,
        ]),
    ...(shown.length === 0 ? [] : ['Made no claim:', ...shown]),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join('\n');
}

function suggestionsIn(readings: readonly ArticleReading[]): string {
  const found = readings.flatMap(({ suggestions }) => suggestions?.decisionMakers ?? []);
  const lines = partiesIn(found).flatMap(({ name, options }) => [
    `  ${shortened(name, 120)}`,
    ...options.map(
      (option) => `    ${shortened(option.name, 120)}: “${shortened(option.passage, 200)}”`,
    ),
  ]);
  const stand = 'A stand-in. Who can change something, what can each do, and what does it want?';
  return lines.length === 0
    ? stand
    : [stand, 'Suggested by the text, to choose from:', ...lines].join('\n');
}
