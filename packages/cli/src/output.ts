import {
  type Block,
  leastWidth,
  plain,
  type TerminalStyle,
  toHtml,
  toMarkdown,
  toTerminal,
} from '@casus/report';
import { exitCode, type Io, UsageProblem } from './io.ts';
import type { Flags } from './settings.ts';

/** Lines longer than this are hard to read, however wide the terminal. */
const mostReadable = 100;

type Format = 'terminal' | 'markdown' | 'html' | 'json';

/** Stands for standard output where a file's name is asked for. */
export const standardOutput = '-';

/** The format asked for, by option or by the name of the file to write.
 *  @throws UsageProblem for two formats at once. */
export function formatOf({ json, markdown, output }: Flags): Format {
  if (json === true && markdown === true) {
    throw new UsageProblem('--json and --markdown are two formats; choose one');
  }
  if (json === true) return 'json';
  if (markdown === true) return 'markdown';
  if (output === undefined) return 'terminal';
  if (/\.html?$/i.test(output)) return 'html';
  if (/\.(md|markdown)$/i.test(output)) return 'markdown';
  return /\.json$/i.test(output) ? 'json' : 'terminal';
}

/** @throws UsageProblem for a width that is none. */
export function styleOf(io: Io, flags: Flags): TerminalStyle {
  const width =
    flags.width === undefined ? Math.min(io.columns, mostReadable) : widthOf(flags.width);
  if (width === null || (flags.width !== undefined && width < leastWidth)) {
    throw new UsageProblem(
      `--width needs a whole number of at least ${leastWidth}, not "${flags.width}"`,
    );
  }
  const isFile = flags.output !== undefined && flags.output !== standardOutput;
  return {
    width,
    color: hasColor(io, flags, !isFile && io.isTty),
    unicode: isFile || hasUnicode(io),
  };
}

function widthOf(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/** Colour on a terminal, unless NO_COLOR or --no-color says no or FORCE_COLOR says yes. */
export function hasColor({ env }: Io, { color }: Flags, isTerminal: boolean): boolean {
  if (color === false || (env.NO_COLOR ?? '') !== '') return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

/** Whether the locale names a character set other than UTF-8. */
function hasUnicode({ env }: Io): boolean {
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((each) => (each ?? '') !== '');
  return locale === undefined || !/^(C|POSIX)$|\.(?!utf-?8)/i.test(locale);
}

/** A message of several lines that cannot steer the terminal. */
export function plainLines(text: string): string {
  return text.split('\n').map(plain).join('\n');
}

/** Says before any work what is wrong with the files to write.
 *  @throws UsageProblem where one would overwrite another or a case; FileProblem */
export function checkTargets(io: Io, { output, html }: Flags, files: readonly string[]): void {
  const targets = [output, html].filter(
    (path) => path !== undefined && path !== standardOutput,
  ) as string[];
  for (const target of targets) {
    if (files.some((file) => io.isSameFile(file, target))) {
      throw new UsageProblem(`${target} is the case; choose another file to write to`);
    }
    io.checkTarget(target);
  }
  if (output !== undefined && html !== undefined) {
    if (output === html || io.isSameFile(output, html)) {
      throw new UsageProblem(`-o and --html both write to ${output}; choose two files`);
    }
  }
}

/** Says before any work that a file to write is there already. @throws UsageProblem */
export function checkIsNew(io: Io, file: string): void {
  if (file !== standardOutput && io.exists(file)) {
    throw new UsageProblem(`${file} exists already; nothing was written`);
  }
}

/** Prints, or writes to the file of -o. */
export function deliver(io: Io, { output }: Flags, text: string): number {
  if (output === undefined || output === standardOutput) io.stdout(text);
  else io.writeFile(output, text);
  return exitCode.done;
}

/** Blocks, or the document behind them, in the format asked for. */
export function show(
  io: Io,
  flags: Flags,
  {
    title,
    blocks,
    document,
  }: {
    readonly title: string;
    readonly blocks: readonly Block[];
    readonly document: unknown;
  },
): number {
  switch (formatOf(flags)) {
    case 'json':
      return deliver(io, flags, `${JSON.stringify(document, null, 2)}\n`);
    case 'markdown':
      return deliver(io, flags, toMarkdown(blocks));
    case 'html':
      return deliver(io, flags, toHtml(blocks, title));
    case 'terminal':
      return deliver(io, flags, toTerminal(blocks, styleOf(io, flags)));
  }
}
