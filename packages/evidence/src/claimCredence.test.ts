import type { Reliability } from '@casus/casefile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CaseDraft,
  evidenceCase,
  type ReportDraft,
  seeded,
  tolerance,
} from '../test/evidenceCase.ts';
import type { ClaimCredence } from './evidence.ts';
import { reportOpinion } from './opinion.ts';
import { weighEvidence } from './weighEvidence.ts';

const sources = { a: 'A', a2: 'A', b: 'B', c: 'C', d: 'D', e: 'E', f: 'F' } as const;

function credence(reports: readonly ReportDraft[], draft: CaseDraft = {}): ClaimCredence {
  const theCase = evidenceCase({ sources, claims: { it: reports }, ...draft });
  return weighEvidence(theCase).claims.get('it')!;
}

describe('without a contradiction', () => {
  test('nothing reported is nothing known: from 0 to 1, at one half', () => {
    const found = credence([]);
    expect(found).toMatchObject({ low: 0, point: 0.5, high: 1, uncertainty: 1 });
    expect(found).toMatchObject({ basis: 'ignorance', fromReports: null, contradicted: false });
  });

  test('one report: belief to belief and uncertainty, the base rate taking its share', () => {
    const { low, point, high } = credence([{ source: 'b' }]);
    expect(low).toBeCloseTo(0.49, 12);
    expect(high).toBeCloseTo(0.95, 12);
    expect(point).toBeCloseTo(0.49 + 0.46 / 2, 12);
    const rare = credence([], { claims: { it: { baseRate: 0.1, reports: [{ source: 'b' }] } } });
    expect(rare.point).toBeCloseTo(0.49 + 0.46 / 10, 12);
    expect(rare.low).toBe(low);
  });

  test('a second origin raises it, an echo of the first does not', () => {
    const one = credence([{ source: 'b' }]);
    const two = credence([{ source: 'b' }, { source: 'a' }]);
    const echo = credence([{ source: 'b' }, { source: 'e', origin: 'b' }]);
    expect(two.point).toBeGreaterThan(one.point);
    expect(echo.point).toBeLessThanOrEqual(one.point);
    expect(echo.origins).toEqual({ low: 1, high: 1 });
  });

  test('a single poor report stays below one half', () => {
    const { low, point, high } = credence([{ source: 'e', origin: 'one man', credibility: 5 }]);
    expect(point).toBeLessThan(0.5);
    expect(low).toBeCloseTo(0.05 * 0.05, 12);
    expect(high).toBeCloseTo(1 - 0.45, 12);
  });
});

describe('origins that contradict each other', () => {
  test('two A sources do not make a certain one half', () => {
    const found = credence([
      { source: 'a', credibility: 1 },
      { source: 'a2', credibility: 1, stance: 'denies' },
    ]);
    expect(found.contradicted).toBe(true);
    expect(found.point).toBeCloseTo(0.5, 9);
    expect(found.low).toBeCloseTo(0.02, 9);
    expect(found.high).toBeCloseTo(1 - 0.02, 9);
  });

  test('each side is cumulated by itself', () => {
    const pro = credence([{ source: 'a' }, { source: 'b' }]);
    const con = credence([{ source: 'c', stance: 'denies' }]);
    const both = credence([{ source: 'a' }, { source: 'c', stance: 'denies' }, { source: 'b' }]);
    expect(both.low).toBeCloseTo(Math.min(pro.low, con.low), 12);
    expect(both.high).toBeCloseTo(Math.max(pro.high, con.high), 12);
  });

  test('what cannot be judged is on no side', () => {
    const alone = credence([{ source: 'a' }]);
    const found = credence([{ source: 'a' }, { source: 'f', stance: 'denies', credibility: 6 }]);
    expect(found.contradicted).toBe(false);
    expect(found.low).toBeCloseTo(alone.low, 12);
  });
});

