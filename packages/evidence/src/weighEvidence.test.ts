import { describe, expect, test } from 'vitest';
import { between, compared, day, evidenceCase, month, value } from '../test/evidenceCase.ts';
import { holds } from './conditions.ts';
import { assume, baseWorld, reportCounts, weighEvidence } from './weighEvidence.ts';

describe('as of a date', () => {
  const asOf = day('2016-10-13');
  test.each([
    ['the day before', day('2016-10-12'), true],
    ['the day itself', day('2016-10-13'), true],
    ['the day after', day('2016-10-14'), false],
    ['a month it lies in', month('2016-10', 31), true],
    ['a year it lies in', { text: '2016', first: '2016-01-01', last: '2016-12-31' }, true],
    ['the month after', month('2016-11', 30), false],
    ['no date', null, true],
  ])('a report of %s', (_, date, counts) => {
    expect(reportCounts({ date }, asOf)).toBe(counts);
    expect(reportCounts({ date }, null)).toBe(true);
  });

  test('the case’s own date is taken unless another, or none, is given', () => {
    const theCase = evidenceCase({
      sources: { a: 'A' },
      claims: { it: [{ source: 'a', date: day('2016-10-14') }] },
      asOf,
    });
    const reports = (options?: Parameters<typeof weighEvidence>[1]): number =>
      weighEvidence(theCase, options).claims.get('it')!.reports.length;
    expect(reports()).toBe(0);
    expect(reports({ asOf: null })).toBe(1);
    expect(reports({ asOf: day('2016-11-01') })).toBe(1);
  });
});

test('reports left out by id leave their claims and estimates without them', () => {
  const theCase = evidenceCase({
    sources: { a: 'A' },
    claims: { it: [{ source: 'a' }] },
    estimates: { x: [{ source: 'a', quantity: value(3) }] },
  });
  const evidence = weighEvidence(theCase, { leaveOut: new Set(['it#1', 'x#1']) });
  expect(evidence.claims.get('it')!.basis).toBe('ignorance');
  expect(evidence.estimates.get('x')!.alternatives).toEqual([]);
});

test('leaving out a link of a chain does not make its ends two origins', () => {
  const theCase = evidenceCase({
    sources: { agency: 'B', paper: 'C', blog: 'D' },
    claims: {
      it: [
        { source: 'agency' },
        { source: 'paper', origin: 'agency' },
        { source: 'blog', origin: 'paper' },
      ],
    },
  });
  const { origins } = weighEvidence(theCase, { leaveOut: new Set(['it#2']) }).claims.get('it')!;
  expect(origins).toEqual({ low: 1, high: 1 });
});

