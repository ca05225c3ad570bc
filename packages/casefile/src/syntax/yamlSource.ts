import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
  type YAMLMap,
} from 'yaml';
import type { Diagnostic, Range } from '../diagnostic.ts';
import { messages, said, type Text } from '../messages.ts';
import { tooDeepAt } from './nesting.ts';
import { keyText, maxDepth, plainValue } from './plainValue.ts';
import { bareReturnAt, directiveAt, yamlMistakes } from './yamlMistakes.ts';

export type Path = readonly (string | number)[];

/** Largest file read, in UTF-16 code units. */
const maxLength = 8_000_000;

/** A YAML file as plain values, with the place of every key and value. */
export interface YamlSource {
  readonly text: string;
  /** Undefined where the file could not be read at all. */
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** Place of the value at `path`; of the nearest enclosing one where the path ends early. */
  readonly range: (path: Path) => Range;
  /** Place of the last key of `path`. */
  readonly keyRange: (path: Path) => Range;
  /** Offsets of the scalar at `path` as written, quotes or block header included. */
  readonly scalar: (path: Path) => { readonly start: number; readonly end: number };
  readonly rangeAt: (start: number, end: number) => Range;
  /** From now on, what stands under the last key of `path` is found under `key`. */
  readonly rename: (path: Path, key: string) => void;
}

