import type { Path } from '../syntax/yamlSource.ts';
import type { Edit } from './edit.ts';

/** Makes of an entry as it stands what a form says of it, key by key: only keys that differ are written,
 *  and keys that the form does not speak of stay.
 *  @param before  the entry as it stands; a scalar or a list where that is all it says.
 *  @param after  undefined removes a key.
 *  @param short  the key whose value may stand alone: `prefer` of a statement. */
export function changeEntry(path: Path, before: unknown, after: Keyed, short?: string): Edit[] {
  if (isMap(before)) {
    return Object.entries(after).flatMap(([key, value]): Edit[] => {
      const was = before[key];
      const place = [...path, key];
      if (value === undefined) return was === undefined ? [] : [{ path: place, remove: true }];
      return isSame(was, value) ? [] : [{ path: place, value }];
    });
  }
  const value = shortest(after, short);
  return isSame(before, value) ? [] : [{ path, value }];
}

/** Makes of a map what a form says of its keys, and of those of the maps in it; a map of which nothing is
 *  left goes as a whole.
 *  @param before  the map as it stands; undefined where there is none.
 *  @param after  undefined removes a key. */
export function changeMap(path: Path, before: unknown, after: Keyed): Edit[] {
  const left = merged(before, after);
  if (left === undefined) return before === undefined ? [] : [{ path, remove: true }];
  if (!isMap(before)) return [{ path, value: left }];
  return Object.entries(after).flatMap(([key, value]) =>
    isMap(value)
      ? changeMap([...path, key], before[key], value)
      : changeEntry(path, before, { [key]: value }),
  );
}

type Keyed = Readonly<Record<string, unknown>>;

function isMap(value: unknown): value is Keyed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A map with what a form says of it; undefined where nothing is left. */
function merged(before: unknown, after: unknown): unknown {
  if (!isMap(after)) return after;
  const was = isMap(before) ? before : {};
  const entries = [...new Set([...Object.keys(was), ...Object.keys(after)])].flatMap((key) => {
    const value = Object.hasOwn(after, key) ? merged(was[key], after[key]) : was[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Texts of forms have nothing around them; in a file a block may end in a line break. */
function isSame(was: unknown, value: unknown): boolean {
  const bare = typeof was === 'string' ? was.trim() : was;
  return JSON.stringify(bare) === JSON.stringify(value);
}

/** An entry without the keys that have no value; its scalar where it has only the short key. */
export function shortest(entry: Keyed, short?: string): unknown {
  const said = Object.entries(entry).filter(([, value]) => value !== undefined);
  if (said.length === 1 && said[0]![0] === short) return said[0]![1];
  return Object.fromEntries(said);
}
