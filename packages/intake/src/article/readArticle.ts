import { IntakeError } from '../error.ts';
import type { Article } from './article.ts';
import { formatOf } from './format.ts';
import { readHtml } from './html/readHtml.ts';
import { checkIsEnglish } from './language.ts';
import { readMarkdown } from './markdown/readMarkdown.ts';
import { readPdf } from './pdf/readPdf.ts';
import { sha256 } from './sha256.ts';
import { readText } from './text/readText.ts';

/** Bytes of an article; what is longer is no article. */
export const mostArticleBytes: number = 20 * 2 ** 20;

/** Where the bytes of an article come from. */
export interface ArticleSource {
  /** Of the file, or the last part of the address; its ending tells the format where the bytes do not. */
  readonly name: string;
  /** Address it was fetched from. */
  readonly url?: string | undefined;
  /** As the server gave it, without parameters. */
  readonly mediaType?: string | undefined;
  /** As the server gave it. */
  readonly charset?: string | undefined;
}

/** What a format's reader finds. */
export type Found = Omit<Article, 'format' | 'sha256'>;

/** Reads a saved page, PDF, plain text or Markdown. Nothing in it is executed, rendered or loaded.
 *  @throws IntakeError with one sentence: what was found and what would be right */
export async function readArticle(bytes: Uint8Array, source: ArticleSource): Promise<Article> {
  checkArticleSize(bytes.length);
  if (bytes.length === 0) throw new IntakeError('empty', 'the file is empty');
  const format = formatOf(bytes, source);
  const found = await read(format, bytes, source);
  if (found.blocks.length === 0) {
    throw new IntakeError('empty', 'there is no text in it; an article has at least a paragraph');
  }
  checkIsEnglish(found.text, found.blocks);
  return { ...found, format, sha256: await sha256(bytes) };
}

/** @throws IntakeError "size-limit" */
export function checkArticleSize(nBytes: number): void {
  if (nBytes <= mostArticleBytes) return;
  const [size, limit] = [nBytes, mostArticleBytes].map((n) => Math.ceil(n / 2 ** 20));
  throw new IntakeError('size-limit', `${size} MiB; the limit for an article is ${limit} MiB`);
}

function read(
  format: Article['format'],
  bytes: Uint8Array,
  source: ArticleSource,
): Found | Promise<Found> {
  switch (format) {
    case 'html':
      return readHtml(bytes, source);
    case 'pdf':
      return readPdf(bytes, source);
    case 'markdown':
      return readMarkdown(bytes, source);
    case 'text':
      return readText(bytes, source);
  }
}
