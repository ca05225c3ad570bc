import {
  type CST,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

export type Collection = YAMLMap | YAMLSeq;

/** Where an item of a list or a key with its value stands; offsets of the text. */
export interface Entry {
  /** Of its dash, key or value, an anchor before it included. */
  readonly start: number;
  /** Behind its value, before the end of the line. */
  readonly end: number;
  /** Behind its ":" or "- "; null for an item in brackets and a key without colon. */
  readonly mark: number | null;
  readonly key: Node | null;
  /** Null where nothing is written. */
  readonly value: Node | null;
}

type Written = Pick<CST.CollectionItem, 'start' | 'sep'>;

/** The entries of a list or map in order. The document must have been parsed with its source tokens. */
export function entriesOf(collection: Collection, text: string): Entry[] {
  if (isMap(collection)) {
    return collection.items.map((pair) => {
      const key = pair.key as Node | null;
      const written = (pair as Pair & { srcToken?: Written }).srcToken;
      return entry(written, key, pair.value as Node | null, text);
    });
  }
  const token = collection.srcToken as { items?: readonly Written[] } | undefined;
  const isDash = ({ type }: CST.SourceToken): boolean => type === 'seq-item-ind';
  const written = (token?.items ?? []).filter(
    (item) => collection.flow === true || item.start.some(isDash),
  );
  return collection.items.map((item, at) => entry(written[at], null, item as Node | null, text));
}

function entry(
  written: Written | undefined,
  key: Node | null,
  value: Node | null,
  text: string,
): Entry {
  const first = written?.start.find(({ type }) => !white.has(type));
  const found = isNothing(value) ? null : value;
  const mark = [...(written?.start ?? []), ...(written?.sep ?? [])].find(({ type }) =>
    marks.has(type),
  );
  const behind = mark === undefined ? null : mark.offset + 1;
  const start = first?.offset ?? key?.range?.[0] ?? found?.range?.[0] ?? behind ?? 0;
  const end =
    found === null ? (behind ?? key?.range?.[1] ?? start) : Math.max(start, endOf(found, text));
  return { start, end, mark: behind, key, value: found };
}

const white: ReadonlySet<string> = new Set(['space', 'newline', 'comment', 'comma']);
const marks: ReadonlySet<string> = new Set(['seq-item-ind', 'map-value-ind']);

function isNothing(value: Node | null): boolean {
  if (value === null) return true;
  return isScalar(value) && value.value === null && value.source === '';
}

/** Behind the last character of a value, without the line end. */
export function endOf(value: Node, text: string): number {
  if (isCollection(value) && !isAlias(value) && value.flow !== true) {
    const entries = entriesOf(value as Collection, text);
    const last = entries[entries.length - 1];
    if (last !== undefined) return last.end;
  }
  let end = value.range?.[1] ?? 0;
  while (end > (value.range?.[0] ?? 0) && /[\r\n]/.test(text[end - 1]!)) end--;
  return end;
}

/** Whole lines of an entry that begins its line, from its own comments above to those inside it. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** The lines of a block entry; null where something stands before it in its line. */
export function linesOf({ start, end }: Entry, text: string): Lines | null {
  let from = lineStart(text, start);
  const indent = text.slice(from, start);
  if (!/^ *$/.test(indent)) return null;
  for (let above = from; above > 0; from = above) {
    above = lineStart(text, from - 1);
    const line = text.slice(above, from);
    if (!line.startsWith(`${indent}#`)) break;
  }
  let to = lineEnd(text, end);
  // A comment that is indented deeper stands inside the entry.
  for (let at = to; at < text.length; ) {
    const next = lineEnd(text, at);
    const line = text.slice(at, next);
    const deeper = /^( *)#/.exec(line);
    if (deeper !== null && deeper[1]!.length > indent.length) to = next;
    else if (line.trim() !== '') break;
    at = next;
  }
  return { from, to };
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Behind the line end after `at`. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
