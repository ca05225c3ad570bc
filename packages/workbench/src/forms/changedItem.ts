import { changeEntry, type Path, shortest } from '@casus/casefile';
import type { Entry } from './codecs.ts';
import type { Written } from './form.ts';

/** What a form makes of an item of a list: a new one is put in at its place, else the keys that differ are
 *  written.
 *  @param short  the key whose value may stand alone. */
export function changedItem(
  path: Path,
  isNew: boolean,
  before: unknown,
  entry: Entry,
  short: string,
): Written {
  const edits = isNew
    ? [{ path, insert: shortest(entry, short) }]
    : changeEntry(path, before, entry, short);
  return { at: path, edits };
}
