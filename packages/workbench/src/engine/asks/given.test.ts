import { parseCase } from '@casus/casefile';
import { expect, test } from 'vitest';
import { slowCase, unlistedCase } from '../../../test/servedCases.ts';
import { brief } from './brief.ts';
import { givenState, givenWitness } from './given.ts';
import { type Loaded, NoAnswer } from './loaded.ts';

function loaded(text: string): Loaded {
  return { text, theCase: parseCase(text).case! };
}

/** What steps lead to, and how many there were. @param each  is done between them. */
function through<Result>(
  steps: Generator<unknown, Result, void>,
  each: () => void = () => {},
): { readonly result: Result; readonly nSteps: number } {
  for (let nSteps = 0; ; nSteps++) {
    const { done, value } = steps.next();
    if (done === true) return { result: value, nSteps };
    each();
  }
}

const goesOn = { aborted: false };

test('the verdicts on a state come one by one', () => {
  const about = { taken: ['a2'], times: 1 };
  const { result, nSteps } = through(givenState(loaded(unlistedCase), about, goesOn));
  expect(nSteps).toBe(3 * 6);
  expect(result.nash.a!.stable).toBe('yes');
});

test('an option that is gone from the case is told', () => {
  const about = { taken: ['gone'], times: 1 };
  expect(() => through(givenState(loaded(unlistedCase), about, goesOn))).toThrow(NoAnswer);
});

test('what is not looked at before a stop is undecided, and said to be', () => {
  const signal = { aborted: false };
  const asked = { taken: [], times: 1, decisionMaker: null, concept: 'seq' } as const;
  const { result } = through(givenWitness(loaded(slowCase), asked, signal), () => {
    signal.aborted = true;
  });
  expect(JSON.stringify(result)).toContain('Stopped before all was worked out');
});

test('the brief has the states that the reader chose', () => {
  const asked = { file: 'x', chosen: [['a2'], ['b2', 'c2']] };
  const { result } = through(brief(loaded(unlistedCase), asked, goesOn));
  expect(result.markdown.match(/^## A state that was asked about$/gm)).toHaveLength(2);
  expect(result.markdown).toMatch(/^# Unlisted\n/);
});
