import { isPlace } from '../schema/knownKeys.ts';
import type { Path } from '../syntax/yamlSource.ts';
import { commentsIn } from './comments.ts';
import { CaseEditError, type Edit, type PlaceEdit } from './edit.ts';
import { renamedEverywhere } from './rename.ts';
import { afterEdit, type Snapshot, snapshotIn } from './snapshot.ts';
import { splices } from './splices.ts';
import { readDocument, snapshotAt, writtenAsMeant } from './written.ts';

/** Writes edits into the text of a case file, one after the other. Every character that the edit is not
 *  about stays: comments, order, blank lines, quotes, brackets and line ends. What is removed or moved
 *  takes its own comments along: those directly above it in its column, behind it, and inside it. Maps
 *  and lists of the language that are not there yet are begun.
 *
 *      editCase(text, [{ path: ['sources', 'rt', 'reliability'], value: 'D' }])
 *
 *  @throws CaseEditError "not-yaml" where the text cannot be read; "no-such-place" where a path leads
 *  nowhere; "exists" and "bad-id" where a new name is taken or none; "shared" where an anchor or alias would change another
 *  place too; "comments" where comments inside the old value would be lost; "lossy" where what is
 *  written would not be read back as meant. Nothing is written then. */
export function editCase(text: string, edits: readonly Edit[]): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const once = (now: string, edit: Edit): string =>
    'rename' in edit ? renamedEverywhere(now, edit) : editOnce(now, edit);
  return mark + edits.reduce(once, text.slice(mark.length));
}

function editOnce(text: string, asked: PlaceEdit): string {
  const { path } = asked;
  const document = readDocument(text, path);
  const before = snapshotAt(document, path);
  const edit = begun(asked, before);
  refuseValue('value' in edit ? edit.value : 'insert' in edit ? edit.insert : null, path);
  const meant = afterEdit(before, edit);
  const written = writtenAsMeant(text, document, splices(text, document, edit), meant, path);
  const isRemoval = 'remove' in edit;
  if (!isRemoval && commentsIn(written) !== commentsIn(text)) {
    throw new CaseEditError('comments', `comments at ${path.join('.')} would be lost`, path);
  }
  return written;
}

/** The edit that also begins the maps and lists around its place that are not there yet. */
function begun(edit: PlaceEdit, whole: Snapshot): PlaceEdit {
  if (!('value' in edit) && !('insert' in edit)) return edit;
  const { path } = edit;
  let depth = 1;
  while (depth < path.length && hasContent(whole, path.slice(0, depth))) depth++;
  if (depth === path.length || !isPlace(path.slice(0, depth))) return edit;
  const inside: unknown = 'value' in edit ? edit.value : [edit.insert];
  const steps = path.slice(depth, 'value' in edit ? path.length : -1);
  const isFirst = [...path.slice(depth)].every((step) => typeof step === 'string' || step === 0);
  if (!isFirst) return edit;
  const value = steps.reduceRight(
    (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
    inside,
  );
  return { path: path.slice(0, depth), value };
}

/** Whether something stands at a place, not only its key. */
function hasContent(whole: Snapshot, path: Path): boolean {
  const found = snapshotIn(whole, path);
  return found !== null && !('scalar' in found && found.scalar === 'object null');
}

/** Refuses what YAML cannot hold. */
function refuseValue(value: unknown, path: Path): void {
  if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) refuseValue(item, path);
    return;
  }
  if (!['string', 'number', 'boolean', 'object'].includes(typeof value)) {
    throw new CaseEditError('lossy', `no value for ${path.join('.')}`, path);
  }
}
