import type { Block } from './blocks.ts';

export interface TerminalStyle {
  /** Columns; lines are never longer. */
  readonly width: number;
  readonly color: boolean;
}

/** Blocks as text for a terminal: wrapped, with colour only where asked for. */
export function toTerminal(blocks: readonly Block[], style: TerminalStyle): string {
  const width = Math.max(20, style.width);
  return `${blocks
    .map((block) => renderBlock(block, width, style.color))
    .join('\n')
    .replace(/^\n+/, '')
    .trimEnd()}\n`;
}

function renderBlock(block: Block, width: number, color: boolean): string {
  const bold = (text: string): string => (color ? `\u001b[1m${text}\u001b[22m` : text);
  switch (block.kind) {
    case 'heading': {
      const lines = wrap(block.text, width);
      const rule = block.level === 1 ? `\n${'═'.repeat(Math.min(width, longest(lines)))}` : '';
      return `\n${lines.map(bold).join('\n')}${rule}`;
    }
    case 'paragraph':
      return wrap(block.text, width)
        .map((line) => (block.strong === true ? bold(line) : line))
        .join('\n');
    case 'list':
      return block.items
        .map((item) =>
          wrap(item, width - 2)
            .map((line, at) => `${at === 0 ? '• ' : '  '}${line}`)
            .join('\n'),
        )
        .join('\n');
    case 'table':
      return table(block.head, block.rows, width);
  }
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const widths = head.map((cell, column) =>
    Math.max(...[cell, ...rows.map((row) => row[column] ?? '')].map((text) => columns(text))),
  );
  const gaps = 2 * (head.length - 1);
  // The widest columns give way until the table fits.
  while (widths.reduce((sum, each) => sum + each, gaps) > width && Math.max(...widths) > 4) {
    widths[widths.indexOf(Math.max(...widths))]! -= 1;
  }
  const line = (cells: readonly string[]): string => {
    const wrapped = cells.map((cell, column) => wrap(cell, Math.max(1, widths[column]!)));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) =>
      wrapped
        .map((lines, column) => pad(lines[at] ?? '', widths[column]!))
        .join('  ')
        .trimEnd()
        .slice(0, width),
    ).join('\n');
  };
  const rule = widths
    .map((each) => '─'.repeat(each))
    .join('  ')
    .slice(0, width);
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Lines of at most `width` columns; control characters are taken out, so that no text of a case can
 *  steer the terminal. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plain(text).split(/\s+/)) {
    let rest = word;
    if (line !== '' && columns(line) + 1 + columns(rest) <= width) {
      line += ` ${rest}`;
      continue;
    }
    if (line !== '') lines.push(line);
    while (columns(rest) > width) {
      const cut = fitting(rest, width);
      lines.push(cut);
      rest = rest.slice(cut.length);
    }
    line = rest;
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

function fitting(word: string, width: number): string {
  let cut = '';
  for (const character of word) {
    if (cut !== '' && columns(cut + character) > width) break;
    cut += character;
  }
  return cut;
}

/** Text without control characters and direction marks. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, (c) => (/\s/.test(c) ? ' ' : ''));
}

/** Terminal columns of a text: wide East Asian characters and emoji take two. */
function columns(text: string): number {
  let sum = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    sum +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return sum;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

function longest(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => columns(line)));
}
