import type { OpenFile } from './document.ts';

const database = 'casus';
const shelf = 'drafts';

/** Texts that outlive the page: what was typed is there again after a closed tab. */
export interface Drafts {
  /** The draft of a place; null where there is none. */
  readonly read: (place: string) => Promise<OpenFile | null>;
  readonly write: (place: string, file: OpenFile) => Promise<void>;
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
      const found: unknown = await within('readonly', (drafts) => drafts.get(place));
      return isFile(found) ? found : null;
    },
    write: async (place, { name, text, savedText, version }) => {
      const file: OpenFile = { name, text, savedText, version };
      await within('readwrite', (drafts) => drafts.put(file, place));
    },
  };
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
