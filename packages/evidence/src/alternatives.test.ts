import type { Quantity, Reliability } from '@casus/casefile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  atLeast,
  between,
  type CaseDraft,
  evidenceCase,
  type FigureDraft,
  seeded,
  tolerance,
  value,
} from '../test/evidenceCase.ts';
import type { EstimateAlternatives } from './evidence.ts';
import { disagreement, lognormalOf } from './lognormal.ts';
import { weighEvidence } from './weighEvidence.ts';

const sources = { us: 'B', kurdish: 'C', paper: 'C', rumour: 'F' } as const;

function alternativesOf(
  reports: readonly FigureDraft[],
  draft: CaseDraft = {},
): EstimateAlternatives {
  const theCase = evidenceCase({ sources, estimates: { it: reports }, ...draft });
  return weighEvidence(theCase).estimates.get('it')!;
}

const mosul: readonly FigureDraft[] = [
  { source: 'us', quantity: between(3000, 4500) },
  { source: 'kurdish', quantity: value(20000) },
];

test('3,000 to 4,500 and 20,000 stay apart, weighed by the stronger source of each', () => {
  const { alternatives, unassigned, heaviest } = alternativesOf(mosul);
  expect(alternatives.map(({ low, high, sources: of }) => [low, high, of])).toEqual([
    [3000, 4500, ['us']],
    [20000, 20000, ['kurdish']],
  ]);
  expect(alternatives[0]!.weight).toBeCloseTo(0.7 / 1.2, 12);
  expect(alternatives[0]!.median).toBeCloseTo(Math.sqrt(3000 * 4500), 8);
  expect(alternatives[1]!.median).toBe(20000);
  expect(unassigned).toBeCloseTo(0.3, 12);
  expect(heaviest).toBe(0);
});

describe('what is put together', () => {
  test('figures that agree are one alternative from the least to the greatest', () => {
    const { alternatives } = alternativesOf([
      { source: 'us', quantity: value(5000) },
      { source: 'paper', quantity: value(4000) },
    ]);
    expect(alternatives).toHaveLength(1);
    expect(alternatives[0]).toMatchObject({ low: 4000, high: 5000, sources: ['us', 'paper'] });
    expect(alternatives[0]!.median).toBeGreaterThan(4000);
    expect(alternatives[0]!.median).toBeLessThan(5000);
  });

  test('a chain of small steps breaks where it disagrees with its first', () => {
    const figures = [1000, 1700, 2900, 4900];
    const { alternatives } = alternativesOf(
      figures.map((figure) => ({ source: 'paper', quantity: value(figure) })),
    );
    expect(alternatives.map(({ low, high }) => [low, high])).toEqual([
      [1000, 1700],
      [2900, 4900],
    ]);
  });

  test('several reports of one origin weigh as one', () => {
    const two = alternativesOf([
      { source: 'us', quantity: value(4000) },
      { source: 'paper', quantity: value(5000) },
    ]);
    const echoed = alternativesOf([
      { source: 'us', quantity: value(4000) },
      { source: 'us', quantity: value(4000) },
      { source: 'us', quantity: value(4000) },
      { source: 'paper', quantity: value(5000) },
    ]);
    expect(echoed.alternatives[0]!.median).toBe(two.alternatives[0]!.median);
  });

  test('a lower bound has the stated figure for its ends', () => {
    const { alternatives } = alternativesOf([{ source: 'us', quantity: atLeast(4000) }]);
    expect(alternatives[0]).toMatchObject({ low: 4000, high: 4000 });
    expect(alternatives[0]!.median).toBeGreaterThan(4000);
  });
});

describe('weights', () => {
  test('no report: no alternative, everything unassigned', () => {
    expect(alternativesOf([])).toMatchObject({ alternatives: [], unassigned: 1, heaviest: -1 });
  });

  test('sources that cannot be judged weigh equally, everything unassigned', () => {
    const { alternatives, unassigned, heaviest } = alternativesOf([
      { source: 'rumour', quantity: value(90000) },
      { source: 'rumour', quantity: value(100) },
    ]);
    expect(alternatives.map(({ weight }) => weight)).toEqual([0.5, 0.5]);
    expect(unassigned).toBe(1);
    // A tie: the first of the file, not the least.
    expect(alternatives[heaviest]!.high).toBe(90000);
  });

  test('follow the grading of the case', () => {
    const grading = {
      reliability: new Map([['C', [0.9, 0, 0.1]]] as const),
      credibility: new Map(),
    };
    expect(alternativesOf(mosul, { grading }).heaviest).toBe(1);
  });
});

describe('for all reports', () => {
  const positive = fc.integer({ min: 1, max: 200_000 });
  const quantity: fc.Arbitrary<Quantity> = fc.oneof(
    fc.record({ kind: fc.constantFrom('value', 'atLeast', 'atMost'), value: positive }),
    fc.tuple(positive, positive).map(([a, b]): Quantity => between(Math.min(a, b), Math.max(a, b))),
  ) as fc.Arbitrary<Quantity>;
  const drafts = fc
    .array(fc.record({ source: fc.constantFrom(...Object.keys(sources)), quantity }), {
      minLength: 1,
      maxLength: 7,
    })
    .map((all) => all.map((one, at): FigureDraft => ({ ...one, id: `r${at}` })));

  test('the alternatives partition the reports, ascending, and weights sum to 1', () => {
    fc.assert(
      fc.property(drafts, (some) => {
        const { alternatives, heaviest } = alternativesOf(some);
        const ids = alternatives.flatMap(({ reports }) => reports.map(({ id }) => id));
        expect(new Set(ids)).toEqual(new Set(some.map(({ id }) => id)));
        expect(ids).toHaveLength(some.length);
        const weight = alternatives.reduce((sum, each) => sum + each.weight, 0);
        expect(Math.abs(weight - 1)).toBeLessThan(tolerance);
        expect(alternatives[heaviest]).toBeDefined();
        const medians = alternatives.map(({ median }) => median);
        expect(medians).toEqual([...medians].sort((a, b) => a - b));
        for (const { low, high } of alternatives) expect(low).toBeLessThanOrEqual(high);
      }),
      seeded,
    );
  });

  test('no report disagrees with the first of its alternative', () => {
    fc.assert(
      fc.property(drafts, (some) => {
        for (const { reports } of alternativesOf(some).alternatives) {
          const shapes = reports
            .map((one) => lognormalOf(one.quantity, sources[one.source as 'us'] as Reliability))
            .sort((a, b) => a.mu - b.mu || a.sigma - b.sigma);
          for (const shape of shapes) {
            expect(disagreement(shapes[0]!, shape)).toBeLessThanOrEqual(2);
          }
        }
      }),
      seeded,
    );
  });

  test('the order of reports does not matter', () => {
    fc.assert(
      fc.property(drafts, (some) => {
        const one = alternativesOf(some).alternatives;
        const other = alternativesOf([...some].reverse()).alternatives;
        expect(other.map(({ low, high }) => [low, high])).toEqual(
          one.map(({ low, high }) => [low, high]),
        );
        for (const [at, { median, weight }] of other.entries()) {
          // A hundred-millionth of the figure: sums in another order round differently.
          expect(Math.abs(median / one[at]!.median - 1)).toBeLessThan(1e-8);
          expect(Math.abs(weight - one[at]!.weight)).toBeLessThan(tolerance);
        }
      }),
      seeded,
    );
  });
});