describe('unknown origins', () => {
  test('the range covers both: an echo, and an origin of its own', () => {
    const echo = credence([{ source: 'a' }, { source: 'b', origin: 'a' }]);
    const own = credence([{ source: 'a' }, { source: 'b' }]);
    const found = credence([{ source: 'a' }, { source: 'b', origin: 'unknown' }]);
    expect(found.low).toBeCloseTo(Math.min(echo.low, own.low), 12);
    expect(found.high).toBeCloseTo(Math.max(echo.high, own.high), 12);
    expect(found.point).toBeCloseTo(echo.point, 12);
    expect(found.origins).toEqual({ low: 1, high: 2 });
  });

  test('unknown ones alone are one origin at the point', () => {
    const one = credence([{ source: 'b', origin: 'unknown' }]);
    const two = credence([
      { source: 'b', origin: 'unknown' },
      { id: 'more', source: 'b', origin: 'unknown' },
    ]);
    expect(two.point).toBeCloseTo(one.point, 12);
    expect(two.low).toBeCloseTo(one.low, 12);
    expect(two.high).toBeCloseTo(one.high, 12);
  });
});

describe("the analyst's likelihood", () => {
  test('takes precedence for the range and its middle, and the reports stay in sight', () => {
    const likelihood = { low: 0.55, high: 0.8, text: 'likely' };
    const found = credence([], { claims: { it: { likelihood, reports: [{ source: 'e' }] } } });
    expect(found).toMatchObject({ low: 0.55, high: 0.8, basis: 'likelihood' });
    expect(found.point).toBeCloseTo(0.675, 12);
    const alone = credence([{ source: 'e' }]);
    expect(found.belief).toBe(alone.belief);
    expect(found.fromReports).toEqual({ low: alone.low, point: alone.point, high: alone.high });
  });
});

describe('for all reports', () => {
  const sourceIds = Object.keys(sources);
  const draft: fc.Arbitrary<ReportDraft> = fc.record(
    {
      source: fc.constantFrom(...sourceIds),
      origin: fc.constantFrom('unknown', 'an official', 'a friend', ...sourceIds),
      stance: fc.constantFrom('asserts' as const, 'denies' as const),
      credibility: fc.constantFrom(
        1 as const,
        2 as const,
        3 as const,
        4 as const,
        5 as const,
        6 as const,
      ),
    },
    { requiredKeys: ['source', 'stance', 'credibility'] },
  );
  // Ids stay with their reports when the order changes.
  const drafts = fc
    .array(draft, { maxLength: 6 })
    .map((all) => all.map((one, at): ReportDraft => ({ ...one, id: `r${at}` })));

  test('low ≤ point ≤ high, within [0, 1], the three parts summing to 1', () => {
    fc.assert(
      fc.property(drafts, fc.integer({ min: 0, max: 10 }), (reports, tenths) => {
        const claims = { it: { baseRate: tenths / 10, reports } };
        const { low, point, high, belief, disbelief, uncertainty } = credence([], { claims });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(point).toBeGreaterThanOrEqual(low - tolerance);
        expect(point).toBeLessThanOrEqual(high + tolerance);
        expect(high).toBeLessThanOrEqual(1 + tolerance);
        expect(Math.abs(belief + disbelief + uncertainty - 1)).toBeLessThan(tolerance);
      }),
      seeded,
    );
  });

  test('the order of reports does not matter', () => {
    fc.assert(
      fc.property(
        drafts.chain((some) =>
          fc.tuple(
            fc.constant(some),
            fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length }),
          ),
        ),
        ([some, shuffled]) => {
          const [one, other] = [credence(some), credence(shuffled)];
          expect(other.origins).toEqual(one.origins);
          for (const key of ['low', 'point', 'high'] as const) {
            expect(Math.abs(other[key] - one[key])).toBeLessThan(tolerance);
          }
        },
      ),
      seeded,
    );
  });

  test('an origin repeated with the same grades changes nothing', () => {
    fc.assert(
      fc.property(drafts, fc.nat(5), fc.integer({ min: 1, max: 3 }), (some, which, times) => {
        // One report of each source, on its own account: every origin once.
        const origins = some
          .filter(({ source }, at) => some.findIndex((one) => one.source === source) === at)
          .map((one): ReportDraft => ({ ...one, origin: one.source }));
        const repeated = origins.slice(which, which + 1);
        const echo = Array.from({ length: times }, (_, n) =>
          repeated.map((one): ReportDraft => ({ ...one, id: `echo${n}` })),
        );
        const once = credence(origins);
        const again = credence([...origins, ...echo.flat()]);
        expect(again.origins).toEqual(once.origins);
        for (const key of ['low', 'point', 'high'] as const) {
          expect(Math.abs(again[key] - once[key])).toBeLessThan(tolerance);
        }
      }),
      seeded,
    );
  });

  /** The property has failed in one draw of a hundred for other rules of fusion. */
  const many = { ...seeded, numRuns: 5000 };
  const grades: readonly Reliability[] = ['A', 'B', 'C', 'D', 'E', 'F'];

  test('less reliable sources of what is asserted never make a claim more credible', () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom(...sourceIds), fc.nat(5), (reports, source, lower) => {
        const doubted = reports.filter((one) => one.source === source);
        fc.pre(doubted.every(({ stance }) => stance === 'asserts'));
        const grade =
          grades[Math.max(lower, grades.indexOf(sources[source as keyof typeof sources]))]!;
        const before = credence(reports);
        const after = credence(reports, { sources: { ...sources, [source]: grade } });
        expect(after.point).toBeLessThanOrEqual(before.point + tolerance);
      }),
      many,
    );
  });

  test('leaving out what supports a claim never raises it, what speaks against it never lowers it', () => {
    fc.assert(
      fc.property(drafts, fc.integer({ min: 0, max: 10 }), (reports, tenths) => {
        const claims = { it: { baseRate: tenths / 10, reports } };
        const theCase = evidenceCase({ sources, claims });
        const before = weighEvidence(theCase).claims.get('it')!.point;
        for (const { id, source, credibility, stance } of theCase.claims.get('it')!.reports) {
          const { reliability } = theCase.sources.get(source)!;
          const { belief, disbelief } = reportOpinion(reliability, credibility, stance, null);
          const weighed = weighEvidence(theCase, { leaveOut: new Set([id!]) });
          const after = weighed.claims.get('it')!.point;
          const speaksFor = credibility <= 3 ? stance === 'asserts' : belief > disbelief;
          const speaksAgainst = credibility <= 3 ? stance === 'denies' : belief < disbelief;
          if (speaksFor) expect(after).toBeLessThanOrEqual(before + tolerance);
          if (speaksAgainst) expect(after).toBeGreaterThanOrEqual(before - tolerance);
        }
      }),
      many,
    );
  });

  test('where nobody would pull to the other side, the point is that of cumulative fusion', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('A', 'B', 'C', 'D'),
        fc.constantFrom(1 as const, 2 as const, 3 as const),
        fc.integer({ min: 1, max: 5 }),
        (grade, credibility, n) => {
          const ids = Array.from({ length: n }, (_, at) => `s${at}`);
          const { belief, uncertainty, point } = credence(
            ids.map((source) => ({ source, credibility })),
            { sources: Object.fromEntries(ids.map((id) => [id, grade])) },
          );
          expect(point).toBeCloseTo(belief + uncertainty / 2, 9);
        },
      ),
      seeded,
    );
  });
});

