import type { Table, Text } from '../blocks.ts';
import { columns } from './columns.ts';
import { type Ink, inked, lineColumns } from './ink.ts';
import { plainText, wrap } from './wrap.ts';

const gap = 2;
/** A column narrower than this, with longer content, is not worth having. */
const leastUseful = 10;

/** A table in columns; where the width does not allow that, every row as lines of its own. */
export function terminalTable({ head, rows }: Table, width: number, ink: Ink): string[] {
  const natural = head.map((cell, at) =>
    Math.max(...[cell, ...rows.map((row) => plainText(row[at] ?? ''))].map(columns), 1),
  );
  const widths = fitted(natural, width - gap * (head.length - 1));
  return widths === null
    ? asRecords({ head, rows }, width, ink)
    : asColumns({ head, rows }, widths, ink);
}

/** Widths that fit, the widest columns giving way; null where a column would become useless. */
function fitted(natural: readonly number[], available: number): number[] | null {
  const widths = [...natural];
  while (widths.reduce((sum, each) => sum + each, 0) > available) {
    const widest = Math.max(...widths);
    if (widest <= leastUseful) return null;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
}

function asColumns(
  { head, rows }: Pick<Table, 'head' | 'rows'>,
  widths: readonly number[],
  ink: Ink,
): string[] {
  const line = (cells: readonly Text[]): string[] => {
    const wrapped = cells.map((cell, at) => wrap(cell, widths[at]!));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, y) =>
      wrapped
        .map((lines, at) => {
          const runs = lines[y] ?? [];
          const isLast = at === wrapped.length - 1;
          return (
            inked(runs, ink) + (isLast ? '' : ' '.repeat(widths[at]! - lineColumns(runs) + gap))
          );
        })
        .join('')
        .trimEnd(),
    );
  };
  const rule = widths.map((each) => '─'.repeat(each)).join(' '.repeat(gap));
  return [
    ...line(head.map((cell) => [{ text: cell, mark: 'strong' }])),
    rule,
    ...rows.flatMap((row) => line(row)),
  ];
}

function asRecords(
  { head, rows }: Pick<Table, 'head' | 'rows'>,
  width: number,
  ink: Ink,
): string[] {
  return rows.flatMap((row) =>
    row
      .map((cell, at): { cell: Text; at: number } => ({ cell, at }))
      .filter(({ cell, at }) => at === 0 || plainText(cell) !== '')
      .flatMap(({ cell, at }) => {
        const parts = typeof cell === 'string' ? [cell] : cell;
        const label = head[at] === '' ? '' : `${head[at]}: `;
        const text: Text = at === 0 ? cell : [label, ...parts];
        const indent = at === 0 ? '' : '  ';
        return wrap(text, width - indent.length).map((runs) => indent + inked(runs, ink));
      }),
  );
}
