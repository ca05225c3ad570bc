import type { ArticleReading, Saying } from '@casus/intake';
import type { ArticleProgress } from '../progress.ts';
import { type Loaded, NoAnswer, type Signal } from './loaded.ts';

/** An article with what was found in it. */
export interface ReadArticle {
  readonly reading: ArticleReading;
  readonly sayings: readonly Saying[];
}

/** Reads an article, step by step. What reads articles is loaded with the first.
 *  @throws NoAnswer with what keeps it from being read. */
export async function article(
  _: Loaded | null,
  input: { readonly bytes: Uint8Array; readonly name: string; readonly captured: string },
  signal: Signal,
): Promise<Generator<ArticleProgress, ReadArticle, void>> {
  const intake = await import('@casus/intake');
  const { bytes, name, captured } = input;
  const found = await intake.readArticle(bytes, { name }).catch((cause: unknown) => {
    if (cause instanceof intake.IntakeError) throw new NoAnswer(cause.message, { cause });
    throw cause;
  });
  const told = (done: number): ArticleProgress => {
    if (signal.aborted) throw new NoAnswer('stopped before it was read');
    return { stage: 'article', done, total: 3 };
  };
  return (function* () {
    yield told(1);
    const reading = intake.articleReadingOf(name, found, captured);
    yield told(2);
    return { reading, sayings: intake.sayingsOf(reading) };
  })();
}
