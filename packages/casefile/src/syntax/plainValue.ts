import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { messages, type Text } from '../messages.ts';
import type { Path } from './yamlSource.ts';

/** Deepest nesting of a case; its language needs six levels. */
export const maxDepth = 60;
/** Most values that aliases may add: what keeps a small file from becoming a huge one. */
export const maxAliased = 100_000;

/** A mistake at a node, before it has a place in the file. */
export interface NodeMistake {
  readonly code: string;
  readonly text: Text;
  readonly node: Node;
  /** Keys and indices from the top to what is left out of the value, or null there. */
  readonly path: Path;
}

export interface PlainValue {
  /** Maps as objects without prototype, so that `constructor` or `toString` are keys like others. */
  readonly value: unknown;
  readonly mistakes: readonly NodeMistake[];
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
}

interface Sized {
  readonly node: Node;
  readonly value: unknown;
  /** Values inside, itself included, aliases written out. */
  readonly size: number;
  readonly depth: number;
}

const nothing = { value: null, size: 1, depth: 0 };

/** The plain values of a document. Repeated keys and keys that are no text are reported and dropped
 *  from the document, so that places are looked up in what is left. */
export function plainValue(document: Document): PlainValue {
  const mistakes: NodeMistake[] = [];
  const targets = new Map<Alias, Node>();
  const anchors = new Map<string, Sized>();
  const open = new Set<string>();
  const path: (string | number)[] = [];
  let aliased = 0;
  let isRefused = false;
  const refuse = (code: string, text: Text, node: Node): typeof nothing => {
    mistakes.push({ code, text, node, path: [...path] });
    isRefused = true;
    return nothing;
  };

  const visit = (node: Node | null, level: number): Omit<Sized, 'node'> => {
    if (node === null || isRefused) return nothing;
    if (level > maxDepth) return refuse('too-deep', messages.tooDeep(maxDepth), node);
    if (isAlias(node)) return expand(node, level);
    if (isForeign(node.tag)) mistakes.push(tagMistake(node, node.tag, path));
    const anchor = 'anchor' in node ? node.anchor : undefined;
    if (anchor !== undefined) open.add(anchor);
    const sized = collect(node, level);
    if (anchor !== undefined) {
      open.delete(anchor);
      anchors.set(anchor, { node, ...sized });
    }
    return sized;
  };

  const expand = (alias: Alias, level: number): Omit<Sized, 'node'> => {
    const { source } = alias;
    if (open.has(source)) return refuse('alias-cycle', messages.aliasCycle(source), alias);
    const target = anchors.get(source);
    if (target === undefined) {
      mistakes.push({
        code: 'unknown-alias',
        text: messages.unknownAlias(source, [...anchors.keys()]),
        node: alias,
        path: [...path],
      });
      return nothing;
    }
    targets.set(alias, target.node);
    aliased += target.size;
    if (aliased > maxAliased) {
      return refuse('too-many-aliases', messages.aliasBomb(maxAliased), alias);
    }
    if (level + target.depth > maxDepth) {
      return refuse('too-deep', messages.tooDeep(maxDepth), alias);
    }
    return target;
  };

  const collect = (node: Node, level: number): Omit<Sized, 'node'> => {
    if (isScalar(node)) return { value: node.value, size: 1, depth: 0 };
    let size = 1;
    let depth = 0;
    const inside = (step: string | number, child: Node | null): unknown => {
      path.push(step);
      const sized = visit(child, level + 1);
      path.pop();
      size += sized.size;
      depth = Math.max(depth, sized.depth + 1);
      return sized.value;
    };
    if (isSeq(node)) {
      const value = node.items.map((item, at) => inside(at, item as Node | null));
      return { value, size, depth };
    }
    if (!isMap(node)) return nothing;
    const value: Record<string, unknown> = Object.create(null);
    node.items = node.items.filter((pair) => {
      const key = keyOf(pair, node, { mistakes, path });
      if (key === null) return false;
      if (Object.hasOwn(value, key)) {
        mistakes.push({
          code: 'duplicate-key',
          text: messages.duplicateKey(key),
          node: pair.key as Node,
          path: [...path, key],
        });
        return false;
      }
      value[key] = inside(key, pair.value as Node | null);
      return true;
    });
    return { value, size, depth };
  };

  const { value } = visit(document.contents as Node | null, 0);
  return { value, mistakes, targets };
}

/** Whether a tag says more than that something is text, a list or a map. */
function isForeign(tag: string | undefined): tag is string {
  return tag !== undefined && !/^tag:yaml\.org,2002:(?:str|seq|map)$/.test(tag);
}

function tagMistake(node: Node, tag: string, path: Path): NodeMistake {
  const text = messages.tag(tag.replace(/^tag:yaml\.org,2002:/, '!!'));
  return { code: 'tag', text, node, path: [...path] };
}

interface KeyContext {
  readonly mistakes: NodeMistake[];
  readonly path: Path;
}

/** A key as text, null after a mistake. */
function keyOf(pair: Pair, parent: YAMLMap, { mistakes, path }: KeyContext): string | null {
  const key = pair.key as Node | null;
  if (isAlias(key)) {
    const text = messages.aliasAsKey(key.source);
    mistakes.push({ code: 'bad-key', text, node: key, path: [...path, `*${key.source}`] });
    return null;
  }
  if (isScalar(key) && keyText(key) !== '') {
    const text = keyText(key);
    if (isForeign(key.tag)) mistakes.push(tagMistake(key, key.tag, [...path, text]));
    const space = /^[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000\uFEFF]/.exec(text);
    if (space !== null) {
      const wording = messages.yamlSpace(space[0]);
      mistakes.push({ code: 'odd-space', text: wording, node: key, path: [...path, text] });
      return null;
    }
    if (key.anchor !== undefined) {
      const place = [...path, text];
      mistakes.push({
        code: 'anchor-on-key',
        text: messages.anchorOnKey(),
        node: key,
        path: place,
      });
    }
    if (text !== '__proto__') return text;
    // Even in an object without prototype it would be lost in the first copy.
    mistakes.push({ code: 'bad-id', text: messages.badId(text), node: key, path: [...path, text] });
    return null;
  }
  const node = (pair.key as Node | null) ?? (pair.value as Node | null) ?? parent;
  mistakes.push({ code: 'bad-key', text: messages.badKey(), node, path: [...path, ''] });
  return null;
}

/** A key as written: 2016, 1.10 and null stay what they are. */
export function keyText(key: Scalar): string {
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}
