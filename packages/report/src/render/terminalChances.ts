import type { Chances, Course } from '../blocks.ts';
import { columns, cutTo } from './columns.ts';
import type { Ink } from './ink.ts';
import { oneLine } from './plain.ts';
import { framed } from './terminalPictures.ts';
import { wrap } from './wrap.ts';

/** Ranges of probabilities on an axis from 0 to 1, each with its point. */
export function terminalChances({ groups }: Chances, width: number, ink: Ink): string[] {
  const rows = groups.flatMap(({ rows: own }) =>
    own.map(({ label, low, point, high, words }) => ({
      label,
      words,
      track: (track: number): string[] => {
        const place = (p: number): number => Math.round(p * (track - 1));
        const cells = Array<string>(track).fill('·');
        for (let x = place(low); x <= place(high); x++) cells[x] = '─';
        cells[place(low)] = '├';
        cells[place(high)] = '┤';
        if (point !== null) cells[place(point)] = '●';
        return cells;
      },
    })),
  );
  const lines = framed(rows, width, ink);
  // A row takes one line, or two where there is no room for pictures.
  const perRow = lines.length / Math.max(1, rows.length);
  let at = 0;
  return groups.flatMap(({ label, rows: own }) => {
    const from = at;
    at += own.length * perRow;
    return [
      ...wrap(label, width).map((line) => line.map(({ text }) => text).join('')),
      ...lines.slice(from, at),
    ];
  });
}

const levels = '▁▂▃▄▅▆▇█';

/** A line of small bars, one a step, the last ones where there is no room for all. */
export function terminalCourse({ label, steps }: Course, width: number, ink: Ink): string[] {
  const bars = steps
    .map(({ point }) => levels[Math.min(levels.length - 1, Math.floor(point * levels.length))]!)
    .slice(-(width - 2))
    .join('');
  const [first, last] = [steps[0], steps.at(-1)];
  const span = first === undefined ? '' : `${first.date} to ${last!.date}`;
  const named = wrap(label, width).map((line) => line.map(({ text }) => text).join(''));
  const line = `  ${ink(bars, 'code')}  ${oneLine(span)}`;
  const isWide = 4 + columns(bars) + columns(span) > width;
  return isWide
    ? [...named, `  ${ink(bars, 'code')}`, `  ${cutTo(oneLine(span), width - 2)}`]
    : [...named, line];
}
