import { placeOf, type Respan, type Review } from '@casus/intake';
import { mendedReview } from './reviewSession.ts';

const format = 'casus-review/1';

/** What a review keeps beside its case; what was accepted stands in the case. */
interface Kept {
  readonly format: typeof format;
  /** By the SHA-256 of the article. */
  readonly articles: Readonly<Record<string, KeptArticle>>;
}

interface KeptArticle {
  /** Places of what was rejected. */
  readonly rejected: readonly string[];
  /** Spans that were mended, by the place as it was found. */
  readonly mended: Readonly<Record<string, Respan>>;
}

/** The file beside a case that keeps its review. */
export function reviewFileOf(caseFile: string): string {
  return `${caseFile.replace(/\.ya?ml$/iu, '')}.review.json`;
}

/** Takes up a review as it was left. A file that is none of ours changes nothing. */
export function resumedReview(found: Review, kept: string | null): Review {
  const article = articleIn(kept, found.reading.article.sha256);
  if (article === null) return found;
  let review = found;
  for (const [n, saying] of found.sayings.entries()) {
    const to = article.mended[placeOf(saying)];
    if (to !== undefined) review = mendedReview(review, n, to);
  }
  return { ...review, rejected: new Set(article.rejected) };
}

/** What to keep of reviews, and of what was kept of other articles before.
 *  @param found  the reviews as they were before any was mended. */
export function keptReviews(
  found: readonly Review[],
  reviews: readonly Review[],
  kept: string | null,
): string {
  const articles = { ...keptIn(kept)?.articles };
  for (const [r, { reading, rejected }] of reviews.entries()) {
    const before = found[r]!;
    const mended = Object.fromEntries(
      reading.attributions.flatMap((now, n) => {
        if (now === before.reading.attributions[n]) return [];
        const { source, content } = now;
        return [[placeOf(before.sayings[n]!), { source, content }]];
      }),
    );
    articles[reading.article.sha256] = { rejected: [...rejected], mended };
  }
  const all: Kept = { format, articles };
  return `${JSON.stringify(all, null, 2)}\n`;
}

function articleIn(kept: string | null, sha256: string): KeptArticle | null {
  const article = keptIn(kept)?.articles?.[sha256];
  return Array.isArray(article?.rejected) && typeof article.mended === 'object' ? article : null;
}

function keptIn(text: string | null): Kept | null {
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Partial<Kept> | null;
    return kept?.format === format && typeof kept.articles === 'object' ? (kept as Kept) : null;
  } catch {
    return null;
  }
}