describe('the base rate and the grading of a case', () => {
  const reports = [{ source: 'b' }];

  test('a base rate takes the share that is uncertain, of the point only', () => {
    const theCase = evidenceCase({
      sources: { b: 'B' },
      claims: {
        usual: reports,
        rare: { baseRate: 0.1, reports },
        never: { baseRate: 0, reports },
        always: { baseRate: 1, reports },
        unreported: { baseRate: 0.1 },
        judged: { baseRate: 0.1, likelihood: { low: 0.6, high: 0.8, text: '' }, reports },
      },
    });
    const { claims } = weighEvidence(theCase);
    // B and 2: belief .7 × .7, disbelief .05, the rest uncertain.
    const point = (id: string): number => claims.get(id)!.point;
    expect(point('usual')).toBeCloseTo(0.49 + 0.46 / 2, 9);
    expect(point('rare')).toBeCloseTo(0.49 + 0.46 * 0.1, 9);
    expect(point('never')).toBeCloseTo(0.49, 9);
    // A supporting report does not pull down what is expected anyway, and the range covers the point.
    expect(point('always')).toBeCloseTo(1, 9);
    expect(claims.get('always')!.high).toBe(point('always'));
    expect(point('unreported')).toBeCloseTo(0.1, 9);
    expect(point('judged')).toBeCloseTo(0.7, 12);
    for (const id of ['usual', 'rare', 'never']) {
      expect(claims.get(id)!.uncertainty).toBeCloseTo(0.46, 9);
      expect(claims.get(id)!.low).toBeCloseTo(0.49, 9);
      expect(claims.get(id)!.high).toBeCloseTo(0.95, 9);
    }
    expect(claims.get('unreported')).toMatchObject({ low: 0, high: 1, basis: 'ignorance' });
  });

  test('a grading replaces the grades it names, for claims and for estimates', () => {
    const theCase = evidenceCase({
      sources: { b: 'B', c: 'C' },
      claims: { it: reports, other: [{ source: 'b', credibility: 3 }] },
      estimates: {
        x: [
          { source: 'b', quantity: value(100) },
          { source: 'c', quantity: value(900) },
        ],
      },
      grading: {
        reliability: new Map([['B', [0.2, 0, 0.8]]]),
        credibility: new Map([[2, [0.5, 0.1, 0.4]]]),
      },
    });
    const { claims, estimates } = weighEvidence(theCase);
    expect(claims.get('it')!.low).toBeCloseTo(0.2 * 0.5, 9);
    expect(claims.get('it')!.high).toBeCloseTo(1 - 0.1, 9);
    expect(claims.get('it')!.point).toBeCloseTo(0.1 + 0.8 / 2, 9);
    expect(claims.get('other')!.low).toBeCloseTo(0.2 * 0.5, 9);
    const { alternatives, unassigned, heaviest } = estimates.get('x')!;
    expect(alternatives.map(({ weight }) => weight)).toEqual([
      expect.closeTo(0.2 / 0.7, 12),
      expect.closeTo(0.5 / 0.7, 12),
    ]);
    expect(unassigned).toBeCloseTo(0.5, 12);
    expect(heaviest).toBe(1);
  });

  test('grades without uncertainty make a claim certain; two that contradict each other, one half', () => {
    const theCase = evidenceCase({
      sources: { a: 'A', a2: 'A' },
      claims: {
        sure: [{ source: 'a', credibility: 1 }],
        disputed: [
          { source: 'a', credibility: 1 },
          { source: 'a2', credibility: 1, stance: 'denies' },
        ],
      },
      grading: {
        reliability: new Map([['A', [1, 0, 0]]]),
        credibility: new Map([[1, [1, 0, 0]]]),
      },
    });
    const { claims } = weighEvidence(theCase);
    expect(claims.get('sure')!.point).toBeCloseTo(1, 9);
    expect(claims.get('sure')).toMatchObject({ low: expect.closeTo(1, 9), high: 1 });
    expect(claims.get('disputed')).toMatchObject({
      low: 0,
      point: 0.5,
      high: 1,
      contradicted: true,
    });
  });
});

describe('the base world', () => {
  const theCase = evidenceCase({
    sources: { a: 'A', a2: 'A', b: 'B', c: 'C' },
    claims: {
      supported: [{ source: 'b' }],
      denied: [{ source: 'b', stance: 'denies' }],
      ignored: [],
      balanced: [
        { source: 'a', credibility: 1 },
        { source: 'a2', credibility: 1, stance: 'denies' },
      ],
      expected: { baseRate: 0.6 },
      judged: { likelihood: { low: 0.55, high: 0.8, text: 'likely' } },
      even: { likelihood: { low: 0.45, high: 0.55, text: 'roughly even chance' } },
    },
    estimates: {
      fighters: [
        { source: 'c', quantity: value(20000) },
        { source: 'b', quantity: between(3000, 4500) },
      ],
      tied: [
        { source: 'c', quantity: value(20000) },
        { source: 'c', quantity: value(100) },
      ],
      silent: [],
    },
  });
  const world = baseWorld(weighEvidence(theCase));

  test('takes a claim as true above one half only; ignorance and balance are not', () => {
    expect(Object.fromEntries(world.claims)).toEqual({
      supported: true,
      denied: false,
      ignored: false,
      balanced: false,
      expected: true,
      judged: true,
      even: false,
    });
  });

  test('stands at the heaviest alternative, on a tie the first of the file', () => {
    expect(world.estimates.get('fighters')).toBeCloseTo(Math.sqrt(3000 * 4500), 8);
    expect(world.estimates.get('tied')).toBe(20000);
    expect(world.estimates.has('silent')).toBe(false);
  });

  test('does not put a stated figure above itself', () => {
    expect(holds(compared('tied', '>', 20000), world)).toBe(false);
    expect(holds(compared('tied', '>=', 20000), world)).toBe(true);
  });

  test('an assumption sets a claim or an estimate and leaves the world it came from alone', () => {
    const assumed = assume(
      world,
      new Map<string, boolean | number>([
        ['denied', true],
        ['silent', 7],
      ]),
    );
    expect(assumed.claims.get('denied')).toBe(true);
    expect(assumed.estimates.get('silent')).toBe(7);
    expect(world.claims.get('denied')).toBe(false);
    expect(world.estimates.has('silent')).toBe(false);
  });
});
