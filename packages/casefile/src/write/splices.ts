import { type Document, isAlias, isCollection, isScalar, type Node, Scalar } from 'yaml';
import type { Path } from '../syntax/yamlSource.ts';
import { commentsAt } from './comments.ts';
import { CaseEditError, nowhere, type PlaceEdit } from './edit.ts';
import {
  type Collection,
  type Entry,
  endOf,
  entriesOf,
  type Lines,
  lineEnd,
  lineStart,
  linesOf,
} from './entries.ts';
import { behindKey, inBlock, inBrackets, keyed } from './printYaml.ts';

/** Text put in the place of other text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A list or map that an edit changes, and where in it. */
interface Target {
  readonly text: string;
  readonly ending: string;
  readonly path: Path;
  readonly parent: Collection;
  readonly entries: readonly Entry[];
  /** The entry that holds the list or map itself; null at the top. */
  readonly holder: Entry | null;
  /** −1 where the key is not there yet. */
  readonly index: number;
  readonly isFlow: boolean;
}

/** What an edit changes in the text; everything else stays, character by character.
 *  @throws CaseEditError "no-such-place", "shared", "comments". */
export function splices(text: string, document: Document, edit: PlaceEdit): Splice[] {
  const target = find(text, document, edit.path);
  if ('value' in edit) {
    return target.index < 0 ? add(target, edit.value, null) : replace(target, edit.value);
  }
  if ('insert' in edit) return add(target, edit.insert, target.index);
  const entry = target.entries[target.index];
  if (entry === undefined) throw nowhere(edit.path);
  if ('remove' in edit) return remove(target, entry);
  return move(target, entry, edit.to);
}

function find(text: string, document: Document, path: Path): Target {
  let parent = document.contents as Node | null;
  let holder: Entry | null = null;
  let isFlow = false;
  for (const [depth, step] of path.entries()) {
    if (isAlias(parent)) {
      throw new CaseEditError('shared', `${path.join('.')} is written as an alias`, path);
    }
    if (!isCollection(parent)) throw nowhere(path);
    isFlow ||= parent.flow === true;
    const entries = entriesOf(parent as Collection, text);
    const index: number =
      typeof step === 'number'
        ? step
        : entries.findIndex(({ key }) => isScalar(key) && keyIs(key, step));
    if (depth === path.length - 1) {
      const ending = text.includes('\r\n') ? '\r\n' : '\n';
      return { text, ending, path, parent: parent as Collection, entries, holder, index, isFlow };
    }
    holder = entries[index] ?? null;
    parent = holder?.value ?? null;
  }
  throw nowhere(path);
}

function keyIs(key: Scalar, name: string): boolean {
  return (typeof key.value === 'string' ? key.value : key.source) === name;
}

function replace(target: Target, value: unknown): Splice[] {
  const { text, ending, path, entries, index, isFlow } = target;
  const { mark, end, value: old, key } = entries[index]!;
  if (old === null) {
    const colon = mark === null && key !== null ? ':' : '';
    const gap = mark === null && key === null ? '' : ' ';
    return [{ start: mark ?? end, end: mark ?? end, text: colon + gap + inBrackets(value) }];
  }
  if (!isAlias(old) && old.anchor !== undefined) {
    throw new CaseEditError('shared', `${path.join('.')} has an anchor`, path);
  }
  const [start] = old.range!;
  const last = endOf(old, text);
  if (isCollection(old) && hasComment(text, start, last)) {
    throw new CaseEditError('comments', `comments stand inside ${path.join('.')}`, path);
  }
  const isBlock = isCollection(old) && !isAlias(old) && old.flow !== true;
  if (!isBlock) {
    const printed =
      isFlow || isCollectionValue(value) || isAlias(old)
        ? inBrackets(value)
        : behindKey(inStyleOf(old, value), columnOf(target, start), ending);
    return [{ start, end: last, text: printed }];
  }
  const column = start - lineStart(text, start);
  // A list may stand in the column of its key, a map may not.
  const fits = Array.isArray(value) || column > columnOf(target, start);
  if (isCollectionValue(value) && Object.keys(value).length > 0 && fits) {
    return [{ start, end: last, text: inBlock(value, column, ending) }];
  }
  return inline({ start, end: last }, mark, inBrackets(value), text);
}

/** A value behind its mark, where a block stood below. */
function inline(
  block: { start: number; end: number },
  mark: number | null,
  value: string,
  text: string,
): Splice[] {
  const from = lineStart(text, block.start);
  if (mark === null || from <= mark) return [{ ...block, text: value }];
  const lines = { start: from, end: lineEnd(text, block.end), text: '' };
  return [{ start: mark, end: mark, text: ` ${value}` }, lines];
}

/** Column of the key or dash in whose line a value stands. */
function columnOf({ text, entries, index }: Target, start: number): number {
  const entry = entries[index]!;
  const from = entry.start <= start ? entry.start : start;
  return from - lineStart(text, from);
}

/** A text in the quotes or the block style of the one it replaces. */
function inStyleOf(old: Node, value: unknown): unknown {
  if (!isScalar(old) || typeof value !== 'string' || old.type === 'PLAIN') return value;
  const scalar = new Scalar(value);
  if (old.type !== undefined) scalar.type = old.type;
  return scalar;
}

