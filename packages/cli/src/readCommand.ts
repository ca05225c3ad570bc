import { basename } from 'node:path';
import { parseDateSpan } from '@casus/casefile';
import {
  type ArticleReading,
  type ArticleSource,
  articleReadingOf,
  draftOf,
  IntakeError,
  mostArticleBytes,
  type Reading,
  readArticle,
} from '@casus/intake';
import { counted, toTerminal } from '@casus/report';
import { type Assistant, assisted } from './assist/assisted.ts';
import { AssistProblem } from './assist/assistProblem.ts';
import { foundBlocks } from './foundBlocks.ts';
import { exitCode, FileProblem, type Io, SizeProblem, UsageProblem } from './io.ts';
import {
  checkIsNew,
  checkTargets,
  deliver,
  plainLines,
  standardOutput,
  styleOf,
} from './output.ts';
import { reviewFile, runReview } from './review/runReview.ts';

/** Stands for standard input where a file's name is asked for. */
const standardInput = '-';

/** Flags of `casus read`. */
export interface ReadFlags {
  readonly json?: boolean;
  readonly output?: string;
  readonly review?: boolean;
  readonly into?: string;
  readonly date?: string;
  readonly assist?: string;
  readonly model?: string;
  readonly width?: string;
  readonly color?: boolean;
}

/** Reads articles from files and web addresses into a draft of a case, or tells what it finds. Where one
 *  cannot be read nothing is printed or written but what is wrong, a line for each.
 *  @returns the exit code. @throws UsageProblem, FileProblem */
export async function runRead(io: Io, names: readonly string[], flags: ReadFlags): Promise<number> {
  const style = styleOf(io, flags);
  const day = flags.date === undefined ? null : dayOf(flags.date);
  if (flags.json === true && flags.output !== undefined) {
    throw new UsageProblem('--json prints what is found, -o writes a draft of a case; choose one');
  }
  if (flags.into !== undefined && flags.review !== true) {
    throw new UsageProblem('--into goes with --review');
  }
  if (flags.json === true && flags.review === true) {
    throw new UsageProblem('--json prints what is found, --review asks about it; choose one');
  }
  const reviewed = flags.review === true ? reviewFile(io, flags) : null;
  if (flags.output !== undefined) checkIsNew(io, flags.output);
  const assistant = assistantOf(io, flags);
  checkTargets(
    io,
    flags,
    names.filter((name) => !isAddress(name)),
  );
  const readings: ArticleReading[] = [];
  let failed: number | null = null;
  for (const [n, name] of names.entries()) {
    io.onProgress({ stage: 'articles', done: n, total: names.length });
    if (io.signal.aborted) return exitCode.interrupted;
    try {
      const { bytes, ...source } = await sourceOf(io, name);
      const found = await readArticle(bytes, source);
      const article = day === null ? found : { ...found, published: day };
      const captured = io.capturedAt(isAddress(name) ? null : name);
      const reading = articleReadingOf(fileOf(name), article, captured);
      readings.push(assistant === null ? reading : await assisted(io, reading, assistant));
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
  if (reviewed !== null) {
    const terminal = styleOf(io, { ...flags, output: standardOutput });
    return runReview(io, readings, flags, reviewed, terminal);
  }
  if (flags.output !== undefined) {
    checkIsAny(readings);
    return deliver(io, flags, draftOf(readings));
  }
  if (flags.json === true) {
    const documents = readings.map(({ article, attributions }): Reading => {
      const { text, title, published } = article;
      return { text, title, published, attributions };
    });
    const document = documents.length === 1 ? documents[0] : documents;
    io.stdout(`${JSON.stringify(document, null, 2)}\n`);
  } else io.stdout(toTerminal(readings.flatMap(foundBlocks), style));
  return exitCode.done;
}

/** @throws FileProblem where there is nothing to make a case of */
function checkIsAny(readings: readonly ArticleReading[]): void {
  if (readings.some(({ attributions }) => attributions.length > 0)) return;
  const names = readings.map(
    ({ file, article }) => `${file} (${counted(article.blocks.length, 'block')} of text)`,
  );
  throw new FileProblem(
    `${names.join(', ')}: nothing is ascribed to anybody, so there is no case to draft; nothing was written`,
  );
}

/** The exit code of what is wrong with an article; null for a bug. */
function exitOf(mistake: unknown): number | null {
  if (mistake instanceof SizeProblem) return exitCode.size;
  if (mistake instanceof FileProblem || mistake instanceof AssistProblem) {
    return exitCode.caseErrors;
  }
  if (!(mistake instanceof IntakeError)) return null;
  return mistake.code === 'size-limit' ? exitCode.size : exitCode.caseErrors;
}

/** @throws IntakeError for an address, FileProblem and SizeProblem for a file. */
async function sourceOf(
  io: Io,
  name: string,
): Promise<ArticleSource & { readonly bytes: Uint8Array }> {
  if (!isAddress(name)) {
    const bytes = io.readBytes(name, 'an article', mostArticleBytes);
    return { bytes, name: name === standardInput ? nameOf(name) : basename(name) };
  }
  if (io.fetchArticle === undefined) throw new IntakeError('network', 'there is no network here');
  return io.fetchArticle(name);
}

/** What a model is asked with. @throws UsageProblem */
function assistantOf(io: Io, { assist, model }: ReadFlags): Assistant | null {
  if (assist === undefined && model === undefined) return null;
  if (assist === undefined || model === undefined) {
    throw new UsageProblem(
      '--assist and --model go together: the address of a server, a model of it',
    );
  }
  if (io.askServer === undefined) throw new UsageProblem('there is no network here');
  return { url: assist, model };
}

/** As the draft calls it. */
function fileOf(name: string): string {
  return name === standardInput || isAddress(name) ? nameOf(name) : basename(name);
}

function isAddress(name: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(name);
}

function nameOf(name: string): string {
  return name === standardInput ? 'standard input' : name;
}

/** @throws UsageProblem */
function dayOf(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && parseDateSpan(text) !== null) return text;
  throw new UsageProblem(`--date takes a day such as 2016-10-13, not "${text}"`);
}
