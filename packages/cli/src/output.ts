import {
  type Block,
  leastWidth,
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

/** The format asked for, by option or by the name of the file to write. */
export function formatOf({ json, markdown, output }: Flags): Format {
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
    flags.width === undefined ? Math.min(io.columns, mostReadable) : Number(flags.width);
  if (flags.width !== undefined && (!Number.isInteger(width) || width < leastWidth)) {
    throw new UsageProblem(
      `--width needs a whole number of at least ${leastWidth}, not "${flags.width}"`,
    );
  }
  const isScreen = flags.output === undefined && io.isTty;
  return { width, color: hasColor(io, flags, isScreen), unicode: !isScreen || hasUnicode(io) };
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

/** Prints, or writes to the file of -o. */
export function deliver(io: Io, { output }: Flags, text: string): number {
  if (output === undefined) io.stdout(text);
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
