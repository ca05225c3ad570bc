import type { FileHandle } from './fileHandle.ts';

/** Where a case file lives, outside the page. */
export interface Place {
  /** Names its draft. */
  readonly id: string;
  /** What finds it again after the page was left; only a file of the browser's has one. */
  readonly handle?: FileHandle;
  /** Writes the text, unless the place has another version than `version` by now. */
  readonly save: (text: string, version: string | null) => Promise<Saved>;
  /** Tells of each version that somebody else has written. */
  readonly watch?: (changed: (there: There) => void) => void;
}

/** What a place holds. */
export interface There {
  readonly name: string;
  readonly text: string;
  readonly version: string | null;
}

export type Saved =
  | { readonly kind: 'saved'; readonly version: string | null; readonly name?: string }
  /** The place was changed by somebody else; nothing was written. */
  | { readonly kind: 'conflict'; readonly there: There }
  /** The reader thought better of it. */
  | { readonly kind: 'cancelled' };

/** A place that cannot be read or written, in words for the reader. */
export class PlaceProblem extends Error {
  override readonly name = 'PlaceProblem';
}
