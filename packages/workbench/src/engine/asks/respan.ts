import type { ArticleReading, Respan } from '@casus/intake';
import type { ReadArticle } from './article.ts';
import type { Loaded } from './loaded.ts';

/** A reading with the spans of its `n`-th attribution mended, and what it comes to then. */
export async function respan(
  _: Loaded | null,
  { reading, n, to }: { readonly reading: ArticleReading; readonly n: number; readonly to: Respan },
): Promise<ReadArticle> {
  const { respanned, sayingsOf } = await import('@casus/intake');
  const mended = respanned(reading, n, to);
  return { reading: mended, sayings: sayingsOf(mended) };
}
