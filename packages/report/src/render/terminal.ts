import type { Block, Item, Text } from '../blocks.ts';
import { asciiSigns, colored, type Ink, inked, lineColumns, uncolored } from './ink.ts';
import { terminalChances, terminalCourse } from './terminalChances.ts';
import { terminalScale, terminalStrips } from './terminalPictures.ts';
import { terminalTable } from './terminalTable.ts';
import { wrap } from './wrap.ts';

export interface TerminalStyle {
  /** Columns; no line is wider. At least 20. */
  readonly width: number;
  readonly color: boolean;
  /** False where the terminal has only ASCII signs. */
  readonly unicode?: boolean;
}

export const leastWidth = 20;

/** Blocks as text for a terminal: wrapped, with colour only where asked for; nothing in a case's texts
 *  can steer the terminal. */
export function toTerminal(blocks: readonly Block[], style: TerminalStyle): string {
  const width = Math.max(leastWidth, style.width);
  const ink = style.color ? colored : uncolored;
  const lines: string[] = [];
  for (const [at, block] of blocks.entries()) {
    if (at > 0 && needsSpace(blocks[at - 1]!, block)) lines.push('');
    lines.push(...renderBlock(block, width, ink));
  }
  const text = `${lines.join('\n')}\n`;
  return style.unicode === false ? asciiSigns(text) : text;
}

function needsSpace(before: Block, block: Block): boolean {
  if (block.kind === 'heading') return true;
  if (before.kind === 'heading') return false;
  const isPicture = (one: Block): boolean =>
    ['table', 'scale', 'strips', 'chances'].includes(one.kind);
  if (isPicture(block) || isPicture(before)) return block.kind !== 'scale';
  return before.kind === 'list' && block.kind === 'paragraph';
}

function renderBlock(block: Block, width: number, ink: Ink): string[] {
  switch (block.kind) {
    case 'heading':
      return headingLines(block.text, block.level, width, ink);
    case 'paragraph':
      return wrap(block.text, width).map((line) => inked(line, ink));
    case 'list':
      return block.items.flatMap((item, at) =>
        listItem(item, block.isOrdered ? `${at + 1}. ` : '• ', block.isOrdered, width, ink),
      );
    case 'table':
      return terminalTable(block, width, ink);
    case 'scale':
      return terminalScale(block, width, ink);
    case 'strips':
      return terminalStrips(block, width, ink);
    case 'chances':
      return terminalChances(block, width, ink);
    case 'course':
      return terminalCourse(block, width, ink);
    case 'play':
      return [];
  }
}

function headingLines(text: string, level: 1 | 2 | 3, width: number, ink: Ink): string[] {
  const lines = wrap([{ text, mark: 'strong' }], width);
  const longest = Math.max(...lines.map(lineColumns));
  const rule = { 1: '═', 2: '─', 3: '' }[level];
  return [...lines.map((line) => inked(line, ink)), ...(rule === '' ? [] : [rule.repeat(longest)])];
}

function listItem(
  { text, below }: Item,
  bullet: string,
  isOrdered: boolean,
  width: number,
  ink: Ink,
): string[] {
  const indent = ' '.repeat(isOrdered ? Math.max(3, bullet.length) : bullet.length);
  return [
    ...hanging(text, bullet.padEnd(indent.length), width, ink),
    ...below.flatMap((one) => hanging(one, `${indent}– `, width, ink)),
  ];
}

/** Lines of which the first begins with `first`, and the others below its text. */
function hanging(text: Text, first: string, width: number, ink: Ink): string[] {
  return wrap(text, width - first.length).map(
    (line, at) => (at === 0 ? first : ' '.repeat(first.length)) + inked(line, ink),
  );
}
