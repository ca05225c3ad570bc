import {
  addEntry,
  type Case,
  didYouMean,
  type Edit,
  type NewEntry,
  newId,
  parseDateSpan,
  shortest,
} from '@casus/casefile';
import { dateOf, type Entry, figureCodec } from '../../../forms/codecs.ts';
import { cellsOf } from './cells.ts';
import { byColumn, type Cells } from './columns.ts';

/** Most rows read at once. */
export const maxRows = 500;

/** A pasted row before it is added. */
export interface PastedRow {
  readonly cells: Cells;
  /** Why it cannot be added, each with what would be right. */
  readonly problems: readonly string[];
  /** What the reader should know: a new source, a grade that the case has otherwise. */
  readonly remarks: readonly string[];
}

export interface Pasted {
  readonly rows: readonly PastedRow[];
  /** Columns of the header that are not read. */
  readonly unknown: readonly string[];
  /** Adds all rows that have no problem, with the sources and claims that are new. */
  readonly edits: readonly Edit[];
}

/** Reads rows of a spreadsheet as reports on claims or estimates, which are found by id or by their
 *  words. */
export function pastedRows(theCase: Case, text: string): Pasted {
  const { rows, unknown } = byColumn(cellsOf(text));
  const added = additions(theCase);
  const read = rows.slice(0, maxRows).map((cells): PastedRow => {
    const matter = matterOf(theCase, cells.claim);
    const problems = problemsOf(cells, matter);
    const remarks = problems.length === 0 ? added.add(cells, matter) : [];
    return { cells, problems, remarks };
  });
  return { rows: read, unknown, edits: added.edits() };
}

/** What a row reports on; `claims` without an id: a new claim. */
interface Matter {
  readonly kind: 'claims' | 'estimates';
  readonly id: string | null;
}

function matterOf({ claims, estimates }: Case, written: string | undefined): Matter {
  const isMeant = (words: string | null): boolean => plain(words) === plain(written ?? '');
  const claim = [...claims.values()].find(
    ({ id, statement }) => id === written || isMeant(statement),
  );
  if (claim !== undefined) return { kind: 'claims', id: claim.id };
  const estimate = [...estimates.values()].find(
    ({ id, definition }) => id === written || isMeant(definition),
  );
  return estimate === undefined
    ? { kind: 'claims', id: null }
    : { kind: 'estimates', id: estimate.id };
}

function problemsOf(cells: Cells, { kind, id }: Matter): string[] {
  const { source, claim, date, stance, reliability, credibility, figure } = cells;
  const problems: string[] = [];
  if (source === undefined) problems.push('no source; the name or id of one is needed');
  if (claim === undefined) {
    problems.push('no claim; its id, or the statement of a new one, is needed');
  }
  if (date !== undefined && parseDateSpan(date) === null) {
    problems.push(`date “${date}”; right would be 2016-10-13, 2016-10 or 2016`);
  }
  if (stance !== undefined && stanceOf(stance) === null) {
    problems.push(`stance “${stance}”; right would be asserts or denies`);
  }
  if (reliability !== undefined && !/^[A-F]$/i.test(reliability)) {
    problems.push(`reliability “${reliability}”; right would be a letter from A to F`);
  }
  if (credibility !== undefined && !/^[1-6]$/.test(credibility)) {
    problems.push(`credibility “${credibility}”; right would be a figure from 1 to 6`);
  }
  if (kind === 'estimates' && !isFigure(figure)) {
    problems.push(
      `${figure === undefined ? 'no figure' : `figure “${figure}”`} for the estimate ${id}; right would be 9,000, 3,000–4,500 or at least 50`,
    );
  }
  if (kind === 'claims' && figure !== undefined && claim !== undefined) {
    problems.push(`a figure, but “${claim}” is no estimate`);
  }
  return problems;
}

function isFigure(figure: string | undefined): boolean {
  const numbers = Object.values(figureCodec.read(figure ?? '')).flat();
  const given = numbers.filter((value) => value !== undefined);
  return given.length > 0 && given.every((value) => typeof value === 'number' && value > 0);
}

