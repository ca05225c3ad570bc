import type { ArticleReading } from '@casus/intake';
import type { ReadArticle } from './article.ts';
import type { Loaded } from './loaded.ts';

/** A reading of an article with the day on which it was published, and what it comes to then: days that are
 *  told from there are read anew. */
export async function redate(
  _: Loaded | null,
  { reading, published }: { readonly reading: ArticleReading; readonly published: string },
): Promise<ReadArticle> {
  const { respanned, sayingsOf } = await import('@casus/intake');
  const dated: ArticleReading = { ...reading, article: { ...reading.article, published } };
  const mended = reading.attributions.reduce((now, of, n) => respanned(now, n, of), dated);
  return { reading: mended, sayings: sayingsOf(mended) };
}
