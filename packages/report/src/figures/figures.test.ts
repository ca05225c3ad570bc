import { expect, test } from 'vitest';
import { assessed, siege } from '../../test/cases.ts';
import { assessmentBlocks } from '../assessmentBlocks.ts';
import { toSvg } from '../render/svg.ts';
import { lines } from './drawing.ts';
import { figureOf } from './figures.ts';

test('lines fit, and a word too long is cut', () => {
  expect(lines('Reports from inside the city', 100)).toEqual(['Reports from', 'inside the city']);
  expect(lines('Reinforcements', 50)).toEqual(['Reinfo…']);
});

test('every picture of a report stays within its frame', () => {
  const { theCase, assessment } = assessed(siege);
  const drawings = assessmentBlocks(theCase, assessment).flatMap((block) => figureOf(block) ?? []);
  expect(drawings.length).toBeGreaterThan(1);
  for (const { width, height, shapes } of drawings) {
    for (const shape of shapes) {
      const points = 'points' in shape ? shape.points : [[shape.x, shape.y] as const];
      for (const [x, y] of points) {
        expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
      }
    }
  }
});

test('a file holds the texts of the case as text', () => {
  const svg = toSvg({
    title: '<script>',
    width: 10,
    height: 10,
    shapes: [{ kind: 'text', x: 0, y: 0, text: '"><img>', ink: 'no', anchor: 'start' }],
  });
  expect(svg).toContain('&lt;script&gt;');
  expect(svg).not.toContain('<img>');
});
