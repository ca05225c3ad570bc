import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { Path } from '../syntax/yamlSource.ts';
import { keepLines } from './keepLines.ts';

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

/** Writes edits into the text of a case file, one after the other. Comments, order, blank lines and
 *  every line the edit does not touch stay as they are; what is removed goes with the comments on it.
 *
 *      editCase(text, [{ path: ['sources', 'rt', 'reliability'], value: 'D' }])
 *
 *  @throws CaseEditError "not-yaml" where the text cannot be read; "no-such-place" where a path leads
 *  nowhere; "shared" where an anchor or alias would change another place too; "comments" where the new
 *  value would lose comments inside the old one; "lossy" where what is written would not be read back
 *  as meant. Nothing is written then. */
export function editCase(text: string, edits: readonly Edit[]): string {
  return edits.reduce(editOnce, text);
}

function editOnce(text: string, edit: Edit): string {
  const document = read(text, edit.path);
  const plain = print(document, edit.path);
  const before = comments(document);
  const dropped = apply(document, edit);
  const edited = print(document, edit.path);
  const written = keepLines(text, plain, edited);
  const meant: unknown = document.toJS();
  const expected = withoutOnce(before, dropped);
  for (const candidate of [written, edited]) {
    const again = read(candidate, edit.path);
    const isSame = JSON.stringify(again.toJS()) === JSON.stringify(meant);
    if (isSame && includesAll(comments(again), expected)) return candidate;
  }
  throw new CaseEditError('lossy', 'the edit would not be read back as meant', edit.path);
}

function read(text: string, path: Path): Document {
  const document = parseDocument(text) as Document;
  const [error] = document.errors;
  if (error !== undefined) throw new CaseEditError('not-yaml', error.message, path);
  return document;
}

function print(document: Document, path: Path): string {
  try {
    return document.toString({ lineWidth: 0 });
  } catch (cause) {
    // An alias lost its anchor.
    throw new CaseEditError('shared', String(cause), path);
  }
}

/** Makes the edit. @returns comments that go with what is removed. */
function apply(document: Document, edit: Edit): string[] {
  const { path } = edit;
  const nowhere = new CaseEditError('no-such-place', `nothing stands at ${path.join('.')}`, path);
  const parent = parentOf(document, path);
  const last = path[path.length - 1];
  const isPlace =
    (isMap(parent) && typeof last === 'string') || (isSeq(parent) && typeof last === 'number');
  if (!isPlace || last === undefined) throw nowhere;
  if ('insert' in edit) {
    if (!isSeq(parent) || !isIndex(last, parent.items.length)) throw nowhere;
    parent.items.splice(last, 0, fresh(document, edit.insert, path));
    return [];
  }
  const found: unknown = document.getIn(path, true);
  if ('remove' in edit) {
    if (!document.hasIn(path)) throw nowhere;
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(last))
      : undefined;
    const gone = [...comments(found), ...comments(pair?.key)];
    document.deleteIn(path);
    return gone;
  }
  if (isSeq(parent) && !isIndex(last, parent.items.length - 1)) throw nowhere;
  replace(document, path, found, edit.value);
  return [];
}

function parentOf(document: Document, path: Path): unknown {
  let at: unknown = document.contents;
  for (const step of path.slice(0, -1)) {
    if (isCollection(at)) at = at.get(step, true);
    if (isAlias(at)) {
      throw new CaseEditError('shared', `${path.join('.')} is written as an alias`, path);
    }
  }
  return path.length === 0 ? null : at;
}

function isIndex(step: string | number, most: number): step is number {
  return typeof step === 'number' && Number.isInteger(step) && step >= 0 && step <= most;
}

function replace(document: Document, path: Path, found: unknown, value: unknown): void {
  if (isNode(found) && !isAlias(found) && found.anchor !== undefined) {
    throw new CaseEditError('shared', `${path.join('.')} has an anchor`, path);
  }
  const isPlain = value === null || typeof value !== 'object';
  if (isScalar(found) && isPlain) {
    // The same node: comments on it and its quotes stay.
    if (found.value !== value) {
      found.value = value;
      delete found.source;
      if (typeof value !== 'string') delete found.type;
    }
    return;
  }
  const node = fresh(document, value, path);
  if (isNode(found)) {
    if (isCollection(found) && innerComments(found) > 0) {
      throw new CaseEditError('comments', `comments stand inside ${path.join('.')}`, path);
    }
    for (const key of ['comment', 'commentBefore', 'spaceBefore'] as const) {
      const kept = found[key];
      if (kept !== undefined && kept !== null) Object.assign(node, { [key]: kept });
    }
    if (isCollection(found) && isCollection(node) && found.flow === true) node.flow = true;
  }
  document.setIn(path, node);
}

function fresh(document: Document, value: unknown, path: Path): Node {
  if (value === undefined || typeof value === 'function' || typeof value === 'symbol') {
    throw new CaseEditError('lossy', `no value for ${path.join('.')}`, path);
  }
  return document.createNode(value, { aliasDuplicateObjects: false });
}

/** Lines of comment on a node and inside it. */
function comments(root: unknown): string[] {
  const found: string[] = [];
  const add = (comment: string | null | undefined): void => {
    if (typeof comment !== 'string') return;
    found.push(...comment.split('\n').map((line) => line.trim()));
  };
  const isDocument = !isNode(root) && !isPair(root) && typeof root === 'object' && root !== null;
  if (isDocument) {
    const { comment, commentBefore } = root as Document;
    add(comment);
    add(commentBefore);
  }
  const start = isDocument ? (root as Document).contents : root;
  if (!isNode(start)) return found.filter((line) => line !== '');
  visit(start as Node, {
    Node: (_key, node) => {
      add(node.commentBefore);
      add(node.comment);
    },
  });
  return found.filter((line) => line !== '');
}

function innerComments(node: Node): number {
  const own = [node.comment, node.commentBefore].join('\n').split('\n');
  return comments(node).length - own.filter((line) => line.trim() !== '').length;
}

/** `all` without one of each in `gone`. */
function withoutOnce(all: readonly string[], gone: readonly string[]): string[] {
  const rest = [...all];
  for (const one of gone) {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
  }
  return rest;
}

function includesAll(all: readonly string[], wanted: readonly string[]): boolean {
  return withoutOnce(wanted, all).length === 0;
}