function stanceOf(written: string): 'asserts' | 'denies' | null {
  if (/^asserts?$/i.test(written)) return 'asserts';
  return /^(denies|deny)$/i.test(written) ? 'denies' : null;
}

/** Collects what rows add; a source or claim that is new to the case is made once. */
function additions(theCase: Case): {
  /** @returns remarks. */
  readonly add: (cells: Cells, matter: Matter) => string[];
  readonly edits: () => readonly Edit[];
} {
  const newSources = new Map<
    string,
    { readonly id: string; readonly entry: NewEntry<'sources'> }
  >();
  const newClaims = new Map<string, { readonly statement: string; readonly reports: unknown[] }>();
  const inserts: Edit[] = [];
  const inserted = new Map<string, number>();
  const taken = new Set<string>();
  const fresh = (kind: 'sources' | 'claims', text: string): string => {
    const first = newId(theCase, kind, text);
    let id = first;
    for (let n = 2; taken.has(`${kind} ${id}`); n++) id = `${first}-${n}`;
    taken.add(`${kind} ${id}`);
    return id;
  };
  const sourceOf = (cells: Cells, remarks: string[]): string => {
    const name = cells.source ?? '';
    const reliability = cells.reliability?.toUpperCase();
    const known = [...theCase.sources.values()].find(
      (each) => each.id === name || plain(each.name) === plain(name),
    );
    if (known !== undefined) {
      if (reliability !== undefined && reliability !== known.reliability) {
        remarks.push(`${known.name} stays at reliability ${known.reliability}`);
      }
      return known.id;
    }
    const made = newSources.get(plain(name));
    if (made !== undefined) return made.id;
    const near = didYouMean(name, [...theCase.sources.keys()]);
    remarks.push(`new source “${name}”${near === null ? '' : `; or did you mean ${near}?`}`);
    const id = fresh('sources', name);
    const entry = shortest({ name, reliability }) as NewEntry<'sources'>;
    newSources.set(plain(name), { id, entry });
    return id;
  };
  return {
    add: (cells, { kind, id }) => {
      const remarks: string[] = [];
      const report = reportOf(sourceOf(cells, remarks), cells, kind);
      if (id === null) {
        const statement = cells.claim ?? '';
        const made = newClaims.get(plain(statement));
        if (made === undefined) remarks.push('new claim');
        const claim = made ?? { statement, reports: [] };
        claim.reports.push(report);
        newClaims.set(plain(statement), claim);
        return remarks;
      }
      const at = (theCase[kind].get(id)?.reports.length ?? 0) + (inserted.get(id) ?? 0);
      inserted.set(id, (inserted.get(id) ?? 0) + 1);
      inserts.push({ path: [kind, id, 'reports', at], insert: report });
      return remarks;
    },
    edits: () => [
      ...[...newSources.values()].flatMap(({ id, entry }) =>
        addEntry(theCase, 'sources', id, entry),
      ),
      ...[...newClaims.values()].flatMap((claim) =>
        addEntry(
          theCase,
          'claims',
          fresh('claims', claim.statement),
          claim as unknown as NewEntry<'claims'>,
        ),
      ),
      ...inserts,
    ],
  };
}

function reportOf(source: string, cells: Cells, kind: Matter['kind']): unknown {
  const { origin, date, stance, credibility, quote, url, figure } = cells;
  const entry: Entry = {
    source,
    origin,
    ...(kind === 'estimates' ? figureCodec.read(figure ?? '') : {}),
    ...dateOf('date').read(date ?? ''),
    stance: stance !== undefined && stanceOf(stance) === 'denies' ? 'denies' : undefined,
    credibility: credibility === undefined ? undefined : Number(credibility),
    quote,
    url,
  };
  return shortest(entry);
}

/** Words by which something is found: case and full stops are no matter. */
function plain(words: string | null): string {
  return (words ?? '').trim().replace(/\.$/, '').replace(/\s+/g, ' ').toLowerCase();
}
