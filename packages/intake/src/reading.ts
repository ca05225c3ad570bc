import type { Article } from './article/article.ts';
import type { Attribution } from './attribution/attribution.ts';

/** What an article says and who says it: the document of `casus read --json`. */
export interface Reading {
  /** Offsets are UTF-16 code units of it. */
  readonly text: string;
  readonly title: string | null;
  /** YYYY-MM-DD */
  readonly published: string | null;
  readonly attributions: readonly Attribution[];
}

/** Reads an article. */
export function readingOf({ text, title, published }: Article): Reading {
  return { text, title, published, attributions: [] };
}
