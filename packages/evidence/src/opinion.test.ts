import type { Grading } from '@casus/casefile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded, tolerance } from '../test/evidenceCase.ts';
import {
  averagingFusion,
  cumulativeFusion,
  type Opinion,
  reliabilityBelief,
  reportOpinion,
  vacuous,
} from './opinion.ts';

const opinion = (belief: number, disbelief: number, uncertainty: number): Opinion => ({
  belief,
  disbelief,
  uncertainty,
});

const near = (found: Opinion, expected: Opinion, digits = 9): void => {
  expect(found.belief).toBeCloseTo(expected.belief, digits);
  expect(found.disbelief).toBeCloseTo(expected.disbelief, digits);
  expect(found.uncertainty).toBeCloseTo(expected.uncertainty, digits);
};

const grading: Grading = {
  reliability: new Map([['C', [0.6, 0, 0.4]]]),
  credibility: new Map([[2, [0.7, 0.1, 0.2]]]),
};

describe('the opinion of a report', () => {
  test('support is discounted by the source, disbelief is not', () => {
    near(reportOpinion('C', 2, 'asserts', grading), opinion(0.42, 0.1, 0.48));
    near(reportOpinion('B', 2, 'asserts', null), opinion(0.49, 0.05, 0.46));
  });

  test('a denial swaps belief and disbelief', () => {
    near(reportOpinion('C', 2, 'denies', grading), opinion(0.1, 0.42, 0.48));
  });

  test('what cannot be judged is missing knowledge, never one half', () => {
    expect(reportOpinion('F', 6, 'asserts', null)).toEqual(vacuous);
    expect(reportOpinion('A', 6, 'denies', null)).toEqual(vacuous);
  });

  test('a grade the case leaves out keeps the convention', () => {
    expect(reliabilityBelief('C', grading)).toBe(0.6);
    expect(reliabilityBelief('A', grading)).toBe(0.9);
  });

  test('an E source with credibility 5 leaves a claim below the same story from an A source', () => {
    const point = ({ belief, uncertainty }: Opinion): number => belief + uncertainty / 2;
    const worse = point(reportOpinion('E', 5, 'asserts', null));
    const better = point(reportOpinion('A', 5, 'asserts', null));
    expect(worse).toBeLessThan(better);
  });

  test('fractions that add up to 1 only almost leave no uncertainty', () => {
    const certain: Grading = {
      reliability: new Map([['A', [1, 0, 0]]]),
      credibility: new Map([
        [1, [0.9, 0.1, 0]],
        [2, [0.7, 0.3, 0]],
      ]),
    };
    expect(reportOpinion('A', 1, 'asserts', certain).uncertainty).toBe(0);
    expect(reportOpinion('A', 2, 'asserts', certain).uncertainty).toBe(0);
  });
});

describe('fusion', () => {
  const one = opinion(0.7, 0.1, 0.2);

  test('independent origins add up', () => {
    near(cumulativeFusion([one, one]), opinion(7 / 9, 1 / 9, 1 / 9));
  });

  test('reports of one origin stay what they are', () => {
    near(averagingFusion([one, one]), one);
    near(averagingFusion([one, one, one, one]), one);
  });

  test('averaging two is the pairwise formula', () => {
    const other = opinion(0.2, 0.4, 0.4);
    const k = one.uncertainty + other.uncertainty;
    near(
      averagingFusion([one, other]),
      opinion(
        (0.7 * other.uncertainty + 0.2 * one.uncertainty) / k,
        (0.1 * other.uncertainty + 0.4 * one.uncertainty) / k,
        (2 * one.uncertainty * other.uncertainty) / k,
      ),
    );
  });

  test('averaging three is the formula for many, not the pairwise one twice', () => {
    const three = [one, opinion(0.2, 0.4, 0.4), opinion(0.1, 0.1, 0.8)];
    const product = (without: number): number =>
      three.reduce((all, { uncertainty }, j) => (j === without ? all : all * uncertainty), 1);
    const total = product(0) + product(1) + product(2);
    const belief = three.reduce((sum, each, i) => sum + each.belief * product(i), 0) / total;
    expect(averagingFusion(three).belief).toBeCloseTo(belief, 12);
    const twice = averagingFusion([averagingFusion(three.slice(0, 2)), three[2]!]);
    expect(Math.abs(twice.belief - belief)).toBeGreaterThan(0.01);
  });

  test('opinions without uncertainty outweigh all others and are averaged among themselves', () => {
    const sure = opinion(1, 0, 0);
    const against = opinion(0, 1, 0);
    for (const fuse of [averagingFusion, cumulativeFusion]) {
      near(fuse([sure, one]), sure);
      near(fuse([sure, one, against]), opinion(0.5, 0.5, 0));
    }
  });

  test('nothing fused is knowing nothing, and knowing nothing adds nothing', () => {
    expect(averagingFusion([])).toEqual(vacuous);
    expect(cumulativeFusion([])).toEqual(vacuous);
    near(cumulativeFusion([vacuous, one, vacuous]), one);
  });

  const opinions = fc.array(
    fc
      .tuple(fc.nat(20), fc.nat(20), fc.nat(20))
      .filter(([b, d, u]) => b + d + u > 0)
      .map(([b, d, u]) => opinion(b / (b + d + u), d / (b + d + u), u / (b + d + u))),
    { minLength: 1, maxLength: 6 },
  );

  test('the three parts sum to 1 and none is negative', () => {
    fc.assert(
      fc.property(opinions, (some) => {
        for (const fuse of [averagingFusion, cumulativeFusion]) {
          const { belief, disbelief, uncertainty } = fuse(some);
          expect(Math.abs(belief + disbelief + uncertainty - 1)).toBeLessThan(tolerance);
          expect(Math.min(belief, disbelief, uncertainty)).toBeGreaterThanOrEqual(0);
        }
      }),
      seeded,
    );
  });

  test('the order does not matter', () => {
    fc.assert(
      fc.property(opinions, (some) => {
        for (const fuse of [averagingFusion, cumulativeFusion])
          near(fuse([...some].reverse()), fuse(some));
      }),
      seeded,
    );
  });
});
