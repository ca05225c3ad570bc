import { ended, openDatabase, settled } from './database.ts';
import type { OpenFile } from './document.ts';
import type { Draft, Drafts } from './drafts.ts';
import { isFileHandle } from './fileHandle.ts';
import { keptPart, resumed } from './keptHistory.ts';

const database = 'casus';
const shelf = 'drafts';

/** Drafts in the browser's own database. Where it has none (a private window), nothing is kept. */
export function browserDrafts(): Drafts {
  const opened = openDatabase(database, shelf).catch(() => null);
  return {
    read: async (place) => {
      const db = await opened;
      const found: unknown =
        db === null
          ? null
          : await settled(db.transaction(shelf, 'readonly').objectStore(shelf).get(place));
      const kept = draftIn(found);
      const last = lastWords(place);
      if (last === null) return kept;
      // Last words have no handle: it is that of the same file.
      return { ...last, handle: kept?.name === last.name ? kept.handle : null };
    },
    write: async (place, state, handle) => {
      const db = await opened;
      if (db === null) throw new Error('no database');
      const work = db.transaction(shelf, 'readwrite');
      const draft = { ...fileOf(state), history: keptPart(state.history) };
      work.objectStore(shelf).put(handle === null ? draft : { ...draft, handle }, place);
      await ended(work);
    },
    writeAtOnce: (place, state) => {
      const file = fileOf(state);
      const isKept = attempt(() => {
        const whole = { ...file, history: keptPart(state.history) };
        localStorage.setItem(keyOf(place), JSON.stringify(whole));
        return true;
      });
      // There is little room; the text matters most.
      if (isKept === null) attempt(() => localStorage.setItem(keyOf(place), JSON.stringify(file)));
    },
    forgetLastWords: (place) => {
      attempt(() => localStorage.removeItem(keyOf(place)));
    },
  };
}

function fileOf({ name, text, savedText, version }: OpenFile): OpenFile {
  return { name, text, savedText, version };
}

function keyOf(place: string): string {
  return `casus-draft ${place}`;
}

/** What was written as the page was left and is newer than the database. */
function lastWords(place: string): Draft | null {
  return draftIn(attempt((): unknown => JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null')));
}

/** Storage may be refused, or full. */
function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** What was kept; another version of the page may have written something else. */
function draftIn(found: unknown): Draft | null {
  const { name, text, savedText, version, history, handle } = (found ?? {}) as Partial<Draft>;
  if (typeof name !== 'string' || typeof text !== 'string' || typeof savedText !== 'string') {
    return null;
  }
  return {
    name,
    text,
    savedText,
    version: typeof version === 'string' ? version : null,
    history: resumed(text, history),
    handle: isFileHandle(handle) ? handle : null,
  };
}
