import { addEntry, type Case, CaseEditError, type Edit, type NewReport } from '@casus/casefile';
import type { ArticleReading } from '../draft/articleReading.ts';
import { claimId, estimateId } from '../draft/entryIds.ts';
import { definedBy } from '../draft/estimateList.ts';
import { type Link, linksOf, type Passage } from '../draft/passage.ts';
import { readFrom } from '../draft/passagesOf.ts';
import { type ComparedStatement, comparedStatement } from '../draft/sameStatement.ts';
import type { Saying } from '../draft/saying.ts';
import { noSourceIds, sourceEntry, sourceId } from '../draft/sourceList.ts';
import type { Speaker } from '../draft/speaker.ts';
import { withNamesForPronouns } from '../draft/statement.ts';
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
  const checked = withChecks(saying);
  const reports = (by: 'source' | 'publication', said: object): NewReport[] =>
    linksOf(passage, by).map((link) => reportOf(checked, link, said, sources.idOf));
  const taken = new Set([...theCase.claims.keys(), ...theCase.estimates.keys()]);
  const about: Edit[] = [];
  const put = <Kind extends 'claims' | 'estimates'>(
    kind: Kind,
    target: Target,
    own: { readonly id: () => string; readonly entry: object },
    found: readonly NewReport[],
  ): void => {
    if (target === 'none') return;
    if (target === 'new') {
      about.push(...addEntry(theCase, kind, own.id(), { ...own.entry, reports: found } as never));
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
    { id: () => claimId(comparedWords(saying, words), taken), entry: { statement: words } },
    reports(claimedBy(saying), stance),
  );
  for (const [n, figure] of figures.entries()) {
    put(
      'estimates',
      choice.figures[n] ?? 'none',
      { id: () => estimateId(figure.of, taken), entry: definedBy(figure) },
      reports(figure.by, figure.written),
    );
  }
  return about.length === 0 ? [] : [...sources.edits(), ...about];
}

/** The passage with what is to be checked in its note. */
function withChecks({ passage, statement }: Saying): Passage {
  const own = typeof statement === 'string' ? null : statement.check;
  const checks = [...passage.checks, ...(own === null ? [] : [own])];
  if (checks.length === 0) return passage;
  return { ...passage, note: `${passage.note}; check: ${checks.join('; ')}` };
}

/** What of a claim's words is compared: who its pronouns are is known as long as nobody changed them. */
function comparedWords({ statement }: Saying, words: string): ComparedStatement {
  const isOwn = typeof statement !== 'string' && statement.text === words;
  return comparedStatement(isOwn ? statement.compared : withNamesForPronouns(words));
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
