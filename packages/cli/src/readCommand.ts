import { basename } from 'node:path';
import {
  type Article,
  type ArticleSource,
  IntakeError,
  mostArticleBytes,
  readArticle,
  readingOf,
} from '@casus/intake';
import { type Block, counted, toTerminal } from '@casus/report';
import { exitCode, FileProblem, type Io, SizeProblem, UsageProblem } from './io.ts';
import { plainLines, styleOf } from './output.ts';

/** Stands for standard input where a file's name is asked for. */
const standardInput = '-';

/** Flags of `casus read`. */
export interface ReadFlags {
  readonly json?: boolean;
  readonly date?: string;
  readonly width?: string;
  readonly color?: boolean;
}

/** Reads articles from files and web addresses. Where one cannot be read nothing is printed but what is
 *  wrong, a line for each.
 *  @returns the exit code. @throws UsageProblem */
export async function runRead(io: Io, names: readonly string[], flags: ReadFlags): Promise<number> {
  const style = styleOf(io, flags);
  const day = flags.date === undefined ? null : dayOf(flags.date);
  const articles: Article[] = [];
  let failed: number | null = null;
  for (const name of names) {
    try {
      const { bytes, ...source } = await sourceOf(io, name);
      const article = await readArticle(bytes, source);
      articles.push(day === null ? article : { ...article, published: day });
    } catch (mistake) {
      const code = exitOf(mistake);
      if (code === null) throw mistake;
      const { message } = mistake as Error;
      const line = mistake instanceof IntakeError ? `${nameOf(name)}: ${message}` : message;
      io.stderr(`${plainLines(line)}\n`);
      failed ??= code;
    }
  }
  if (failed !== null) return failed;
  if (flags.json === true) {
    const readings = articles.map(readingOf);
    const document = readings.length === 1 ? readings[0] : readings;
    io.stdout(`${JSON.stringify(document, null, 2)}\n`);
  } else io.stdout(toTerminal(articles.flatMap(articleBlocks), style));
  return exitCode.done;
}

/** The exit code of what is wrong with an article; null for a bug. */
function exitOf(mistake: unknown): number | null {
  if (mistake instanceof SizeProblem) return exitCode.size;
  if (mistake instanceof FileProblem) return exitCode.caseErrors;
  if (!(mistake instanceof IntakeError)) return null;
  return mistake.code === 'size-limit' ? exitCode.size : exitCode.caseErrors;
}

/** @throws IntakeError for an address, FileProblem and SizeProblem for a file. */
async function sourceOf(
  io: Io,
  name: string,
): Promise<ArticleSource & { readonly bytes: Uint8Array }> {
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(name)) {
    const bytes = io.readBytes(name, 'an article', mostArticleBytes);
    return { bytes, name: name === standardInput ? nameOf(name) : basename(name) };
  }
  if (io.fetchArticle === undefined) throw new IntakeError('network', 'there is no network here');
  return io.fetchArticle(name);
}

function nameOf(name: string): string {
  return name === standardInput ? 'standard input' : name;
}

/** @throws UsageProblem */
function dayOf(text: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  const isDay = time !== null && !Number.isNaN(time.getTime());
  if (isDay && time.toISOString().startsWith(text)) return text;
  throw new UsageProblem(`--date takes a day such as 2016-10-13, not "${text}"`);
}

/** What was found, for the eye: where it comes from and how much text there is. */
function articleBlocks(article: Article): Block[] {
  const { title, authors, publisher, published, url, format, sha256, text, blocks } = article;
  const nWords = text.match(/\S+/g)?.length ?? 0;
  const rows: (readonly [string, string])[] = [
    ['authors', authors.length === 0 ? 'not said' : authors.join(', ')],
    ['publisher', publisher ?? 'not said'],
    ['published', published ?? 'not said; --date says it'],
    ['address', url ?? 'not said'],
    ['text', `${counted(nWords, 'word')} in ${counted(blocks.length, 'block')}, from ${format}`],
    ['SHA-256', sha256],
  ];
  return [
    { kind: 'heading', level: 1, text: title ?? 'Without a title' },
    {
      kind: 'list',
      isOrdered: false,
      items: rows.map(([label, value]) => ({ text: `${label}: ${value}`, below: [] })),
    },
  ];
}
