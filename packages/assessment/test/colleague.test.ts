import type { Case } from '@casus/casefile';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AssessmentOptions,
  assess,
  assessing,
  type Colleague,
  colleagueShare,
  type FoundVerdict,
} from '../src/index.ts';
import { caseOf, seed, smallCases } from './worldCases.ts';

/** A colleague in the same thread, who finds some verdicts each time it is asked. */
function colleagueFor(
  theCase: Case,
  pace: number,
): { colleague: Colleague; seen: { nFound: number; isStopped: boolean } } {
  const seen = { nFound: 0, isStopped: false };
  const work = colleagueShare(theCase, {});
  const colleague: Colleague = {
    start: () => true,
    found: () => {
      const found: FoundVerdict[] = [];
      for (let n = 0; n < pace; n++) {
        const { done, value } = work.next();
        if (done === true) break;
        found.push(value);
      }
      seen.nFound += found.length;
      return found;
    },
    stop: () => {
      seen.isStopped = true;
    },
  };
  return { colleague, seen };
}

test('with a colleague, whether it is quick, slow or gone, the assessment is the same', () => {
  fc.assert(
    fc.property(smallCases, fc.constantFrom(0, 1, 3, 1000), (theCase, pace) => {
      const { colleague, seen } = colleagueFor(theCase, pace);
      const options: AssessmentOptions = { colleague };
      expect(assess(theCase, options).document).toEqual(assess(theCase).document);
      expect(seen.isStopped).toBe(true);
    }),
    { numRuns: 60, seed },
  );
});

test('a colleague takes a half, and no more', () => {
  const claims = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const theCase = caseOf(`casus: 1
title: Eight claims
claims: { ${claims.map((id) => `${id}: { likelihood: 0.4 }`).join(', ')} }
decisionMakers:
  one:
    options: { go: Go, stay: Stay }
    preferences: [${claims.map((id, k) => `{ prefer: ${k % 2 === 0 ? 'go' : 'stay and go'}, when: ${id} }`).join(', ')}]
questions: { q: { ask: go } }
`);
  expect([...colleagueShare(theCase, {})]).toHaveLength(128);
  const { colleague, seen } = colleagueFor(theCase, 1000);
  const work = assessing(theCase, { colleague });
  let last = 0;
  for (let step = work.next(); step.done !== true; step = work.next()) {
    if (step.value.stage !== 'worlds') continue;
    expect(step.value.done).toBeGreaterThanOrEqual(last);
    last = step.value.done;
  }
  expect(last).toBe(256);
  expect(seen.nFound).toBe(128);
});
