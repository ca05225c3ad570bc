import { decodeText } from '../decodeText.ts';
import { checkIsText } from '../format.ts';
import type { ArticleSource, Found } from '../readArticle.ts';
import { tidy } from '../tidy.ts';
import { noticeOf } from './notice.ts';
import { textBlocks } from './textBlocks.ts';

/** Reads a plain text. `text` is its content unchanged, a byte order mark at its beginning included, so that
 *  offsets are those of the file.
 *  @throws IntakeError "encoding"; "format" where it is no text */
export function readText(bytes: Uint8Array, { url, charset }: ArticleSource): Found {
  const text = decodeText(bytes, charset ?? null);
  checkIsText(text);
  const blocks = textBlocks(text);
  const notice = noticeOf(text, blocks);
  const headline = blocks.find(({ kind }) => kind === 'headline');
  return {
    text,
    blocks,
    title:
      headline === undefined
        ? (notice.title ?? null)
        : tidy(text.slice(headline.start, headline.end)),
    authors: notice.authors ?? [],
    publisher: notice.publisher ?? null,
    published: notice.published ?? null,
    url: url ?? notice.url ?? null,
  };
}