/** Reads YAML 1.2. Mistakes are collected; `value` is undefined where they leave nothing to check. */
export function readYaml(file: string): YamlSource {
  // A byte order mark is no part of the first line.
  const mark = file.startsWith('\uFEFF') ? 1 : 0;
  const text = file.slice(mark);
  const counter = new LineCounter();
  const rangeAt = (start: number, end: number): Range => {
    const last = Math.max(start, end);
    const from = counter.linePos(start);
    const to = counter.linePos(last);
    return {
      line: Math.max(1, from.line),
      column: Math.max(1, from.col),
      endLine: Math.max(1, to.line),
      endColumn: Math.max(1, to.col),
      start: start + mark,
      end: last + mark,
    };
  };
  const error = (code: string, wording: Text, start: number, end: number): Diagnostic => ({
    code,
    severity: 'error',
    ...said(wording),
    path: [],
    range: rangeAt(start, end),
  });
  const failed = (...diagnostics: Diagnostic[]): YamlSource => ({
    text,
    value: undefined,
    diagnostics,
    range: () => rangeAt(0, 0),
    keyRange: () => rangeAt(0, 0),
    scalar: () => ({ start: 0, end: 0 }),
    rangeAt,
    rename: () => undefined,
  });

  if (text.length > maxLength) {
    return failed(error('file-too-large', messages.fileTooLarge(text.length, maxLength), 0, 0));
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    counter.addNewLine(at + 1);
  }
  counter.lineStarts.unshift(0);
  const zero = text.indexOf('\u0000');
  if (zero >= 0) return failed(error('not-yaml', messages.binary(), zero, zero + 1));
  const deep = tooDeepAt(text);
  if (deep >= 0) return failed(error('too-deep', messages.tooDeep(maxDepth), deep, deep + 1));
  const directive = directiveAt(text);
  if (directive >= 0) {
    return failed(error('directive', messages.directive(), directive, directive + 1));
  }
  const bare = bareReturnAt(text);
  if (bare >= 0) return failed(error('not-yaml', messages.yamlReturn(), bare, bare + 1));

  let documents: readonly Document[];
  try {
    const options = { uniqueKeys: false, stringKeys: false, prettyErrors: true } as const;
    documents = [...parseAllDocuments(text, options)] as Document[];
  } catch (cause) {
    // The parser's stack is smaller than what it was given.
    if (cause instanceof RangeError)
      return failed(error('too-deep', messages.tooDeep(maxDepth), 0, 0));
    throw cause;
  }
  const document = documents[0];
  if (document === undefined) return failed(error('empty-file', messages.emptyFile(), 0, 0));
  const problems = documents
    .flatMap((each) => yamlMistakes(text, each))
    .map(({ code, text: wording, start, end }) => error(code, wording, start, end));
  if (documents.length > 1) {
    const at = separatorAt(text, documents[0]!.range?.[2] ?? 0, documents[1]!.range?.[0] ?? 0);
    problems.push(error('several-documents', messages.severalDocuments(), at, at + 3));
  }
  if (problems.length > 0) return failed(...problems);
  const contents = document.contents as Node | null;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return failed(error('empty-file', messages.emptyFile(), 0, 0));
  }

  const { value, mistakes, targets } = plainValue(document);
  /** A tag stands before its node, an anchor perhaps between them. */
  const tagRange = (node: Node): Range => {
    const end = node.range?.[0] ?? 0;
    const from = Math.max(0, end - 500);
    const tag = /!\S*(?=\s+(?:&\S+\s+)?$|$)/.exec(text.slice(from, end));
    if (tag === null) return rangeOf(node);
    return rangeAt(from + tag.index, from + tag.index + tag[0].length);
  };
  const rangeOf = (node: Node | null): Range => {
    const at = node?.range ?? [0, 0, 0];
    return rangeAt(at[0], at[1]);
  };
  const diagnostics = mistakes.map(
    ({ code, text: wording, node, path }): Diagnostic => ({
      code,
      severity: 'error',
      ...said(wording),
      path,
      range: code === 'tag' ? tagRange(node) : rangeOf(node),
    }),
  );
  const isRefused = mistakes.some(({ code }) => refusals.has(code));

  const pairsOf = new Map<YAMLMap, Map<string, Pair>>();
  const pairs = (map: YAMLMap): Map<string, Pair> => {
    const known = pairsOf.get(map);
    if (known !== undefined) return known;
    const index = new Map<string, Pair>();
    for (const pair of map.items) {
      if (!isPair(pair)) continue;
      if (isScalar(pair.key)) index.set(keyText(pair.key), pair as Pair);
    }
    pairsOf.set(map, index);
    return index;
  };
  const resolve = (node: Node | null): Node | null =>
    isAlias(node) ? (targets.get(node) ?? node) : node;
  const nodeAt = (path: Path): { node: Node | null; key: Node | null } => {
    let node: Node | null = contents;
    let key: Node | null = null;
    for (const step of path) {
      const target: Node | null = resolve(node);
      const pair: Pair | undefined = isMap(target) ? pairs(target).get(String(step)) : undefined;
      if (pair !== undefined) {
        key = pair.key as Node;
        node = (pair.value as Node | null) ?? key;
      } else {
        const item: unknown = isSeq(target) ? target.items[Number(step)] : undefined;
        if (item === undefined) break;
        key = null;
        node = item as Node | null;
      }
    }
    return { node, key };
  };
  return {
    text,
    value: isRefused ? undefined : value,
    diagnostics,
    range: (path) => rangeOf(nodeAt(path).node),
    keyRange: (path) => {
      const { node, key } = nodeAt(path);
      return rangeOf(key ?? node);
    },
    scalar: (path) => {
      const at = resolve(nodeAt(path).node)?.range ?? [0, 0, 0];
      return { start: at[0], end: at[1] };
    },
    rangeAt,
    rename: (path, key) => {
      const parent = resolve(nodeAt(path.slice(0, -1)).node);
      if (!isMap(parent)) return;
      const index = pairs(parent);
      const pair = index.get(String(path[path.length - 1]));
      if (pair !== undefined) index.set(key, pair);
    },
  };
}

/** Mistakes after which the plain values are not those of the file. */
const refusals: ReadonlySet<string> = new Set([
  'alias-cycle',
  'odd-space',
  'too-deep',
  'too-many-aliases',
]);

/** The `---` between two documents. */
function separatorAt(text: string, from: number, to: number): number {
  const at = text.slice(0, Math.max(from, to)).lastIndexOf('---');
  return at < 0 ? from : at;
}
