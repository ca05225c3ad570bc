import { isMap, isSeq, parseDocument } from 'yaml';
import type { Path } from '../syntax/yamlSource.ts';

/** One change to a case file. */
export type Edit =
  | { readonly path: Path; readonly value: unknown }
  | { readonly path: Path; readonly remove: true }
  /** Inserts before the item the path ends in, or at the end of the list. */
  | { readonly path: Path; readonly insert: unknown };

/** An edit that cannot be made without losing something: a stable `code` and the path. */
export class CaseEditError extends Error {
  override readonly name = 'CaseEditError';
  readonly code: string;
  readonly path: Path;

  constructor(code: string, message: string, path: Path) {
    super(message);
    this.code = code;
    this.path = path;
  }
}

/** Writes edits into the text of a case file; comments, order and everything untouched stay.
 *  @throws CaseEditError "not-yaml" where the text cannot be read, "no-such-place" where a path leads
 *  nowhere: nothing is written then. */
export function editCase(text: string, edits: readonly Edit[]): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw new CaseEditError('not-yaml', document.errors[0]!.message, []);
  }
  for (const edit of edits) {
    const { path } = edit;
    const parent: unknown =
      path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const last = path[path.length - 1];
    const isPlace =
      (isMap(parent) && typeof last === 'string') || (isSeq(parent) && typeof last === 'number');
    if (!isPlace || last === undefined) {
      throw new CaseEditError('no-such-place', `nothing stands at ${path.join('.')}`, path);
    }
    if ('insert' in edit) {
      if (!isSeq(parent) || Number(last) > parent.items.length) {
        throw new CaseEditError('no-such-place', `no list holds ${path.join('.')}`, path);
      }
      parent.items.splice(Number(last), 0, document.createNode(edit.insert));
    } else if ('remove' in edit) {
      if (!document.hasIn(path)) {
        throw new CaseEditError('no-such-place', `nothing stands at ${path.join('.')}`, path);
      }
      document.deleteIn(path);
    } else document.setIn(path, document.createNode(edit.value));
  }
  return document.toString({ lineWidth: 0 });
}
