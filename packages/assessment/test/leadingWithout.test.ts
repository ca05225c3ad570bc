import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../src/index.ts';
import { caseOf, seed, smallCases } from './worldCases.ts';

const twoFigures = (reports: string): ReturnType<typeof caseOf> =>
  caseOf(`casus: 1
title: Two figures
sources: { b: { name: Bureau, reliability: B }, c: { name: Courier, reliability: C }, d: { name: Daily, reliability: C } }
estimates:
  men: { unit: men, reports: [${reports}] }
decisionMakers:
  one:
    options: { raid: They raid }
    preferences: [{ prefer: raid, when: men > 1000 }, not raid]
statusQuo: []
questions: { q: { ask: raid } }
`);

test('a report that turns the likeliest answer, but not the one of the base world', () => {
  // The Bureau is the most reliable, so it makes the base world; the other two weigh more together.
  const [bureau, courier, daily] = [
    '{ id: r1, source: b, value: 100, credibility: 2 }',
    '{ id: r2, source: c, value: 5000, credibility: 2 }',
    '{ id: r3, source: d, value: 90000, credibility: 2 }',
  ];
  const { questions, without, leadingWithout } = assess(
    twoFigures([bureau, courier, daily].join(', ')),
  ).document;
  expect(questions.q).toMatchObject({ answer: 'no', leading: 'yes' });
  expect(without.filter((row) => 'report' in row)).toEqual([
    { report: 'r1', question: 'q', from: 'no', to: 'yes' },
  ]);
  const turning = leadingWithout!.flatMap((row) => ('report' in row ? [row.report] : []));
  expect(turning).toEqual(['r2', 'r3']);
  for (const [left, rest] of [
    ['r2', [bureau, daily]],
    ['r3', [bureau, courier]],
    ['r1', [courier, daily]],
  ] as const) {
    const { leading } = assess(twoFigures(rest.join(', '))).document.questions.q!;
    expect(leading !== 'yes', left).toBe(turning.includes(left));
  }
});

test('every turn names the answer that leads now, and another', () => {
  fc.assert(
    fc.property(smallCases, (theCase) => {
      const { questions, leadingWithout } = assess(theCase).document;
      for (const { question, from, to } of leadingWithout!) {
        expect(from).toBe(questions[question]!.leading);
        expect(to).not.toBe(from);
      }
    }),
    { seed, numRuns: 60 },
  );
});
