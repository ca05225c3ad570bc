import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { keyText } from '../syntax/plainValue.ts';
import type { Path } from '../syntax/yamlSource.ts';
import { nowhere, type PlaceEdit } from './edit.ts';

/** What a file says, aliases written out, with the order of its keys: what an edit must leave alone. */
export type Snapshot =
  | { readonly scalar: string }
  | { readonly list: readonly Snapshot[] }
  | { readonly map: readonly (readonly [string, Snapshot])[] };

export function snapshotOf(document: Document): Snapshot {
  const of = (node: Node | null): Snapshot => {
    if (isAlias(node)) {
      const target = node.resolve(document);
      if (target === undefined) throw new ReferenceError(`*${node.source} repeats nothing`);
      return of(target as Node);
    }
    if (isMap(node)) {
      const map = node.items.map(({ key, value }) => {
        const name = isScalar(key) ? keyText(key as Scalar) : String(key);
        return [name, of(value as Node | null)] as const;
      });
      return { map };
    }
    if (isSeq(node)) return { list: node.items.map((item) => of(item as Node | null)) };
    return scalar(isScalar(node) ? node.value : null);
  };
  return of(document.contents as Node | null);
}

export function snapshotOfValue(value: unknown): Snapshot {
  if (Array.isArray(value)) return { list: value.map(snapshotOfValue) };
  if (typeof value !== 'object' || value === null) return scalar(value);
  return { map: Object.entries(value).map(([key, item]) => [key, snapshotOfValue(item)]) };
}

function scalar(value: unknown): Snapshot {
  return { scalar: `${typeof value} ${String(value)}` };
}

/** The part of a snapshot at a path; null where nothing stands. */
export function snapshotIn(whole: Snapshot, path: Path): Snapshot | null {
  return path.reduce<Snapshot | null>((at, step) => {
    if (at === null || 'scalar' in at) return null;
    if ('map' in at) return at.map.find(([key]) => key === step)?.[1] ?? null;
    return typeof step === 'number' ? (at.list[step] ?? null) : null;
  }, whole);
}

const marked = 'string ';

/** The text that a snapshot says; null for anything else. */
export function textOf(snapshot: Snapshot): string | null {
  if (!('scalar' in snapshot) || !snapshot.scalar.startsWith(marked)) return null;
  return snapshot.scalar.slice(marked.length);
}

/** What the file must say after an edit. @throws CaseEditError "no-such-place". */
export function afterEdit(whole: Snapshot, edit: PlaceEdit): Snapshot {
  const at = (now: Snapshot | undefined, depth: number): Snapshot => {
    const step = edit.path[depth];
    const isLast = depth === edit.path.length - 1;
    if (now === undefined || step === undefined) throw nowhere(edit.path);
    if ('list' in now && typeof step === 'number') {
      if (isLast) return { list: changed(now.list, step, edit, (value) => value) };
      return { list: now.list.with(indexIn(now.list, step, edit), at(now.list[step], depth + 1)) };
    }
    if ('map' in now && typeof step === 'string') {
      const index = now.map.findIndex(([key]) => key === step);
      if (isLast) {
        const place = index < 0 && 'value' in edit ? now.map.length : index;
        return { map: changed(now.map, place, edit, (value) => [step, value] as const) };
      }
      const inside = at(now.map[index]?.[1], depth + 1);
      return { map: now.map.with(indexIn(now.map, index, edit), [step, inside] as const) };
    }
    throw nowhere(edit.path);
  };
  return at(whole, 0);
}

function indexIn(items: readonly unknown[], index: number, edit: PlaceEdit, more = 0): number {
  const isIndex = Number.isInteger(index) && index >= 0 && index < items.length + more;
  if (!isIndex) throw nowhere(edit.path);
  return index;
}

/** The items of a list or map after the edit at `index`. */
function changed<Item extends Snapshot | readonly [string, Snapshot]>(
  items: readonly Item[],
  index: number,
  edit: PlaceEdit,
  item: (value: Snapshot) => Item,
): Item[] {
  const isMapEntry = typeof edit.path[edit.path.length - 1] === 'string';
  if ('insert' in edit) {
    if (isMapEntry) throw nowhere(edit.path);
    return items.toSpliced(indexIn(items, index, edit, 1), 0, item(snapshotOfValue(edit.insert)));
  }
  if ('value' in edit) {
    const place = indexIn(items, index, edit, isMapEntry ? 1 : 0);
    return items.toSpliced(place, 1, item(snapshotOfValue(edit.value)));
  }
  const place = indexIn(items, index, edit);
  if ('remove' in edit) return items.toSpliced(place, 1);
  return items.toSpliced(place, 1).toSpliced(indexIn(items, edit.to, edit), 0, items[place]!);
}
