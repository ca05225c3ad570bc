import type { Path } from '../syntax/yamlSource.ts';
import type { Edit } from './edit.ts';

/** Makes of an entry as it stands what a form says of it, key by key: only keys that differ are written,
 *  and keys that the form does not speak of stay.
 *  @param before  the entry as it stands; a scalar where the language has a short form.
 *  @param after  undefined removes a key.
 *  @param short  the key that may stand alone as a scalar: `prefer` of a statement. */
export function changeEntry(
  path: Path,
  before: unknown,
  after: Readonly<Record<string, unknown>>,
  short?: string,
): Edit[] {
  if (typeof before === 'object' && before !== null) {
    return Object.entries(after).flatMap(([key, value]): Edit[] => {
      const was = (before as Readonly<Record<string, unknown>>)[key];
      const place = [...path, key];
      if (value === undefined) return was === undefined ? [] : [{ path: place, remove: true }];
      return isSame(was, value) ? [] : [{ path: place, value }];
    });
  }
  const value = shortest(after, short);
  return value === before ? [] : [{ path, value }];
}

/** Texts of forms have nothing around them; in a file a block may end in a line break. */
function isSame(was: unknown, value: unknown): boolean {
  const bare = typeof was === 'string' ? was.trim() : was;
  return JSON.stringify(bare) === JSON.stringify(value);
}

/** An entry without the keys that have no value; its scalar where it has only the short key. */
export function shortest(entry: Readonly<Record<string, unknown>>, short?: string): unknown {
  const said = Object.entries(entry).filter(([, value]) => value !== undefined);
  if (said.length === 1 && said[0]![0] === short) return said[0]![1];
  return Object.fromEntries(said);
}
