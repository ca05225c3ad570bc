import type { DocumentState, OpenFile } from './document.ts';
import type { FileHandle } from './fileHandle.ts';
import type { History } from './history.ts';

/** A text that outlives the page, with what can be taken back, and the file it is saved to. */
export interface Draft extends OpenFile {
  readonly history: History | null;
  readonly handle: FileHandle | null;
}

/** Texts that outlive the page: what was typed is there again after a closed tab. */
export interface Drafts {
  /** The draft of a place; null where there is none. */
  readonly read: (place: string) => Promise<Draft | null>;
  /** @param handle  null where the place is no file of the browser's. */
  readonly write: (place: string, state: DocumentState, handle: FileHandle | null) => Promise<void>;
  /** The same for a page that is being left: nothing waits for a database then. */
  readonly writeAtOnce: (place: string, state: DocumentState) => void;
  /** What was written at once is no longer needed: the database has all of it. */
  readonly forgetLastWords: (place: string) => void;
}
