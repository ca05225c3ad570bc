import type { ArticleReading } from '../draft/articleReading.ts';
import { withFigures } from '../reading.ts';
import type { Span } from '../span.ts';

/** Where the source and the content of an attribution really are. */
export interface Respan {
  readonly source: Span | null;
  readonly content: readonly Span[];
}

/** A reading with the spans of its `n`-th attribution mended; its figures and dates are read anew. */
export function respanned(
  reading: ArticleReading,
  n: number,
  { source, content }: Respan,
): ArticleReading {
  const { text, published } = reading.article;
  const before = reading.attributions[n]!;
  const isSameSource = source?.start === before.source?.start && source?.end === before.source?.end;
  const mended = withFigures(text, published, {
    ...before,
    source,
    content: [...content].sort((a, b) => a.start - b.start),
    // That nobody is named was read off the old words.
    anonymous: isSameSource && before.anonymous,
  });
  return { ...reading, attributions: reading.attributions.with(n, mended) };
}
