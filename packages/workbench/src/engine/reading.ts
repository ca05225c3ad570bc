import type { UnlistedAssessment } from '@casus/assessment';
import type { Progress } from './progress.ts';
import type { Base, Diagnostics, Worlds } from './protocol.ts';

/** What is known of the text at the moment. What an earlier text said stays until the new one is known,
 *  so that nothing flickers; the numbers tell which text each part is about. */
export interface Reading {
  /** Of the text that was handed over last. */
  readonly number: number;
  readonly base: (Base & { readonly number: number }) | null;
  readonly worlds: (Worlds & { readonly number: number }) | null;
  /** In the place of the worlds where the states are too many to list: what was found of given ones. */
  readonly given: (UnlistedAssessment & { readonly number: number }) | null;
  /** Mistakes and doubts of the text that was read last. */
  readonly diagnostics: Diagnostics;
  readonly work: Work;
}

export type Work =
  /** The text is being read. */
  | { readonly kind: 'reading' }
  /** The base world is known, the others (or given states) are being gone through. */
  | { readonly kind: 'worlds'; readonly progress: Progress | null }
  | { readonly kind: 'done' }
  | { readonly kind: 'mistaken' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly why: string };

export const nothingRead: Reading = {
  number: 0,
  base: null,
  worlds: null,
  given: null,
  diagnostics: [],
  work: { kind: 'done' },
};
