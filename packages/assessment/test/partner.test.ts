import { readFileSync } from 'node:fs';
import { type SharedTask, workOn } from '@casus/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess, type Partner } from '../src/index.ts';
import { caseOf, seed, smallCases } from './worldCases.ts';

/** Partners: one does all of it before we begin, the other never comes. */
const partners: readonly ((seen: string[]) => Partner)[] = [
  (task: SharedTask) => workOn(structuredClone(task)),
  () => {},
].map((join) => (seen) => ({
  join: (task) => {
    seen.push('joined');
    join(task);
  },
  leave: () => seen.push('left'),
}));

test.each([0, 1])('with partner %i the assessment is the same', (which) => {
  fc.assert(
    fc.property(smallCases, (theCase) => {
      const seen: string[] = [];
      const { document } = assess(theCase, { partner: partners[which]!(seen) });
      expect(document).toEqual(assess(theCase).document);
      expect(seen).toEqual(['joined', 'left']);
    }),
    { numRuns: 20, seed },
  );
});

const examples: readonly (readonly [string, string])[] = [
  [
    'Mosul 2016',
    readFileSync(new URL('../../../examples/mosul-2016.casus.yaml', import.meta.url), 'utf8'),
  ],
  [
    'a coalition, weights and no status quo',
    `casus: 1
title: Both
decisionMakers:
  n: { options: { a: A, b: { text: B, moves: forward } }, weights: { a: 2, c: -3 } }
  s: { options: { c: C }, preferences: [not c if a, b] }
coalitions: [[n, s]]
questions: { q: { ask: a } }
`,
  ],
  [
    'a status quo that is ruled out',
    `casus: 1
title: Nowhere
claims: { blocked: { likelihood: 0.9 } }
decisionMakers:
  n: { options: { a: A }, preferences: [a] }
  s: { options: { b: B }, preferences: [b] }
infeasible: [{ never: a and not b, when: blocked }]
statusQuo: [a]
questions: { q: { ask: a } }
`,
  ],
];

test.each(examples)('with partners the assessment is the same: %s', (_, text) => {
  const theCase = caseOf(text);
  const { document } = assess(theCase, { baseOnly: true });
  for (const partner of partners) {
    const options = { baseOnly: true, partner: partner([]) };
    expect(assess(theCase, options).document).toEqual(document);
  }
});
