import type { Case } from '../case.ts';
import { reservedWords } from '../formula/connectives.ts';
import type { RawCase } from '../schema/schema.ts';
import { CaseEditError, type Edit, nowhere } from './edit.ts';

/** The maps of a case file whose keys are ids of the user's choice. */
export type EntryKind = 'sources' | 'claims' | 'estimates' | 'decisionMakers' | 'questions';

/** What a file may say of one of them. */
export type NewEntry<Kind extends EntryKind> = NonNullable<RawCase[Kind]>[string];

/** What a file may say in one report. */
export type NewReport =
  | NonNullable<NewEntry<'claims'>['reports']>[number]
  | NonNullable<NewEntry<'estimates'>['reports']>[number];

/** One preference statement: a formula, or more than that. */
export type NewStatement = NonNullable<NewEntry<'decisionMakers'>['preferences']>[number];

/** Adds a source, claim, estimate, decision maker or question under a new id, behind the others.
 *
 *      editCase(text, addEntry(theCase, 'sources', 'afp', { name: 'AFP', reliability: 'B' }))
 *
 *  @throws CaseEditError "exists" where the id is taken; claims and estimates share their ids. */
export function addEntry<Kind extends EntryKind>(
  theCase: Case,
  kind: Kind,
  id: string,
  entry: NewEntry<Kind>,
): Edit[] {
  const path = [kind, id];
  if (idsOf(theCase, kind).has(id)) throw new CaseEditError('exists', `${id} exists already`, path);
  return [{ path, value: entry }];
}

/** Adds a report to a claim or an estimate, behind its others. @throws CaseEditError "no-such-place" */
export function addReport(theCase: Case, about: string, report: NewReport): Edit[] {
  const kind = theCase.claims.has(about) ? 'claims' : 'estimates';
  const entry = theCase[kind].get(about);
  if (entry === undefined) throw nowhere([kind, about]);
  return [{ path: [kind, about, 'reports', entry.reports.length], insert: report }];
}

/** Adds a preference statement; without `at` as the least important one.
 *  @throws CaseEditError "no-such-place" for a decision maker whose preferences are no statements. */
export function addStatement(
  theCase: Case,
  decisionMaker: string,
  statement: NewStatement,
  at?: number,
): Edit[] {
  const path = ['decisionMakers', decisionMaker, 'preferences'];
  const preferences = theCase.decisionMakers.find(({ id }) => id === decisionMaker)?.preferences;
  if (preferences?.kind === 'none') return [{ path: [...path, 0], insert: statement }];
  if (preferences?.kind !== 'statements') throw nowhere(path);
  return [{ path: [...path, at ?? preferences.statements.length], insert: statement }];
}

/** Moves a preference statement to where it is the `to`-th, counted from 0. */
export function moveStatement(decisionMaker: string, from: number, to: number): Edit[] {
  return [{ path: ['decisionMakers', decisionMaker, 'preferences', from], to }];
}

/** An id made of the first words of a text that nothing of its kind has yet: "afp", "afp-2". */
export function newId(theCase: Case, kind: EntryKind, text: string): string {
  return idFrom(text, `${kind}-1`, idsOf(theCase, kind));
}

/** An id made of the first words of an option's text that no option of the case has yet. */
export function newOptionId({ options }: Case, text: string): string {
  return idFrom(text, 'option-1', new Set(options.map(({ id }) => id)));
}

/** An id made of the first words of a text that is not taken yet. Cost O(log of the ids taken).
 *  @param otherwise  what it begins with where the words make none. */
export function idFrom(text: string, otherwise: string, taken: ReadonlySet<string>): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const begun = (words ?? [])
    .slice(0, 3)
    .join('-')
    .replace(/^[^a-z]+/, '');
  const wanted = begun === '' || reservedWords.has(begun) ? otherwise : begun;
  const numbered = (n: number): string => (n === 1 ? wanted : `${wanted}-${n}`);
  // Numbers are given in order, perhaps thousands: the end is looked for in steps that double, then between.
  let free = 1;
  while (taken.has(numbered(free))) free *= 2;
  let last = Math.floor(free / 2);
  while (free - last > 1) {
    const middle = Math.floor((free + last) / 2);
    if (taken.has(numbered(middle))) last = middle;
    else free = middle;
  }
  return numbered(free);
}

function idsOf(theCase: Case, kind: EntryKind): ReadonlySet<string> {
  const { claims, estimates, decisionMakers } = theCase;
  if (kind === 'decisionMakers') return new Set(decisionMakers.map(({ id }) => id));
  if (kind === 'claims' || kind === 'estimates') {
    return new Set([...claims.keys(), ...estimates.keys()]);
  }
  return new Set(theCase[kind].keys());
}