function isCollectionValue(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Adds an item before the one at `before`, or a key at the end of the map. */
function add(target: Target, value: unknown, before: number | null): Splice[] {
  const { text, ending, path, parent, entries, isFlow } = target;
  const key = before === null ? String(path[path.length - 1]) : null;
  const next = before === null ? undefined : entries[before];
  const last = entries[entries.length - 1];
  if (before !== null && next === undefined && before !== entries.length) throw nowhere(path);
  if (isFlow || last === undefined) {
    const printed = (key === null ? '' : `${keyed(key)} `) + inBrackets(value);
    if (next !== undefined) return [{ start: next.start, end: next.start, text: `${printed}, ` }];
    if (last !== undefined) return [{ start: last.end, end: last.end, text: `, ${printed}` }];
    const [start, end] = parent.range!;
    return [{ start, end, text: key === null ? `[${printed}]` : `{ ${printed} }` }];
  }
  const column = last.start - lineStart(text, last.start);
  const isShort = isCollectionValue(value) && areInBrackets(entries);
  const body = isShort ? inBrackets(value) : null;
  const written =
    key === null
      ? `- ${body ?? inLinesBehind(value, column + 2, ending)}`
      : body === null
        ? inBlock({ [key]: value }, column, ending)
        : `${keyed(key)} ${body}`;
  const indent = ' '.repeat(column);
  if (next !== undefined) {
    const lines = linesOf(next, text);
    if (lines === null)
      return [{ start: next.start, end: next.start, text: written + ending + indent }];
    return [{ start: lines.from, end: lines.from, text: indent + written + ending }];
  }
  const at = linesOf(last, text)?.to ?? lineEnd(text, last.end);
  const isOpen = at === text.length && !text.endsWith('\n');
  const line = isOpen ? ending + indent + written : indent + written + ending;
  return [{ start: at, end: at, text: line }];
}

/** A value behind a dash, what follows its first line in column `indent`. */
function inLinesBehind(value: unknown, indent: number, ending: string): string {
  return isCollectionValue(value)
    ? inBlock(value, indent, ending)
    : behindKey(value, indent - 2, ending);
}

/** Whether all lists and maps among the entries are written in brackets, and there is one. */
function areInBrackets(entries: readonly Entry[]): boolean {
  const collections = entries.flatMap(({ value }) => (isCollection(value) ? [value] : []));
  return collections.length > 0 && collections.every(({ flow }) => flow === true);
}

function remove(target: Target, entry: Entry): Splice[] {
  const { text, path, parent, entries, holder, index, isFlow } = target;
  const next = entries[index + 1];
  const previous = entries[index - 1];
  if (!isFlow && next === undefined && previous === undefined) {
    const lines = linesOf(entry, text);
    const empty = typeof path[path.length - 1] === 'number' ? '[]' : '{}';
    if (lines === null || holder?.mark === null || holder === null) {
      return [{ start: entry.start, end: entry.end, text: empty }];
    }
    if (parent.anchor !== undefined) {
      throw new CaseEditError('shared', `${path.slice(0, -1).join('.')} has an anchor`, path);
    }
    const { mark } = holder;
    return [
      { start: mark!, end: mark!, text: ` ${empty}` },
      { start: lines.from, end: lines.to, text: '' },
    ];
  }
  const lines = isFlow ? null : linesOf(entry, text);
  if (lines !== null) return [{ start: lines.from, end: lines.to, text: '' }];
  const [closing] = isFlow ? [parent.range![1] - 1] : [entry.end];
  const start = next === undefined && previous !== undefined ? previous.end : entry.start;
  const end = next?.start ?? (previous === undefined ? closing : entry.end);
  const between = [
    [start, entry.start],
    [entry.end, end],
  ] as const;
  if (between.some(([from, to]) => hasComment(text, from, to))) {
    throw new CaseEditError('comments', `comments stand beside ${path.join('.')}`, path);
  }
  return [{ start, end, text: '' }];
}

function move(target: Target, entry: Entry, to: number): Splice[] {
  const { text, ending, path, entries, index, isFlow } = target;
  const goal = entries[to];
  if (goal === undefined) throw nowhere(path);
  if (to === index) return [];
  const lines = entries.map((one) => (isFlow ? null : linesOf(one, text)));
  if (lines.every((one): one is Lines => one !== null)) {
    const [own, there] = [lines[index]!, lines[to]!];
    const piece = text.slice(own.from, own.to);
    const closed = piece.endsWith('\n') ? piece : piece + ending;
    const at = to < index ? there.from : there.to;
    const isOpen = at === text.length && !text.endsWith('\n');
    return [
      { start: own.from, end: own.to, text: '' },
      { start: at, end: at, text: isOpen ? ending + closed : closed },
    ];
  }
  // What stands in one line changes places; commas and white space stay.
  const [from, until] = [Math.min(index, to), Math.max(index, to)];
  const slots = entries.slice(from, until + 1);
  if (hasComment(text, slots[0]!.start, slots[slots.length - 1]!.end)) {
    throw new CaseEditError('comments', `comments stand beside ${path.join('.')}`, path);
  }
  const pieces = slots.map(({ start, end }) => text.slice(start, end));
  const piece = text.slice(entry.start, entry.end);
  const order = pieces.toSpliced(index - from, 1).toSpliced(to - from, 0, piece);
  return slots.map(({ start, end }, at) => ({ start, end, text: order[at]! }));
}

/** Whether a comment begins in a part of the text. */
function hasComment(text: string, start: number, end: number): boolean {
  return commentsAt(text).some((at) => at >= start && at < end);
}
