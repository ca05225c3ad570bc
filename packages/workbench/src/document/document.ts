import { type Store, store } from '../store.ts';
import { emptyHistory, type History, recorded, redone, undone } from './history.ts';
import { spliceBetween } from './splice.ts';

/** The case file that is open. Its text is the one truth: whatever a view changes is an edit of it. */
export interface OpenFile {
  readonly name: string;
  readonly text: string;
  /** The text as it was last read from or written to its place. */
  readonly savedText: string;
  /** Version of the place at that time; null where the place has none. */
  readonly version: string | null;
}

export interface DocumentState extends OpenFile {
  readonly history: History;
}

export interface CaseDocument extends Store<DocumentState> {
  /** @param group  edits of one group that follow closely are taken back together. */
  readonly edit: (text: string, group?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Another file takes the place of this one, and nothing can be taken back. */
  readonly open: (file: OpenFile) => void;
  /** The place has `text` now. */
  readonly saved: (text: string, version: string | null, name?: string) => void;
}

/** @param file  with what can be taken back of it, if anything.
 *  @param now  milliseconds. */
export function caseDocument(
  file: OpenFile & { readonly history?: History | null },
  now: () => number,
): CaseDocument {
  const history = file.history ?? emptyHistory;
  const { state, subscribe, set } = store<DocumentState>({ ...file, history });
  const turn = (turned: typeof undone): void => {
    const found = turned(state().text, state().history);
    if (found !== null) set({ ...state(), ...found });
  };
  return {
    state,
    subscribe,
    edit: (text, group) => {
      const splice = spliceBetween(state().text, text);
      if (splice === null) return;
      const history = recorded(state().history, splice, group ?? null, now());
      set({ ...state(), text, history });
    },
    undo: () => turn(undone),
    redo: () => turn(redone),
    open: (next) => set({ ...next, history: emptyHistory }),
    saved: (savedText, version, name) =>
      set({ ...state(), savedText, version, name: name ?? state().name }),
  };
}

/** Whether something is not saved yet. */
export function isDirty({ text, savedText }: OpenFile): boolean {
  return text !== savedText;
}
