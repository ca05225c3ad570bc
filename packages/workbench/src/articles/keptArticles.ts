import type { Review } from '@casus/intake';
import { ended, openDatabase, settled } from '../document/database.ts';

const database = 'casus-articles';
const shelf = 'articles';

/** Of what is kept: another form is not read. */
const format = 1;

/** Articles under review that outlive the page, by the SHA-256 of their bytes: with what was rejected in
 *  them, and where one was. What was accepted stands in the case. */
export interface KeptArticles {
  /** In the order in which they were first kept. */
  readonly all: () => Promise<readonly Review[]>;
  readonly keep: (review: Review) => Promise<void>;
  readonly forget: (review: Review) => Promise<void>;
}

interface Kept {
  readonly format: typeof format;
  readonly since: number;
  readonly review: Review;
}

/** Where the browser has no database nothing is kept. @param now  milliseconds. */
export function keptArticles(now: () => number): KeptArticles {
  const opened = openDatabase(database, shelf).catch(() => null);
  const since = new Map<string, number>();
  const keyOf = ({ reading }: Review): string => reading.article.sha256;
  const change = async (work: (articles: IDBObjectStore) => void): Promise<void> => {
    const db = await opened;
    if (db === null) return;
    const transaction = db.transaction(shelf, 'readwrite');
    work(transaction.objectStore(shelf));
    await ended(transaction);
  };
  return {
    all: async () => {
      const db = await opened;
      if (db === null) return [];
      const found = (await settled(
        db.transaction(shelf, 'readonly').objectStore(shelf).getAll(),
      )) as Partial<Kept>[];
      const kept = found.filter((one): one is Kept => one.format === format);
      for (const one of kept) since.set(keyOf(one.review), one.since);
      return kept.sort((a, b) => a.since - b.since).map(({ review }) => review);
    },
    keep: (review) => {
      const key = keyOf(review);
      const first = since.get(key) ?? now();
      since.set(key, first);
      const kept: Kept = { format, since: first, review };
      return change((articles) => articles.put(kept, key));
    },
    forget: (review) => {
      since.delete(keyOf(review));
      return change((articles) => articles.delete(keyOf(review)));
    },
  };
}
