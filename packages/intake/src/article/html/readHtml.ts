import { Readability } from '@mozilla/readability';
import { IntakeError } from '../../error.ts';
import { decodeText } from '../decodeText.ts';
import { checkIsText } from '../format.ts';
import { joinBlocks } from '../joinBlocks.ts';
import { personNames } from '../personNames.ts';
import type { ArticleSource, Found } from '../readArticle.ts';
import { noticeOf } from '../text/notice.ts';
import { removeBoilerplate } from './boilerplate.ts';
import { declaredCharset } from './declaredCharset.ts';
import { htmlBlocks } from './htmlBlocks.ts';
import { htmlPage } from './htmlPage.ts';
import { pageMetadata } from './pageMetadata.ts';
import { isPaywallStub } from './paywall.ts';
import { withHeadline } from './withHeadline.ts';

/** Reads a saved page: the article that Readability finds in it, block by block.
 *  @throws IntakeError "encoding", "empty", "paywall", "size-limit" */
export function readHtml(bytes: Uint8Array, { url, charset }: ArticleSource): Found {
  const html = decodeText(bytes, charset ?? declaredCharset(bytes)).replace(/^\ufeff/, '');
  checkIsText(html);
  const document = htmlPage(html);
  const { isFree, ...metadata } = pageMetadata(document, url ?? null);
  const pageText = document.body.textContent ?? '';
  removeBoilerplate(document);
  keepQuoted(document);
  const found = new Readability(document, {
    keepClasses: true,
    serializer: (node) => node,
  }).parse();
  const content = found?.content ?? null;
  const pieces = content === null ? [] : htmlBlocks(content as Element);
  if (isPaywallStub(pieces, pageText, isFree)) {
    throw new IntakeError(
      'paywall',
      'this is only the beginning of an article for subscribers; save the page while you are signed in',
    );
  }
  if (pieces.length === 0) {
    throw new IntakeError('empty', 'the page has no article; save the page of one article');
  }
  const { text, blocks } = joinBlocks(withHeadline(pieces, metadata.title));
  const notice = noticeOf(text, blocks);
  const { authors, published } = metadata;
  const byline = notice.authors ?? personNames(found?.byline ?? '');
  return {
    ...metadata,
    text,
    blocks,
    authors: authors.length > 0 ? authors : byline,
    published: published ?? notice.published ?? null,
  };
}

/** Readability drops every footer; that of a quotation says whose it is. */
function keepQuoted(document: Document): void {
  for (const footer of document.querySelectorAll('blockquote footer')) {
    const paragraph = document.createElement('p');
    paragraph.append(...footer.childNodes);
    footer.replaceWith(paragraph);
  }
}
