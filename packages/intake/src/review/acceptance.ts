import { addEntry, type Case, CaseEditError, type Edit, type NewReport } from '@casus/casefile';
import type { ArticleReading } from '../draft/articleReading.ts';
import { definedBy } from '../draft/estimateList.ts';
import { type Link, linksOf, type Passage } from '../draft/passage.ts';
import { readFrom } from '../draft/passagesOf.ts';
import type { Saying } from '../draft/saying.ts';
import { noSourceIds, shortId, sourceEntry, sourceId } from '../draft/sourceList.ts';
import type { Speaker } from '../draft/speaker.ts';
import { tellingWords } from '../draft/tellingWords.ts';
import { type Choice, claimedBy, type Target } from './choice.ts';

/** The edits by which a saying enters a case as chosen: the sources that are new, ungraded; a claim or a
 *  report on one; an estimate or a report on one for each figure. Every report has the exact passage as its
 *  quote, and its place in its note.
 *  @throws CaseEditError where the case has no entry that was chosen. */
export function acceptanceEdits(
  theCase: Case,
  reading: ArticleReading,
  saying: Saying,
  choice: Choice,
): Edit[] {
  const { passage, figures } = saying;
  const sources = sourcesFor(theCase, reading, saying, choice);
  const reports = (by: 'source' | 'publication', said: object): NewReport[] =>
    linksOf(passage, by).map((link) => reportOf(passage, link, said, sources.idOf));
  const taken = new Set([...theCase.claims.keys(), ...theCase.estimates.keys()]);
  const about: Edit[] = [];
  const put = <Kind extends 'claims' | 'estimates'>(
    kind: Kind,
    target: Target,
    own: { readonly id: string; readonly entry: object },
    found: readonly NewReport[],
  ): void => {
    if (target === 'none') return;
    if (target === 'new') {
      const id = shortId(own.id, `${kind}-1`, taken);
      about.push(...addEntry(theCase, kind, id, { ...own.entry, reports: found } as never));
      return;
    }
    const nReports = theCase[kind].get(target.id)?.reports.length;
    if (nReports === undefined) {
      throw new CaseEditError('no-such-place', `${target.id} is no longer there`, [
        kind,
        target.id,
      ]);
    }
    const path = [kind, target.id, 'reports'];
    about.push(...found.map((report, n) => ({ path: [...path, nReports + n], insert: report })));
  };
  const words = choice.statement.trim();
  const stance = choice.stance === 'denies' ? { stance: 'denies' } : {};
  put(
    'claims',
    choice.claim === 'new' && words === '' ? 'none' : choice.claim,
    { id: tellingWords(words.split(/[^\p{L}\p{N}]+/u)), entry: { statement: words } },
    reports(claimedBy(saying), stance),
  );
  for (const [n, figure] of figures.entries()) {
    put(
      'estimates',
      choice.figures[n] ?? 'none',
      { id: figure.of, entry: definedBy(figure) },
      reports(figure.by, figure.written),
    );
  }
  return about.length === 0 ? [] : [...sources.edits(), ...about];
}

interface SourcesFor {
  readonly idOf: (speaker: Speaker) => string;
  /** Adds those that are new and were asked for. */
  readonly edits: () => Edit[];
}

function sourcesFor(
  theCase: Case,
  reading: ArticleReading,
  { passage }: Saying,
  { sources }: Choice,
): SourcesFor {
  const added = new Map<string, { readonly id: string; readonly edits: readonly Edit[] }>();
  const taken = new Set([...theCase.sources.keys(), ...noSourceIds]);
  return {
    idOf: (speaker) => {
      const { key } = speaker;
      const known = sources.get(key) ?? added.get(key)?.id;
      if (known !== undefined) return known;
      const id = sourceId(speaker.name, taken);
      const note = key === passage.publication.key ? readFrom(reading) : '';
      const entry = sourceEntry(speaker, note);
      added.set(key, { id, edits: addEntry(theCase, 'sources', id, entry) });
      return id;
    },
    edits: () => [...added.values()].flatMap(({ edits }) => edits),
  };
}

function reportOf(
  { quote, url, date, note }: Passage,
  { source, origin }: Link,
  said: object,
  idOf: SourcesFor['idOf'],
): NewReport {
  const id = idOf(source);
  const from = origin === null || typeof origin === 'string' ? origin : idOf(origin);
  return {
    source: id,
    // Two speakers may be taken for one source of the case.
    ...(from === null || from === id ? {} : { origin: from }),
    ...(date === null ? {} : { date }),
    ...said,
    quote,
    ...(url === null ? {} : { url }),
    note,
  } as NewReport;
}
