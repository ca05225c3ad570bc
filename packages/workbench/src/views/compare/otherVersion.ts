import { store } from '../../store.ts';

/** What the case is compared with. */
export type Other =
  /** The text as it was last saved. */
  | { readonly kind: 'saved' }
  | { readonly kind: 'file'; readonly name: string; readonly text: string };

/** Kept while one looks at other views. */
export const otherVersion: ReturnType<typeof store<Other>> = store<Other>({ kind: 'saved' });
