import { type Document, isCollection, isMap, isScalar, type Node, type Scalar } from 'yaml';
import { placeInSource } from '../formula/placeInSource.ts';
import { keyText } from '../syntax/plainValue.ts';
import type { Path } from '../syntax/yamlSource.ts';
import type { Rename } from './edit.ts';
import { inBrackets } from './printYaml.ts';
import { type Renaming, type Replacement, renamingIn } from './renaming.ts';
import { type Snapshot, snapshotOfValue, textOf } from './snapshot.ts';
import { type SpeakingPlace, speakingPlaces, stepTo } from './speech.ts';
import type { Splice } from './splices.ts';
import { readDocument, snapshotAt, writtenAsMeant } from './written.ts';

/** Writes another name for an id wherever the text speaks of it. Only the letters of names change.
 *  @throws CaseEditError as `editCase`. */
export function renamedEverywhere(text: string, edit: Rename): string {
  const document = readDocument(text, edit.path);
  const before = snapshotAt(document, edit.path);
  const renaming = renamingIn(before, edit);
  const meant = saidAfter(before, renaming, speakingPlaces, []);
  const changes = splicesOf(document, text, renaming);
  return writtenAsMeant(text, document, changes, meant, edit.path);
}

/** What the file must say afterwards. */
function saidAfter(now: Snapshot, renaming: Renaming, place: SpeakingPlace, path: Path): Snapshot {
  const inside = (step: string | number, value: Snapshot): Snapshot =>
    saidAfter(value, renaming, stepTo(place, step), [...path, step]);
  if ('list' in now) return { list: now.list.map((item, at) => inside(at, item)) };
  if ('map' in now) {
    const map = now.map.map(([key, value]) => {
      const found = place.keys === undefined ? [] : renaming(place.keys, key, [...path, key]);
      return [replaced(key, found), inside(key, value)] as const;
    });
    return { map };
  }
  const text = textOf(now);
  if (text === null || place.text === undefined) return now;
  return snapshotOfValue(replaced(text, renaming(place.text, text, path)));
}

function replaced(text: string, found: readonly Replacement[]): string {
  return found
    .toReversed()
    .reduce((now, { start, end, by }) => now.slice(0, start) + by + now.slice(end), text);
}

/** What changes in the text. What an alias repeats changes where it is written. */
function splicesOf(document: Document, text: string, renaming: Renaming): Splice[] {
  const of = (node: Node | null, place: SpeakingPlace, path: Path): Splice[] => {
    if (isScalar(node)) {
      const { value } = node;
      if (typeof value !== 'string' || place.text === undefined) return [];
      return inScalar(node, text, value, renaming(place.text, value, path));
    }
    if (!isCollection(node)) return [];
    if (!isMap(node)) {
      return node.items.flatMap((item, at) =>
        of(item as Node | null, stepTo(place, at), [...path, at]),
      );
    }
    return node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? keyText(key) : String(key);
      const inside = [...path, name];
      const own =
        isScalar(key) && place.keys !== undefined
          ? inScalar(key, text, name, renaming(place.keys, name, inside))
          : [];
      return [...own, ...of(value as Node | null, stepTo(place, name), inside)];
    });
  };
  return of(document.contents as Node | null, speakingPlaces, []);
}

/** Replacements in a scalar as written: in quotes, folded or plain. */
function inScalar(
  node: Scalar,
  text: string,
  value: string,
  found: readonly Replacement[],
): Splice[] {
  const [start, end] = node.range!;
  return found.map(({ start: from, end: to, by }) => {
    // A plain word that is no text by itself, as null, needs quotes.
    if (node.type === 'PLAIN' && to - from === value.length) {
      return { start, end, text: inBrackets(by) };
    }
    const source = text.slice(start, end);
    const [begin, behind] = [from, to].map((at) => start + placeInSource(source, value, at));
    return { start: begin!, end: behind!, text: by };
  });
}
