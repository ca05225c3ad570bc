import type { Path } from '../syntax/yamlSource.ts';

/** Replaces what has the wrong shape, so that the rest of the file is still checked.
 *
 *  An item that others may name keeps its id and loses its content; any other key is left out; where
 *  that is not possible either, the map or list around it is replaced.
 *  @returns the value anew and the path that was given up; null where nothing is left to check. */
export function salvage(value: unknown, path: Path): { value: unknown; lost: Path } | null {
  const [top] = path;
  if (path.length === 0) return null;
  const stand = standIn(path);
  if (stand !== undefined) return { value: replaced(value, path, stand), lost: path };
  const isItem = typeof path[path.length - 1] === 'number';
  const isPresent = valueAt(value, path) !== undefined;
  // A list item cannot be left out: the places of those behind it would shift.
  if (isItem || !isPresent) {
    return path.length === 1 && top !== undefined ? null : salvage(value, path.slice(0, -1));
  }
  return { value: replaced(value, path, undefined), lost: path };
}

/** Content that says nothing, for items of the wrong shape; undefined where there is none. */
function standIn(path: Path): unknown {
  const where = path
    .map((step, at) => (typeof step === 'number' ? '#' : isName(path, at) ? '*' : step))
    .join('/');
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
  return Object.hasOwn(contents, where) ? contents[where]!() : undefined;
}

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

/** A copy with another value at `path`; undefined leaves the key out. */
function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((item: unknown, at) => (at === step ? replaced(item, rest, by) : item));
  }
  const copy: Record<string, unknown> = Object.create(null);
  let isFound = false;
  for (const [key, item] of Object.entries(Object(value))) {
    const isHere = key === String(step);
    isFound ||= isHere;
    const next = isHere ? replaced(item, rest, by) : item;
    if (next !== undefined) copy[key] = next;
  }
  if (!isFound && by !== undefined) copy[step] = replaced(undefined, rest, by);
  return copy;
}

/** A copy in which the last key of `path` is called `key`, at its place. */
export function renamed(value: unknown, path: Path, key: string): unknown {
  const parentPath = path.slice(0, -1);
  const parent = valueAt(value, parentPath);
  const copy: Record<string, unknown> = Object.create(null);
  for (const [name, item] of Object.entries(Object(parent))) {
    copy[name === path[path.length - 1] ? key : name] = item;
  }
  return replaced(value, parentPath, copy);
}
