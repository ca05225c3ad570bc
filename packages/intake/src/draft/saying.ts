import type { ArticleReading, DraftedAttribution } from './articleReading.ts';
import { type Figure, figureOf } from './figure.ts';
import { judgedIn, type NoClaim } from './judged.ts';
import type { Passage } from './passage.ts';
import { passagesOf, type ReadPassages } from './passagesOf.ts';
import { contentText, type Statement } from './statement.ts';

/** What an attribution comes to: the report, the claim it makes or why it makes none, and its figures. */
export interface Saying {
  readonly attribution: DraftedAttribution;
  readonly passage: Passage;
  readonly statement: Statement | NoClaim;
  /** Those on the word of its source. */
  readonly figures: readonly Figure[];
}

/** What each attribution of an article comes to, looked at alone, in the order of the reading. */
export function sayingsOf(reading: ArticleReading): Saying[] {
  return passagesOf([reading]).flatMap(sayingsIn);
}

/** What each attribution comes to within its article, in their order. */
export function sayingsIn(article: ReadPassages): Saying[] {
  return judgedIn(article).map(({ attribution, statement, by, quantities }) => {
    const passage = article.passageOf(attribution);
    const words = contentText(article.reading.article.text, attribution.content);
    const figures = quantities.flatMap((quantity) => figureOf(passage, by, quantity, words) ?? []);
    return { attribution, passage, statement, figures };
  });
}
