import { namesIn, reservedWords } from '../formula/connectives.ts';
import { messages, said } from '../messages.ts';
import type { Path } from '../syntax/yamlSource.ts';
import { CaseEditError, nowhere, type Rename } from './edit.ts';
import type { Snapshot } from './snapshot.ts';
import type { Speech } from './speech.ts';

/** A part of a text and what takes its place; offsets of the text. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** What a rename replaces in a text that speaks of something. @param path  of the text, or of the key. */
export type Renaming = (speech: Speech, text: string, path: Path) => readonly Replacement[];

/** An option by its decision maker and its own id. */
interface OptionId {
  readonly owner: string;
  readonly id: string;
}

/** Prepares a rename in what a file says.
 *  @throws CaseEditError "no-such-place" where the path leads to no id; "bad-id"; "exists" where the new
 *  one is taken, or an origin in free text would pass for the source. */
export function renamingIn(whole: Snapshot, { path, rename: to }: Rename): Renaming {
  const [kind, first, key, own] = path;
  const fail = (code: string, message: string): CaseEditError =>
    new CaseEditError(code, message, kind === 'states' ? path : [...path.slice(0, -1), to]);
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(to)) throw fail('bad-id', said(messages.badId(to)).message);
  if (reservedWords.has(to)) throw fail('bad-id', said(messages.reservedId(to)).message);
  const place = kind === 'states' ? itemsOf(whole, ['states'])[Number(first)] : String(path.at(-1));
  const siblings =
    kind === 'states'
      ? itemsOf(whole, ['states'])
      : kind === 'claims' || kind === 'estimates'
        ? [...keysOf(whole, ['claims']), ...keysOf(whole, ['estimates'])]
        : keysOf(whole, path.slice(0, -1));
  if (place === undefined || !siblings.includes(place)) throw nowhere(path);
  if (siblings.includes(to)) throw fail('exists', `${to} exists already`);
  const from = place;

  if (kind === 'sources' && path.length === 2) {
    return (speech, text) => {
      const isOrigin = speech === 'origin';
      if (speech !== 'source' && !isOrigin) return [];
      if (isOrigin && text.trim() === to) {
        throw fail('exists', `${to} is whom a source had a report from, and would be this source`);
      }
      return wholly(text, from, to);
    };
  }
  if ((kind === 'claims' || kind === 'estimates') && path.length === 2) {
    return (speech, text) => {
      if (speech === 'evidence') return wholly(text, from, to);
      return speech === 'condition' ? inFormula(text, (word) => (word === from ? to : word)) : [];
    };
  }
  if (kind === 'questions' && path.length === 2) {
    return (speech, text) => (speech === 'question' ? wholly(text, from, to) : []);
  }
  if (kind === 'states' && path.length === 2) {
    return (speech, text) => {
      if (speech === 'state' || speech === 'word') return wholly(text, from, to);
      return speech === 'formula' ? inFormula(text, (word) => (word === from ? to : word)) : [];
    };
  }
  const isParty = kind === 'decisionMakers' && path.length === 2;
  const isOption = kind === 'decisionMakers' && key === 'options' && own === from;
  if (!isParty && !(isOption && path.length === 4)) throw nowhere(path);
  const options = optionsOf(whole);
  const after = ({ owner, id }: OptionId): OptionId => {
    if (isParty) return { owner: owner === from ? to : owner, id };
    return { owner, id: owner === first && id === from ? to : id };
  };
  const word = optionWord(options, after);
  return (speech, text, at) => {
    if (speech === 'formula') return inFormula(text, word);
    if (speech === 'word') return wholly(text, text.trim(), word(text.trim()));
    if (speech === 'decisionMaker') return isParty ? wholly(text, from, to) : [];
    return speech === 'option' && at[1] === first && isOption ? wholly(text, from, to) : [];
  };
}

/** How an option's word reads after a rename: by its id alone where it did and still may. */
function optionWord(
  options: readonly OptionId[],
  after: (option: OptionId) => OptionId,
): (word: string) => string {
  const ids = options.map((option) => after(option).id);
  return (word) => {
    const isDotted = word.includes('.');
    const meant = options.filter(({ owner, id }) => word === (isDotted ? `${owner}.${id}` : id));
    // A word that may mean several is a mistake of the file.
    if (meant.length !== 1) return word;
    const { owner, id } = after(meant[0]!);
    const isUnique = ids.filter((one) => one === id).length === 1;
    return isDotted || !isUnique ? `${owner}.${id}` : id;
  };
}

/** A text that is an id, white space aside. */
function wholly(text: string, from: string, to: string): Replacement[] {
  if (text.trim() !== from || from === to) return [];
  const start = text.indexOf(from);
  return [{ start, end: start + from.length, by: to }];
}

function inFormula(text: string, word: (word: string) => string): Replacement[] {
  return namesIn(text).flatMap(({ text: name, start, end }) => {
    const by = word(name);
    return by === name ? [] : [{ start, end, by }];
  });
}

function optionsOf(whole: Snapshot): OptionId[] {
  return keysOf(whole, ['decisionMakers']).flatMap((owner) =>
    keysOf(whole, ['decisionMakers', owner, 'options']).map((id) => ({ owner, id })),
  );
}

function keysOf(whole: Snapshot, path: Path): string[] {
  const found = snapshotIn(whole, path);
  return found !== null && 'map' in found ? found.map.map(([key]) => key) : [];
}

function itemsOf(whole: Snapshot, path: Path): string[] {
  const found = snapshotIn(whole, path);
  return found !== null && 'list' in found ? found.list.map((item) => textOf(item) ?? '') : [];
}

function snapshotIn(whole: Snapshot, path: Path): Snapshot | null {
  return path.reduce<Snapshot | null>((at, step) => {
    if (at === null || !('map' in at)) return null;
    return at.map.find(([key]) => key === step)?.[1] ?? null;
  }, whole);
}

const marked = 'string ';

/** The text that a snapshot says; null for anything else. */
export function textOf(snapshot: Snapshot): string | null {
  if (!('scalar' in snapshot) || !snapshot.scalar.startsWith(marked)) return null;
  return snapshot.scalar.slice(marked.length);
}
