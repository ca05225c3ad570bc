import { changeEntry, type Path } from '@casus/casefile';
import type { Entry } from './codecs.ts';
import type { Written } from './form.ts';

/** What a form makes of an entry that has an id: its keys, and then its name wherever the case speaks
 *  of it.
 *  @param entry  what the fields say, the id among it; an empty one stays as it is.
 *  @param short  the key whose value may stand alone. */
export function changedEntry(
  path: Path,
  before: unknown,
  { id: given, ...entry }: Entry,
  short?: string,
): Written {
  const edits = changeEntry(path, before, entry, short);
  const id = typeof given === 'string' ? given : null;
  if (id === null || id === path.at(-1)) return { at: path, edits };
  return { at: [...path.slice(0, -1), id], edits: [...edits, { path, rename: id }] };
}
