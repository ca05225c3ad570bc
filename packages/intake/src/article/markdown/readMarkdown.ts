import { calendarDay } from '../calendarDay.ts';
import { decodeText } from '../decodeText.ts';
import { checkIsText } from '../format.ts';
import { joinBlocks } from '../joinBlocks.ts';
import { personNames } from '../personNames.ts';
import type { ArticleSource, Found } from '../readArticle.ts';
import { noticeOf } from '../text/notice.ts';
import { frontMatter } from './frontMatter.ts';
import { markdownBlocks } from './markdownBlocks.ts';

/** Reads a Markdown text. What its front matter says about the article counts before what its first lines
 *  say.
 *  @throws IntakeError "encoding", "format" */
export function readMarkdown(bytes: Uint8Array, { url, charset }: ArticleSource): Found {
  const markdown = decodeText(bytes, charset ?? null);
  checkIsText(markdown);
  const { values, body } = frontMatter(markdown);
  const { text, blocks } = joinBlocks(markdownBlocks(body));
  const notice = noticeOf(text, blocks);
  const headline = blocks.find(({ kind }) => kind === 'headline');
  const title = headline === undefined ? notice.title : text.slice(headline.start, headline.end);
  const authors = personNames(values.get('author') ?? values.get('authors') ?? '');
  const day = calendarDay(values.get('date') ?? values.get('published') ?? '');
  return {
    text,
    blocks,
    title: title ?? values.get('title') ?? null,
    authors: authors.length > 0 ? authors : (notice.authors ?? []),
    publisher: values.get('publisher') ?? values.get('source') ?? notice.publisher ?? null,
    published: day ?? notice.published ?? null,
    url: url ?? values.get('url') ?? notice.url ?? null,
  };
}
