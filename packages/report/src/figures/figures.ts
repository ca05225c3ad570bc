import type { Block, Chances, Course, Scale, Strips } from '../blocks.ts';
import { axisOf } from '../render/axis.ts';
import type { Drawing, Ink, Shape } from './drawing.ts';
import { type Row, rowsDrawing } from './rows.ts';

/** The picture of a block; null for one that is words. */
export function figureOf(block: Block): Drawing | null {
  switch (block.kind) {
    case 'chances':
      return chancesFigure(block);
    case 'scale':
      return scaleFigure(block);
    case 'strips':
      return stripsFigure(block);
    case 'course':
      return courseFigure(block);
    default:
      return null;
  }
}

function chancesFigure({ groups }: Chances): Drawing {
  const rows = groups.flatMap(({ label, rows: chances }): (Row | string)[] => [
    label,
    ...chances.map(({ label: answer, mark, low, point, high, words }): Row => {
      const ink = inkOf(mark);
      return {
        label: answer,
        ink,
        words,
        drawn: (x, y) => [
          bar(x(0), x(low), y, ink, 0.75),
          bar(x(low), x(high), y, ink, 0.32),
          ...(point === null ? [] : [upright(x(point), y - 7, y + 7, ink, 3)]),
        ],
      };
    }),
  ]);
  return rowsDrawing(groups.map(({ label }) => label).join(' '), rows);
}

function inkOf(mark: Chances['groups'][number]['rows'][number]['mark']): Ink {
  return mark === 'code' || mark === 'quiet' ? 'soft' : mark;
}

function scaleFigure(scale: Scale): Drawing {
  const { at, figure } = axisOf(scale);
  const rows = scale.rows.map(
    ({ label, low, high, figures }): Row => ({
      label,
      words: figures,
      drawn: (x, y) => {
        const [from, to] = [low === null ? x(0) : x(at(low)), high === null ? x(1) : x(at(high))];
        return from === to ? [dot(from, y)] : [line(from, to, y, 'sign', 5)];
      },
    }),
  );
  return rowsDrawing(scale.title, [scale.title, ...rows], {
    foot: (x, bottom) =>
      scale.thresholds.map(({ value }) => ({
        ...upright(x(at(value)), 26, bottom, 'turn', 1.5),
        isDashed: true,
      })),
    note: scale.thresholds.map(({ value, label }) => `┆ ${figure(value)}: ${label}`).join('; '),
  });
}

function stripsFigure({ legend, rows }: Strips): Drawing {
  const key = legend.map(({ sign, label }) => `${sign === 'now' ? '○' : '●'} ${label}`).join('; ');
  return rowsDrawing(
    'Where each stands',
    rows.map(({ label, places, words }) => ({
      label,
      words,
      drawn: (x, y) =>
        // The ring first: a dot on the same place stays visible inside it.
        places
          .toSorted((a, b) => Number(b.sign === 'now') - Number(a.sign === 'now'))
          .map(({ at, sign }) => (sign === 'now' ? ring(x(at), y) : dot(x(at), y))),
    })),
    { note: `Worst on the left, best on the right; ${key}.` },
  );
}

const course = { width: 660, top: 40, height: 120, left: 42 };

function courseFigure({ label, steps }: Course): Drawing {
  const { width, top, height, left } = course;
  const x = (at: number): number =>
    Math.round(left + (at * (width - left - 8)) / Math.max(1, steps.length - 1));
  const y = (p: number): number => Math.round(top + (1 - p) * height);
  const along = (of: 'low' | 'point' | 'high'): [number, number][] =>
    steps.map((step, at) => [x(at), y(step[of])]);
  const ends = [steps[0], steps.at(-1)].flatMap((step, at): Shape[] =>
    step === undefined
      ? []
      : [
          text(
            at === 0 ? left : width - 8,
            top + height + 18,
            step.date,
            at === 0 ? 'start' : 'end',
          ),
        ],
  );
  return {
    title: label,
    width,
    height: top + height + 26,
    shapes: [
      { ...text(0, 16, label, 'start'), ink: 'ink', isStrong: true },
      ...[0, 0.5, 1].flatMap((p): Shape[] => [
        line(left, width - 8, y(p), 'line', 1),
        text(left - 6, y(p) + 4, `${p * 100} %`, 'end'),
      ]),
      {
        kind: 'area',
        points: [...along('high'), ...along('low').reverse()],
        ink: 'sign',
        opacity: 0.18,
      },
      { kind: 'line', points: along('point'), ink: 'sign', width: 2 },
      ...ends,
    ],
  };
}

function line(from: number, to: number, y: number, ink: Ink, width: number): Shape {
  return {
    kind: 'line',
    points: [
      [from, y],
      [to, y],
    ],
    ink,
    width,
  };
}

function upright(x: number, from: number, to: number, ink: Ink, width: number): Shape {
  return {
    kind: 'line',
    points: [
      [x, from],
      [x, to],
    ],
    ink,
    width,
  };
}

function bar(from: number, to: number, y: number, ink: Ink, opacity: number): Shape {
  const [top, bottom] = [y - 5, y + 5];
  return {
    kind: 'area',
    points: [
      [from, top],
      [to, top],
      [to, bottom],
      [from, bottom],
    ],
    ink,
    opacity,
  };
}

function dot(x: number, y: number): Shape {
  return { kind: 'dot', x, y, radius: 5, ink: 'sign', isHollow: false };
}

function ring(x: number, y: number): Shape {
  return { kind: 'dot', x, y, radius: 8, ink: 'ink', isHollow: true };
}

function text(
  x: number,
  y: number,
  words: string,
  anchor: 'start' | 'end',
): Shape & { kind: 'text' } {
  return { kind: 'text', x, y, text: words, ink: 'soft', anchor };
}