test('a source that cannot be judged says nothing, and a poor one never the contrary', () => {
  const ignorance = { low: 0, point: 0.5, high: 1, contradicted: false };
  for (const stance of ['asserts', 'denies'] as const) {
    expect(credence([{ source: 'f', credibility: 2, stance }])).toMatchObject(ignorance);
    const { point } = credence([{ source: 'e', credibility: 2, stance }]);
    if (stance === 'asserts') expect(point).toBeGreaterThanOrEqual(0.5);
    else expect(point).toBeLessThanOrEqual(0.5);
  }
  const { low, point, high, contradicted } = credence([{ source: 'b' }]);
  for (const source of ['e', 'f']) {
    const both = credence([{ source: 'b' }, { source, credibility: 2 }]);
    expect(both.contradicted).toBe(contradicted);
    expect(both.point).toBeCloseTo(point, 9);
    expect(both.low).toBeGreaterThan(0.4);
  }
  expect(credence([{ source: 'b' }, { source: 'f', credibility: 2 }])).toMatchObject({ low, high });
});

test('a weaker report neither lowers what a stronger one gives, nor does an echo', () => {
  const alone = credence([{ source: 'b' }]);
  const echoed = credence([{ source: 'b' }, { source: 'd', origin: 'b', credibility: 3 }]);
  const joined = credence([{ source: 'b' }, { source: 'c', credibility: 3 }]);
  expect(echoed.point).toBeCloseTo(alone.point, 9);
  // Cumulative fusion alone gives .7189, below the .72 of the stronger report.
  expect(joined.belief + joined.uncertainty / 2).toBeCloseTo(0.7189, 4);
  expect(joined.point).toBeCloseTo(alone.point, 9);
});
