import { type Mark, runsOf, type Text } from '../blocks.ts';
import { beginning, columns } from './columns.ts';
import { oneLine, plain } from './plain.ts';

/** A run of a line, already free of anything that steers. */
export interface Run {
  readonly text: string;
  readonly mark: Mark | null;
}

/** Lines of at most `width` columns, broken between words; a word that is longer than a line is cut. */
export function wrap(text: Text, width: number): Run[][] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let used = 0;
  const breakLine = (): void => {
    lines.push(line);
    line = [];
    used = 0;
  };
  for (const word of words(text)) {
    const size = word.reduce((sum, run) => sum + columns(run.text), 0);
    if (used > 0 && used + 1 + size > width) breakLine();
    if (used > 0) {
      line.push({ text: ' ', mark: joining(line, word) });
      used += 1;
    }
    for (const { text: whole, mark } of word) {
      let rest = whole;
      while (rest !== '') {
        const part = used < width ? beginning(rest, width - used) : '';
        const size = columns(part);
        if (part === '' || used + size > width) {
          // Not even one character fits: on a fresh line it never will.
          if (used === 0) rest = rest.slice(part.length);
          else breakLine();
          continue;
        }
        line.push({ text: part, mark });
        used += size;
        rest = rest.slice(part.length);
        if (rest !== '') breakLine();
      }
    }
  }
  if (line.length > 0 || lines.length === 0) lines.push(line);
  return lines.map(merged);
}

/** The space between two words of one mark bears it. */
function joining(line: readonly Run[], word: readonly Run[]): Mark | null {
  const mark = line.at(-1)?.mark ?? null;
  return mark === (word[0]?.mark ?? null) ? mark : null;
}

/** Words as runs: one word can have parts of different marks. */
function words(text: Text): Run[][] {
  const found: Run[][] = [];
  let word: Run[] = [];
  for (const { text: run, mark } of runsOf(text)) {
    for (const [at, part] of plain(run).split(/\s+/).entries()) {
      if (at > 0 && word.length > 0) {
        found.push(word);
        word = [];
      }
      if (part !== '') word.push({ text: part, mark });
    }
  }
  if (word.length > 0) found.push(word);
  return found;
}

function merged(line: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const run of line) {
    const last = runs.at(-1);
    if (last !== undefined && last.mark === run.mark) {
      runs[runs.length - 1] = { text: last.text + run.text, mark: run.mark };
    } else runs.push(run);
  }
  return runs;
}

/** A text without its marks, on one line. */
export function plainText(text: Text): string {
  return oneLine(
    runsOf(text)
      .map((run) => run.text)
      .join(''),
  );
}
