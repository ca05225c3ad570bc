import { expect, test } from 'vitest';
import { disagreement, fromInterval, lognormalOf } from './lognormal.ts';
import { averagingFusion, cumulativeFusion, reportOpinion } from './opinion.ts';

const opinion = (belief: number, disbelief: number, uncertainty: number) => ({
  belief,
  disbelief,
  uncertainty,
});

test('a B source and credibility 2: support is discounted, disbelief is not', () => {
  const found = reportOpinion('B', 2, 'asserts', null);
  expect(found.belief).toBeCloseTo(0.49, 12);
  expect(found.disbelief).toBeCloseTo(0.05, 12);
  expect(found.uncertainty).toBeCloseTo(0.46, 12);
  expect(reportOpinion('B', 2, 'denies', null).disbelief).toBeCloseTo(0.49, 12);
  expect(reportOpinion('F', 6, 'asserts', null)).toEqual(opinion(0, 0, 1));
});

test('the same opinion twice: independent origins add up, one origin stays as it is', () => {
  const one = opinion(0.7, 0.1, 0.2);
  const cumulated = cumulativeFusion([one, one]);
  expect(cumulated.belief).toBeCloseTo(0.778, 3);
  expect(cumulated.disbelief).toBeCloseTo(0.111, 3);
  expect(cumulated.uncertainty).toBeCloseTo(0.111, 3);
  const averaged = averagingFusion([one, one]);
  expect(averaged.belief).toBeCloseTo(0.7, 12);
  expect(averaged.uncertainty).toBeCloseTo(0.2, 12);
});

test('3,000–4,500 against 20,000 from a C source disagree by 6.15', () => {
  const us = fromInterval(3000, 4500);
  const kurdish = lognormalOf({ kind: 'value', value: 20000 }, 'C');
  expect(disagreement(us, kurdish)).toBeCloseTo(6.15, 2);
});
