import { IntakeError } from '../../error.ts';
import { joinBlocks } from '../joinBlocks.ts';
import type { ArticleSource, Found } from '../readArticle.ts';
import { noticeOf } from '../text/notice.ts';
import { pdfBlocks } from './pdfBlocks.ts';
import { linesOfPage, type PdfLine, type PdfRun } from './pdfLine.ts';
import { withoutFurniture } from './withoutFurniture.ts';

/** Pages of an article. */
const mostPages = 500;

/** Letters below which a page has only a stamp or a number besides its picture. */
const leastLetters = 25;

/** Reads the text of a PDF, line by line. Its properties name who set it, and when, not who wrote the
 *  article: only the title is taken from them, where no line is a headline.
 *  @throws IntakeError "format" for one that is locked or broken, "scanned", "encoding", "size-limit" */
export async function readPdf(bytes: Uint8Array, { url }: ArticleSource): Promise<Found> {
  const { pages, named } = await contentOf(bytes);
  const nLetters = pages
    .flat()
    .reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  checkLetters(pages);
  if (nLetters < leastLetters * Math.max(1, pages.length / 4)) {
    throw new IntakeError(
      'scanned',
      `the PDF has ${pages.length} ${pages.length === 1 ? 'page' : 'pages'} and no text, only pictures; let its text be recognised first`,
    );
  }
  const { text, blocks } = joinBlocks(pdfBlocks(withoutFurniture(pages)));
  const notice = noticeOf(text, blocks);
  const headline = blocks.find(({ kind }) => kind === 'headline');
  return {
    text,
    blocks,
    title:
      headline === undefined ? (notice.title ?? named) : text.slice(headline.start, headline.end),
    authors: notice.authors ?? [],
    publisher: notice.publisher ?? null,
    published: notice.published ?? null,
    url: url ?? notice.url ?? null,
  };
}

/** Letters in fonts that do not say which they are come out as these. */
function checkLetters(pages: readonly (readonly PdfLine[])[]): void {
  const text = pages
    .flat()
    .map((line) => line.text)
    .join('');
  const nUnknown = text.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (nUnknown <= text.length / 10) return;
  throw new IntakeError(
    'encoding',
    'the fonts of the PDF do not say which letters they draw; save the article as HTML or text',
  );
}

interface Content {
  /** The lines of each page. */
  readonly pages: readonly (readonly PdfLine[])[];
  /** The title in its properties. */
  readonly named: string | null;
}

async function contentOf(bytes: Uint8Array): Promise<Content> {
  // Loaded only for a PDF: it is larger than all the rest.
  const { getDocumentProxy } = await import('unpdf');
  try {
    // The reader takes the bytes over.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      if (pdf.numPages > mostPages) {
        throw new IntakeError('size-limit', `${pdf.numPages} pages; the limit is ${mostPages}`);
      }
      const pages: PdfLine[][] = [];
      for (let page = 0; page < pdf.numPages; page++) {
        const { items } = await (await pdf.getPage(page + 1)).getTextContent();
        pages.push(
          linesOfPage(
            items.filter((item): item is PdfRun & typeof item => 'str' in item),
            page,
          ),
        );
      }
      return { pages, named: titleIn((await pdf.getMetadata()).info) };
    } finally {
      await pdf.destroy();
    }
  } catch (cause) {
    if (cause instanceof IntakeError) throw cause;
    throw new IntakeError('format', problemOf(cause));
  }
}

function problemOf(cause: unknown): string {
  const name = cause instanceof Error ? cause.name : '';
  return name === 'PasswordException'
    ? 'the PDF is locked with a password; save a copy without one'
    : 'the PDF is broken and cannot be opened; save it again';
}

/** Null for what programs write by themselves. */
function titleIn(info: object): string | null {
  const { Title: title } = info as { readonly Title?: unknown };
  if (typeof title !== 'string' || title.trim() === '') return null;
  return /^(?:untitled|microsoft \w+ -|.*\.(?:docx?|indd|pdf|html?|qxd)$)/i.test(title.trim())
    ? null
    : title.trim();
}
