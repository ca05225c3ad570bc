import type { Path } from '../syntax/yamlSource.ts';

/** A file's value while what has the wrong shape is replaced, so that the rest is still checked. */
export interface Salvage {
  readonly value: () => unknown;
  /** Gives up what stands at `path`: an item that others may name keeps its id and loses its content;
   *  any other key is left out; where that is not possible either, the map or list around it goes.
   *  @returns the path that was given up; null where nothing is left to check. */
  readonly giveUp: (path: Path) => Path | null;
  /** Calls the last key of `path` by another name, at its place. */
  readonly rename: (path: Path, key: string) => void;
}

/** @param original  stays as it is: each map or list is copied before the first change inside it, so
 *  that a thousand repairs of a large map copy it once. Aliases make places share a value; their
 *  copies are apart. */
export function salvage(original: unknown): Salvage {
  let root = original;
  const own = new WeakSet<object>();
  const owned = (value: unknown): Container => {
    if (typeof value === 'object' && value !== null && own.has(value)) return value as Container;
    const copy: object = Array.isArray(value)
      ? [...(value as unknown[])]
      : Object.assign(Object.create(null) as object, value);
    own.add(copy);
    return copy as Container;
  };
  /** The map or list at `path`, ours to change, and all those around it. */
  const open = (path: Path): Container => {
    root = owned(root);
    let at = root as Container;
    for (const step of path) {
      const inner = owned(at[step]);
      at[step] = inner;
      at = inner;
    }
    return at;
  };
  const giveUp = (path: Path): Path | null => {
    const last = path[path.length - 1];
    if (last === undefined) return null;
    const content = contentOf(path);
    if (content !== null) {
      open(path.slice(0, -1))[last] = content();
      return path;
    }
    // A list item cannot be left out: the places of those behind it would shift.
    if (typeof last === 'number' || valueAt(root, path) === undefined) {
      return giveUp(path.slice(0, -1));
    }
    delete open(path.slice(0, -1))[last];
    return path;
  };
  return {
    value: () => root,
    giveUp,
    rename: (path, key) => {
      const map = open(path.slice(0, -1));
      const entries = Object.entries(map);
      for (const [name] of entries) delete map[name];
      for (const [name, item] of entries) map[name === path[path.length - 1] ? key : name] = item;
    },
  };
}

type Container = Record<string | number, unknown>;

/** What makes content that says nothing, for items of the wrong shape; null where there is none. */
function contentOf(path: Path): (() => unknown) | null {
  const where = path
    .map((step, at) => (typeof step === 'number' ? '#' : isName(path, at) ? '*' : step))
    .join('/');
  return Object.hasOwn(contents, where) ? contents[where]! : null;
}

const contents: Readonly<Record<string, () => unknown>> = {
  casus: () => 1,
  title: () => '',
  decisionMakers: () => ({}),
  'sources/*': () => ({}),
  'claims/*': () => ({}),
  'estimates/*': () => ({}),
  'claims/*/reports/#': () => ({ source: '' }),
  'estimates/*/reports/#': () => ({ source: '' }),
  'decisionMakers/*': () => ({}),
  'decisionMakers/*/options/*': () => '',
  'decisionMakers/*/preferences/#': () => 'true',
  'decisionMakers/*/moves/*': () => [],
  'infeasible/#': () => 'false',
  'coalesce/#': () => 'false',
  'coalitions/#': () => [],
  states: () => [''],
  'states/#': () => '',
  'questions/*': () => ({ ask: 'true' }),
};

/** Whether a step is a name the user chose, not a key of the language. */
function isName(path: Path, at: number): boolean {
  if (at === 1) return path[0] !== 'grading';
  return at === 3 && path[0] === 'decisionMakers';
}

export function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}
