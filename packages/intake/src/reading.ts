import type { Article } from './article/article.ts';
import type { Attribution } from './attribution/attribution.ts';
import { attributionsIn } from './attribution/attributionsIn.ts';
import { datesIn } from './figures/dates.ts';
import { quantitiesIn } from './figures/quantities.ts';

/** What an article says and who says it: the document of `casus read --json`. */
export interface Reading {
  /** Offsets are UTF-16 code units of it. */
  readonly text: string;
  readonly title: string | null;
  /** YYYY-MM-DD */
  readonly published: string | null;
  readonly attributions: readonly Attribution[];
}

/** Reads an article: who says what in it, with the figures and dates of each content. */
export function readingOf({ text, title, published, blocks }: Article): Reading {
  const attributions = attributionsIn(text, blocks).map(
    (one): Attribution => ({
      ...one,
      quantities: one.content.flatMap((part) => quantitiesIn(text, part)),
      dates: one.content.flatMap((part) => datesIn(text, part, published)),
    }),
  );
  return { text, title, published, attributions };
}
