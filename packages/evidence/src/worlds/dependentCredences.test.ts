import type { Dependence } from '@casus/casefile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CaseDraft,
  claim,
  evidenceCase,
  joined,
  not,
  seeded,
  tolerance,
} from '../../test/evidenceCase.ts';
import { credences } from '../../test/literalWorlds.ts';
import type { ClaimCredence } from '../evidence.ts';
import { baseWorld, weighEvidence } from '../weighEvidence.ts';
import { worldSpace } from './worldSpace.ts';

const sources = { wire: 'B', paper: 'C' } as const;
const given = (condition: Dependence['given'], low: number, high: number = low): Dependence => ({
  given: condition,
  likelihood: { low, high, text: '' },
});
const likelihood = (low: number, high: number = low) => ({ low, high, text: '' });

function credence(claims: NonNullable<CaseDraft['claims']>, id: string): ClaimCredence {
  return weighEvidence(evidenceCase({ sources, claims })).claims.get(id)!;
}

describe('the credence of a claim that depends on others', () => {
  test('is the literal sum over what they may be', () => {
    fc.assert(
      fc.property(fc.array(credences, { minLength: 7, maxLength: 7 }), (p) => {
        const [a, b, both, one, neither, next, otherwise] = p as [
          number,
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        const claims = {
          // Stands before what it depends on; its last row is missing, so its own likelihood counts.
          end: {
            likelihood: likelihood(otherwise),
            dependsOn: [given(claim('middle'), next)],
          },
          middle: {
            dependsOn: [
              given(joined('and', claim('a'), claim('b')), both),
              given(not(joined('iff', claim('a'), claim('b'))), one),
              given(not(joined('or', claim('a'), claim('b'))), neither),
            ],
          },
          a: { likelihood: likelihood(a) },
          b: { likelihood: likelihood(b) },
        };
        const middle =
          a * b * both + (a * (1 - b) + (1 - a) * b) * one + (1 - a) * (1 - b) * neither;
        const found = credence(claims, 'middle');
        expect(Math.abs(found.point - middle)).toBeLessThan(tolerance);
        expect(found.basis).toBe('dependence');
        const end = middle * next + (1 - middle) * otherwise;
        expect(Math.abs(credence(claims, 'end').point - end)).toBeLessThan(tolerance);
        expect(credence(claims, 'end').own.point).toBe(otherwise);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test('without a row that applies it is what the reports on it give', () => {
    const reports = [{ source: 'wire' }];
    const alone = credence({ it: reports }, 'it');
    const dependent = credence(
      {
        never: { likelihood: likelihood(0) },
        it: { reports, dependsOn: [given(claim('never'), 0.1)] },
      },
      'it',
    );
    expect(dependent.point).toBeCloseTo(alone.point, 12);
    expect(dependent.low).toBeCloseTo(alone.low, 12);
    expect(dependent.high).toBeCloseTo(alone.high, 12);
    expect(dependent.belief).toBe(alone.belief);
  });

  test('has the range that the ends of all ranges give', () => {
    const found = credence(
      {
        cause: { likelihood: likelihood(0.2, 0.6) },
        it: { dependsOn: [given(claim('cause'), 0.8, 1), given(not(claim('cause')), 0.1, 0.3)] },
      },
      'it',
    );
    expect(found.low).toBeCloseTo(0.2 * 0.8 + 0.8 * 0.1, 12);
    expect(found.point).toBeCloseTo(0.4 * 0.9 + 0.6 * 0.2, 12);
    expect(found.high).toBeCloseTo(0.6 * 1 + 0.4 * 0.3, 12);
  });

  test('never has a range narrower than what is possible, however many claims it depends on', () => {
    const n = 12;
    const ids = Array.from({ length: n }, (_, k) => `cause${k}`);
    // True where an odd number of causes is: no credence alone moves it from one half.
    const odd = ids.map((id) => claim(id)).reduce((a, b) => not(joined('iff', a, b)));
    const found = credence(
      {
        ...Object.fromEntries(ids.map((id) => [id, { likelihood: likelihood(0, 1) }])),
        it: { dependsOn: [given(odd, 0.9), given(not(odd), 0.1)] },
      },
      'it',
    );
    expect(found.point).toBeCloseTo(0.5, 12);
    expect(found.low).toBeLessThanOrEqual(0.1);
    expect(found.high).toBeGreaterThanOrEqual(0.9);
  });

  test('stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(range, { minLength: 3, maxLength: 3 }), ([a, b, c]) => {
        const dependsOn = [given(claim('a'), 1), given(claim('b'), 1), given(claim('c'), 1)];
        const certain = [...dependsOn, given(not(claim('a')), 1)];
        const found = credence(
          {
            a: { likelihood: a! },
            b: { likelihood: b! },
            c: { likelihood: c! },
            it: { dependsOn: certain },
          },
          'it',
        );
        for (const each of [found.low, found.point, found.high]) {
          expect(each).toBeLessThanOrEqual(1);
          expect(each).toBeCloseTo(1, 12);
        }
      }),
      seeded,
    );
  });
});

const range = fc
  .tuple(credences, credences)
  .map(([a, b]) => likelihood(Math.min(a, b), Math.max(a, b)));

describe('claims that share an origin', () => {
  const claims = {
    a: [{ source: 'wire', origin: 'an aide' }],
    b: [{ source: 'wire', origin: 'an aide' }],
    both: {
      dependsOn: [
        given(joined('and', claim('a'), claim('b')), 1),
        given(not(joined('and', claim('a'), claim('b'))), 0),
      ],
    },
  };

  test('turn out together in what depends on them', () => {
    const { point } = credence(claims, 'a');
    expect(credence(claims, 'both').point).toBeCloseTo(point, 12);
  });

  test('and the worlds give the same credence, also where a claim between them is not in sight', () => {
    const theCase = evidenceCase({
      sources,
      claims: {
        ...claims,
        a: [{ source: 'wire', origin: 'an aide' }],
        between: [
          { source: 'wire', origin: 'an aide' },
          { source: 'paper', origin: 'an officer' },
        ],
        b: [{ source: 'paper', origin: 'an officer' }],
      },
      whens: [claim('both'), claim('between')],
    });
    const evidence = weighEvidence(theCase);
    const [factor] = worldSpace(theCase, evidence, baseWorld(evidence)).factors;
    const marginal = factor!.levels.reduce(
      (sum, { claims: level }, at) => sum + (level.get('both') === true ? factor!.point[at]! : 0),
      0,
    );
    const { point } = evidence.claims.get('both')!;
    expect(marginal).toBeCloseTo(point, 12);
    expect(point).toBeCloseTo(evidence.claims.get('b')!.point, 12);
  });
});
