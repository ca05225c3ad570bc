import type { Mark } from '../blocks.ts';
import { columns } from './columns.ts';
import type { Run } from './wrap.ts';

/** Select Graphic Rendition codes, on and off. */
const codes: Readonly<Record<Mark, readonly [string, string]>> = {
  strong: ['1', '22'],
  quiet: ['2', '22'],
  code: ['36', '39'],
  yes: ['1;32', '22;39'],
  open: ['1;33', '22;39'],
  no: ['1;31', '22;39'],
  unsettled: ['1;35', '22;39'],
};

/** Sets a text in its mark. */
export type Ink = (text: string, mark: Mark | null) => string;

export const colored: Ink = (text, mark) => {
  if (mark === null || text === '') return text;
  const [on, off] = codes[mark];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};

export const uncolored: Ink = (text) => text;

export function inked(line: readonly Run[], ink: Ink): string {
  return line.map(({ text, mark }) => ink(text, mark)).join('');
}

export function lineColumns(line: readonly Run[]): number {
  return line.reduce((sum, { text }) => sum + columns(text), 0);
}

const ascii: Readonly<Record<string, string>> = {
  '═': '=',
  '─': '-',
  '•': '*',
  '–': '-',
  '—': '-',
  '−': '-',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '…': '~',
  '├': '|',
  '┤': '|',
  '●': 'o',
  '▲': '^',
  '┆': ':',
  '◀': '<',
  '▶': '>',
  '·': '.',
  '◉': '@',
  '▁': '_',
  '▂': '.',
  '▃': '-',
  '▄': '-',
  '▅': '=',
  '▆': '=',
  '▇': '#',
  '█': '#',
};

/** Our own signs for terminals that have only ASCII, column for column; letters stay as they are. */
export function asciiSigns(text: string): string {
  return text.replace(/[═─•–—−“”‘’…├┤●▲┆◀▶·◉▁▂▃▄▅▆▇█]/g, (sign) => ascii[sign]!);
}
