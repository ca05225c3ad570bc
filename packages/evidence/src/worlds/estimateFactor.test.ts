import type { EvidenceCondition, Grading } from '@casus/casefile';
import { describe, expect, test } from 'vitest';
import {
  atLeast,
  atMost,
  between,
  type CaseDraft,
  compared,
  evidenceCase,
  value,
} from '../../test/evidenceCase.ts';
import { baseWorld, weighEvidence } from '../weighEvidence.ts';
import { estimateFactor } from './estimateFactor.ts';

function factor(
  reports: NonNullable<CaseDraft['estimates']>[string],
  whens: readonly EvidenceCondition[] = [compared('x', '>', 10000)],
  draft: { grading?: Grading; assumed?: number } = {},
) {
  const theCase = evidenceCase({
    sources: { b: 'B', c: 'C', f: 'F', f2: 'F' },
    estimates: { x: reports },
    whens,
    ...(draft.grading === undefined ? {} : { grading: draft.grading }),
  });
  const evidence = weighEvidence(theCase);
  const assumed = new Map(draft.assumed === undefined ? [] : [['x', draft.assumed]]);
  return estimateFactor(theCase, evidence, 'x', baseWorld(evidence), assumed);
}

const rounded = (numbers: ArrayLike<number>): number[] =>
  Array.from(numbers, (one) => Number(one.toFixed(9)));

const apart = [
  { source: 'b', quantity: between(3000, 4500) },
  { source: 'c', quantity: value(20000) },
];

test('the point is the weights; at the ends one piece gets all that is not assigned', () => {
  const { point, extremes, levels, base, isComplete } = factor(apart)!;
  expect(levels.map(({ piece }) => piece!.low)).toEqual([3000, 20000]);
  expect(rounded(point)).toEqual(rounded([0.7 / 1.2, 0.5 / 1.2]));
  expect(extremes.map(rounded)).toEqual([
    rounded([(0.7 * 0.7) / 1.2 + 0.3, (0.7 * 0.5) / 1.2]),
    rounded([(0.7 * 0.7) / 1.2, (0.7 * 0.5) / 1.2 + 0.3]),
  ]);
  expect([base, isComplete]).toEqual([0, true]);
});

test('from sources that cannot be judged anything is possible', () => {
  const { point, extremes } = factor([
    { source: 'f', quantity: value(100) },
    { source: 'f2', quantity: value(90000) },
  ])!;
  expect([...point]).toEqual([0.5, 0.5]);
  expect(extremes.map((one) => [...one])).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

test('a grading without uncertainty leaves nothing unassigned', () => {
  const grading: Grading = { reliability: new Map([['B', [1, 0, 0]]]), credibility: new Map() };
  const { point, extremes } = factor(apart, undefined, { grading })!;
  expect(extremes).toHaveLength(1);
  expect(extremes[0]).toEqual(point);
  expect(rounded(point)).toEqual(rounded([1 / 1.5, 0.5 / 1.5]));
});

test('an estimate that nobody reports on is no factor, one set by hand is certain', () => {
  expect(factor([])).toBeNull();
  const { levels, point, extremes } = factor(apart, undefined, { assumed: 7 })!;
  expect(levels.map(({ piece }) => piece!.figure)).toEqual([7]);
  expect([[...point], extremes.map((one) => [...one])]).toEqual([[1], [[1]]]);
});

describe('the base level', () => {
  test('of a bound is on the side of its median, which nobody stated', () => {
    // "At least 1,000" from a C source stands at 1,500.
    const { levels, base, point } = factor(
      [{ source: 'c', quantity: atLeast(1000) }],
      [compared('x', '>', 1200)],
    )!;
    expect(levels.map(({ piece }) => [piece!.low, piece!.high])).toEqual([
      [1000, 1200],
      [1200, Number.POSITIVE_INFINITY],
    ]);
    expect(base).toBe(1);
    expect(levels[1]!.piece!.figure).toBe(1500);
    expect(point[0]).toBeGreaterThan(0.1);
    expect(point[0]! + point[1]!).toBeCloseTo(1, 12);
    expect(factor([{ source: 'c', quantity: atMost(1000) }])!.base).toBe(0);
  });

  test('of several bounds is where their median is', () => {
    const lower = factor(
      [
        { source: 'c', quantity: atMost(1000) },
        { source: 'b', quantity: atMost(1100) },
      ],
      [compared('x', '>', 1050), compared('x', '<', 900)],
    )!;
    expect(lower.levels.map(({ piece }) => [piece!.low, piece!.high])).toEqual([
      [0, 900],
      [900, 1050],
      [1050, 1100],
    ]);
    expect(lower.base).toBe(0);
    // Below all that was said, as the base world has it.
    expect(lower.levels[0]!.piece!.figure).toBeLessThan(900);
    expect(lower.levels[2]!.piece!.figure).toBeCloseTo(Math.sqrt(1050 * 1100), 8);
  });

  // The median of 4,000 to 9,000 is 6,000.
  test.each([
    ['>=', 1],
    ['<', 1],
    ['>', 0],
    ['<=', 0],
  ] as const)(
    'where the median is the threshold of %s, is the side that agrees: %d',
    (operator, base) => {
      const { levels, ...rest } = factor(
        [{ source: 'b', quantity: between(4000, 9000) }],
        [compared('x', operator, 6000)],
      )!;
      expect(levels).toHaveLength(2);
      expect(rest.base).toBe(base);
    },
  );
});
