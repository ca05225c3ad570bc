import type { OpenFile } from './document.ts';

const database = 'casus';
const shelf = 'drafts';

/** Texts that outlive the page: what was typed is there again after a closed tab. */
export interface Drafts {
  /** The draft of a place; null where there is none. */
  readonly read: (place: string) => Promise<OpenFile | null>;
  readonly write: (place: string, file: OpenFile) => Promise<void>;
  /** The same for a page that is being left: nothing waits for a database then. */
  readonly writeAtOnce: (place: string, file: OpenFile) => void;
}

/** Drafts in the browser's own database. Where it has none (a private window), nothing is kept. */
export function browserDrafts(): Drafts {
  const opened = openDatabase().catch(() => null);
  const within = async <Result>(
    mode: IDBTransactionMode,
    work: (shelf: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result | null> => {
    const db = await opened;
    if (db === null) return null;
    return settled(work(db.transaction(shelf, mode).objectStore(shelf)));
  };
  return {
    read: async (place) => {
      const last = lastWords(place);
      if (last !== null) return last;
      const found: unknown = await within('readonly', (drafts) => drafts.get(place));
      return isFile(found) ? found : null;
    },
    write: async (place, state) => {
      await within('readwrite', (drafts) => drafts.put(fileOf(state), place));
      attempt(() => localStorage.removeItem(keyOf(place)));
    },
    writeAtOnce: (place, state) => {
      attempt(() => localStorage.setItem(keyOf(place), JSON.stringify(fileOf(state))));
    },
  };
}

/** Without undo, which is not kept. */
function fileOf({ name, text, savedText, version }: OpenFile): OpenFile {
  return { name, text, savedText, version };
}

function keyOf(place: string): string {
  return `casus-draft ${place}`;
}

/** What was written as the page was left and is newer than the database. */
function lastWords(place: string): OpenFile | null {
  const found = attempt((): unknown => JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null'));
  return isFile(found) ? found : null;
}

/** Storage may be refused, or full. */
function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(shelf);
  return settled(request);
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Another version of the page may have written something else. */
function isFile(found: unknown): found is OpenFile {
  const { name, text, savedText } = (found ?? {}) as Partial<OpenFile>;
  return [name, text, savedText].every((part) => typeof part === 'string');
}
