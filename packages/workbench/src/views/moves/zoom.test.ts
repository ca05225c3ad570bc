import { expect, test } from 'vitest';
import { bringing, panned, within } from './zoom.ts';

const room = { width: 400, height: 300 };

test('a small drawing is centred at its own size', () => {
  expect(within({ width: 100, height: 100 }, room, 0.5, { x: 0, y: 0 })).toEqual({
    scale: 1,
    x: 150,
    y: 100,
  });
});

test('of a large one the part around a point is shown, and nothing beyond its edges', () => {
  const size = { width: 2000, height: 200 };
  const { scale, x } = within(size, room, 0.5, { x: 1000, y: 0 });
  expect([scale, x]).toEqual([0.5, -300]);
  expect(within(size, room, 0.5, { x: 0, y: 0 }).x).toBe(16);
});

test('what can be seen is left where it is', () => {
  const zoom = { x: 0, y: 0, scale: 1 };
  expect(bringing(zoom, { x: 200, y: 150 }, room)).toEqual(zoom);
  expect(bringing(zoom, { x: 500, y: 150 }, room)).toEqual({ ...zoom, x: -160 });
});

test('a drag goes to the end of the drawing, and the rest is left', () => {
  const size = { width: 200, height: 600 };
  const zoom = { x: 100, y: 16, scale: 1 };
  expect(panned(zoom, { x: 30, y: -100 }, size, room)).toEqual({
    zoom: { ...zoom, y: -84 },
    rest: { x: 30, y: 0 },
  });
  const far = panned(zoom, { x: 0, y: -400 }, size, room);
  expect([far.zoom.y, far.rest.y]).toEqual([-316, -68]);
});
