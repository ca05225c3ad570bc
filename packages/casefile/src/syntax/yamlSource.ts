import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
} from 'yaml';
import type { Diagnostic, Range } from '../diagnostic.ts';
import { messages } from '../messages.ts';

export type Path = readonly (string | number)[];

/** Largest file read, in UTF-16 code units. */
const maxLength = 8_000_000;
/** Deepest nesting of brackets or indentation read. */
const maxDepth = 200;
/** Most aliases expanded, nested ones multiplied: what keeps a small file from becoming a huge one. */
const maxAliases = 100;

/** A YAML file as plain values, with the place of every key and value. */
export interface YamlSource {
  readonly text: string;
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** Place of the value at `path`; of the nearest enclosing one where the path ends early. */
  readonly range: (path: Path) => Range;
  /** Place of the last key of `path`. */
  readonly keyRange: (path: Path) => Range;
  /** Source text and offset of a scalar, for places inside strings. */
  readonly scalar: (path: Path) => { readonly start: number; readonly end: number };
  readonly rangeAt: (start: number, end: number) => Range;
}

/** Reads YAML 1.2; mistakes of syntax are collected, `value` is undefined where there is any. */
export function readYaml(text: string): YamlSource {
  const counter = new LineCounter();
  const rangeAt = (start: number, end: number): Range => {
    const from = counter.linePos(start);
    const to = counter.linePos(Math.max(start, end));
    return {
      line: Math.max(1, from.line),
      column: Math.max(1, from.col),
      endLine: Math.max(1, to.line),
      endColumn: Math.max(1, to.col),
      start,
      end: Math.max(start, end),
    };
  };
  const failed = (diagnostics: Diagnostic[]): YamlSource => ({
    text,
    value: undefined,
    diagnostics,
    range: () => rangeAt(0, 0),
    keyRange: () => rangeAt(0, 0),
    scalar: () => ({ start: 0, end: 0 }),
    rangeAt,
  });
  const error = (code: string, message: string, start: number, end: number): Diagnostic => ({
    code,
    severity: 'error',
    message,
    path: [],
    range: rangeAt(start, end),
  });
  if (text.length > maxLength) {
    return failed([error('file-too-large', messages.fileTooLarge(text.length, maxLength), 0, 0)]);
  }
  if (text.includes('\u0000')) {
    const at = text.indexOf('\u0000');
    return failed([error('not-yaml', messages.binary(), at, at + 1)]);
  }
  const deep = tooDeep(text);
  if (deep >= 0) return failed([error('too-deep', messages.tooDeep(maxDepth), deep, deep + 1)]);

  let documents: readonly Document[];
  try {
    documents = [...parseAllDocuments(text, { lineCounter: counter })] as Document[];
  } catch (cause) {
    return failed([error('not-yaml', messages.notYaml(String(cause)), 0, 0)]);
  }
  const problems = documents.flatMap(({ errors }) =>
    errors.map(({ code, message, pos }) =>
      error(
        code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'not-yaml',
        code === 'DUPLICATE_KEY'
          ? messages.duplicateKey(text.slice(pos[0], keyEnd(text, pos[0])))
          : messages.notYaml(message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')),
        pos[0],
        pos[1],
      ),
    ),
  );
  if (problems.length > 0) return failed(problems);
  if (documents.length > 1) {
    const at = documents[1]!.range?.[0] ?? 0;
    return failed([error('several-documents', messages.severalDocuments(), at, at + 1)]);
  }
  const document = documents[0];
  if (document === undefined || document.contents === null) {
    return failed([error('empty-file', messages.emptyFile(), 0, 0)]);
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: maxAliases });
  } catch (cause) {
    const isBomb = cause instanceof ReferenceError && /alias/i.test(cause.message);
    const message = isBomb ? messages.aliasBomb(maxAliases) : messages.notYaml(String(cause));
    return failed([error(isBomb ? 'too-many-aliases' : 'not-yaml', message, 0, 0)]);
  }

  const nodeAt = (path: Path): { node: Node | null; key: Node | null } => {
    let node: Node | null = document.contents as Node | null;
    let key: Node | null = null;
    for (const step of path) {
      const target: unknown = isAlias(node) ? node.resolve(document) : node;
      let next: Node | null = null;
      let nextKey: Node | null = null;
      if (isMap(target)) {
        const pair = target.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
        );
        next = (pair?.value as Node | null | undefined) ?? null;
        nextKey = (pair?.key as Node | null | undefined) ?? null;
      } else if (isSeq(target)) {
        next = (target.items[Number(step)] as Node | undefined) ?? null;
      }
      if (next === null && nextKey === null) break;
      key = nextKey;
      if (next === null) {
        node = nextKey;
        break;
      }
      node = next;
    }
    return { node, key };
  };
  const rangeOf = (node: Node | null): Range => {
    const at = node?.range ?? [0, 0, 0];
    return rangeAt(at[0], at[1]);
  };
  return {
    text,
    value,
    diagnostics: [],
    range: (path) => rangeOf(nodeAt(path).node),
    keyRange: (path) => {
      const { node, key } = nodeAt(path);
      return rangeOf(key ?? node);
    },
    scalar: (path) => {
      const at = nodeAt(path).node?.range ?? [0, 0, 0];
      return { start: at[0], end: at[1] };
    },
    rangeAt,
  };
}

function keyEnd(text: string, start: number): number {
  const rest = /^[^:\n]*/.exec(text.slice(start));
  return start + (rest?.[0].length ?? 0);
}

/** Offset where nesting exceeds the limit, −1 where it does not: looked for before parsing, because a
 *  parser's own stack would be the victim. */
function tooDeep(text: string): number {
  let flow = 0;
  let dashes = 0;
  let lineStart = true;
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 10) {
      lineStart = true;
      dashes = 0;
      continue;
    }
    if (c === 91 || c === 123) flow++;
    else if ((c === 93 || c === 125) && flow > 0) flow--;
    else if (lineStart && (c === 45 || c === 63) && text.charCodeAt(at + 1) === 32) dashes++;
    else if (c !== 32) lineStart = false;
    if (flow > maxDepth || dashes > maxDepth) return at;
  }
  const indents = /^ +/gm;
  const widths: number[] = [];
  for (const match of text.matchAll(indents)) {
    const width = match[0].length;
    while (widths.length > 0 && widths[widths.length - 1]! >= width) widths.pop();
    widths.push(width);
    if (widths.length > maxDepth) return match.index;
  }
  return -1;
}
