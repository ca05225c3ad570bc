import type { Path } from '../syntax/yamlSource.ts';

/** One change to a case file. */
export type Edit = PlaceEdit | Rename;

/** A change at one place. */
export type PlaceEdit =
  /** Puts a value at a place, or adds a key at the end of its map. */
  | { readonly path: Path; readonly value: unknown }
  | { readonly path: Path; readonly remove: true }
  /** Inserts before the item the path ends in, or at the end of the list. */
  | { readonly path: Path; readonly insert: unknown }
  /** Moves an item of a list, or a key of a map, to where it is the `to`-th, counted from 0. */
  | { readonly path: Path; readonly to: number };

/** Gives an id another name, in all formulas and lists that speak of it. The path leads to its entry, of a
 *  state to its place in the list. */
export interface Rename {
  readonly path: Path;
  readonly rename: string;
}

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

/** Refuses an edit whose path leads nowhere. */
export function nowhere(path: Path): CaseEditError {
  return new CaseEditError('no-such-place', `nothing stands at ${path.join('.')}`, path);
}
