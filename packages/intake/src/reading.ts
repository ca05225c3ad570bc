import type { Article } from './article/article.ts';
import type { Attribution } from './attribution/attribution.ts';
import { attributionsIn } from './attribution/attributionsIn.ts';
import { datesIn } from './figures/dates.ts';
import { quantitiesIn } from './figures/quantities.ts';
import { type TaggedText, taggedText } from './language/tokens.ts';

/** What an article says and who says it: the document of `casus read --json`. */
export interface Reading {
  /** Offsets are UTF-16 code units of it. */
  readonly text: string;
  readonly title: string | null;
  /** YYYY-MM-DD */
  readonly published: string | null;
  readonly attributions: readonly Attribution[];
}

/** Reads an article: who says what in it, with the figures and dates of each content.
 *  @param tagged  its text, where that is tagged already. */
export function readingOf(
  { text, title, published, blocks }: Article,
  tagged: TaggedText = taggedText(text),
): Reading {
  const attributions = attributionsIn(text, blocks, tagged).map((one) =>
    withFigures(text, published, one),
  );
  return { text, title, published, attributions };
}

/** An attribution with the figures and dates of its content. @param published  YYYY-MM-DD */
export function withFigures<Found extends Omit<Attribution, 'quantities' | 'dates'>>(
  text: string,
  published: string | null,
  found: Found,
): Found & Pick<Attribution, 'quantities' | 'dates'> {
  return {
    ...found,
    quantities: found.content.flatMap((part) => quantitiesIn(text, part)),
    dates: found.content.flatMap((part) => datesIn(text, part, published)),
  };
}
