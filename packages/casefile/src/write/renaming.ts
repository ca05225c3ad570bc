import { namesIn, reservedWords } from '../formula/connectives.ts';
import { messages, said, type Text } from '../messages.ts';
import type { Path } from '../syntax/yamlSource.ts';
import { CaseEditError, nowhere, type Rename } from './edit.ts';
import { type Snapshot, snapshotIn, textOf } from './snapshot.ts';
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
export function renamingIn(whole: Snapshot, edit: Rename): Renaming {
  const from = renamable(whole, edit);
  const { path, rename: to } = edit;
  const inFormulas = (text: string): Replacement[] =>
    inFormula(text, (word) => (word === from ? to : word));
  switch (path.length === 4 ? 'options' : path[0]) {
    case 'sources':
      return (speech, text) => {
        if (speech === 'origin' && text.trim() === to) throw wouldPass(edit);
        return speech === 'source' || speech === 'origin' ? wholly(text, from, to) : [];
      };
    case 'claims':
    case 'estimates':
      return (speech, text) => {
        if (speech === 'condition') return inFormulas(text);
        return speech === 'evidence' ? wholly(text, from, to) : [];
      };
    case 'states':
      return (speech, text) => {
        if (speech === 'formula') return inFormulas(text);
        return speech === 'state' || speech === 'word' ? wholly(text, from, to) : [];
      };
    case 'questions':
      return (speech, text) => (speech === 'question' ? wholly(text, from, to) : []);
    default:
      return modelRenaming(whole, edit, from);
  }
}

/** The id that a path leads to, if it may have the new name. */
function renamable(whole: Snapshot, edit: Rename): string {
  const { path, rename: to } = edit;
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(to)) throw refusal(edit, 'bad-id', messages.badId(to));
  if (reservedWords.has(to)) throw refusal(edit, 'bad-id', messages.reservedId(to));
  const siblings = siblingsOf(whole, path);
  const from = path[0] === 'states' ? siblings[Number(path[1])] : String(path.at(-1));
  if (from === undefined || !siblings.includes(from)) throw nowhere(path);
  if (siblings.includes(to)) throw refusal(edit, 'exists', `${to} exists already`);
  return from;
}

/** The ids among which one must be unique; none where a path leads to no id. */
function siblingsOf(whole: Snapshot, path: Path): readonly string[] {
  const [kind, , key] = path;
  const isOption = kind === 'decisionMakers' && key === 'options' && path.length === 4;
  if (isOption) return keysOf(whole, path.slice(0, 3));
  if (path.length !== 2) return [];
  switch (kind) {
    case 'claims':
    case 'estimates':
      return [...keysOf(whole, ['claims']), ...keysOf(whole, ['estimates'])];
    case 'states':
      return itemsOf(whole, ['states']);
    case 'sources':
    case 'decisionMakers':
    case 'questions':
      return keysOf(whole, [kind]);
    default:
      return [];
  }
}

/** Told at the place that the entry would have. */
function refusal({ path, rename }: Rename, code: string, text: Text): CaseEditError {
  const place = path[0] === 'states' ? path : [...path.slice(0, -1), rename];
  return new CaseEditError(code, said(text).message, place);
}

function wouldPass(edit: Rename): CaseEditError {
  const text = `${edit.rename} is whom a source had a report from, and would be this source`;
  return refusal(edit, 'exists', text);
}

/** Renames a decision maker or one of its options: formulas speak of options by both. */
function modelRenaming(whole: Snapshot, { path, rename: to }: Rename, from: string): Renaming {
  const isParty = path.length === 2;
  const owned = path[1];
  const after = ({ owner, id }: OptionId): OptionId => {
    if (isParty) return { owner: owner === from ? to : owner, id };
    return { owner, id: owner === owned && id === from ? to : id };
  };
  const word = optionWord(optionsOf(whole), after);
  return (speech, text, at) => {
    if (speech === 'formula') return inFormula(text, word);
    if (speech === 'word') return wholly(text, text.trim(), word(text.trim()));
    const isOwn = isParty ? speech === 'decisionMaker' : speech === 'option' && at[1] === owned;
    return isOwn ? wholly(text, from, to) : [];
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
