import { expect, test } from 'vitest';
import { dotLayout, lineKey, readPlain } from './dot.ts';

test('reads the plain format, from the top left', () => {
  const { width, height, middles, lines } = readPlain(
    'graph 1 2 3\nnode 7 1 2.5 1 .5 "" solid box black lightgrey\nedge 7 8 4 1 2 1 1.5 1 1 1 .5 solid black\nstop\n',
  );
  expect([width, height]).toEqual([144, 216]);
  expect(middles.get(7)).toEqual({ x: 72, y: 36 });
  expect(lines.get(lineKey({ from: 7, to: 8 }))).toEqual([
    { x: 72, y: 72 },
    { x: 72, y: 108 },
    { x: 72, y: 144 },
    { x: 72, y: 180 },
  ]);
});

test('lays a path out from the top down', async () => {
  const boxes = [1, 2, 3].map((id) => ({ id, width: 90, height: 30 }));
  const path = [
    { from: 2, to: 3, isStrong: true },
    { from: 3, to: 1, isStrong: false },
  ];
  const { middles, lines } = await dotLayout(boxes, path);
  const heights = [2, 3, 1].map((id) => middles.get(id)!.y);
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
  expect(new Set(lines.keys())).toEqual(new Set(['2 3', '3 1']));
});
