import { type Drawing, type Ink, lineHeight, lines, type Shape } from './drawing.ts';

/** A row of a picture: a label, something drawn on an axis, and the same in words. */
export interface Row {
  readonly label: string;
  readonly ink?: Ink;
  /** @param x  place of a part of the axis, 0 to 1. @param y  middle of the row. */
  readonly drawn: (x: (part: number) => number, y: number) => readonly Shape[];
  readonly words: string;
}

const width = 660;
const axis = { from: 200, to: 470 };
const wordsAt = 484;
const padding = 9;

/** Rows one below the other; a row without label and drawing is a heading over the whole width.
 *  @param foot  drawn across all rows. @param note  below them. */
export function rowsDrawing(
  title: string,
  rows: readonly (Row | string)[],
  {
    foot = () => [],
    note = '',
  }: {
    readonly foot?: (x: (part: number) => number, bottom: number) => readonly Shape[];
    readonly note?: string;
  } = {},
): Drawing {
  const x = (part: number): number => Math.round(axis.from + part * (axis.to - axis.from));
  const shapes: Shape[] = [];
  let y = 4;
  const write = (texts: readonly string[], at: number, ink: Ink, isStrong = false): void => {
    for (const [n, text] of texts.entries()) {
      shapes.push({
        kind: 'text',
        x: at,
        y: y + 12 + n * lineHeight,
        text,
        ink,
        anchor: 'start',
        isStrong,
      });
    }
  };
  for (const row of rows) {
    if (typeof row === 'string') {
      const heading = lines(row, width);
      y += 6;
      write(heading, 0, 'ink', true);
      y += heading.length * lineHeight + 5;
      continue;
    }
    const label = lines(row.label, axis.from - 14);
    const words = lines(row.words, width - wordsAt);
    const height = Math.max(label.length, words.length, 1) * lineHeight;
    const middle = y + 8;
    shapes.push({
      kind: 'line',
      points: [
        [x(0), middle],
        [x(1), middle],
      ],
      ink: 'line',
      width: 1.5,
    });
    shapes.push(...row.drawn(x, middle));
    write(label, 0, row.ink ?? 'ink');
    write(words, wordsAt, 'soft');
    y += height + padding;
  }
  const bottom = y;
  if (note !== '') {
    const noted = lines(note, width);
    write(noted, 0, 'soft');
    y += noted.length * lineHeight + 4;
  }
  return { title, width, height: y + 4, shapes: [...foot(x, bottom), ...shapes] };
}
