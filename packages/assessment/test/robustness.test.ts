import { expect, test } from 'vitest';
import { assess } from '../src/index.ts';
import { caseOf } from './worldCases.ts';

function found(preferences: string) {
  const theCase = caseOf(`casus: 1
title: Orders
decisionMakers:
  one:
    options: { a: A, b: B }
    preferences: [${preferences}]
questions:
  wanted: { ask: not a }
`);
  const { robustness, judgements } = assess(theCase).document;
  return { ...robustness, judgements };
}

test('one swap of neighbours destroys what they decide, and brings about the rest', () => {
  const { destroyed, wanted, judgements } = found('a, not a, b');
  const by = [{ decisionMaker: 'one', swap: [1, 2] }];
  expect(destroyed).toEqual([{ state: 4, swaps: 1, by }]);
  expect(wanted).toEqual([{ question: 'wanted', swaps: 1, by }]);
  expect(judgements).toEqual([
    { decisionMaker: 'one', drop: 1, question: 'wanted', from: 'no', to: 'yes' },
    { decisionMaker: 'one', swap: [1, 2], question: 'wanted', from: 'no', to: 'yes' },
  ]);
});

test('two swaps, where a third statement stands between', () => {
  const { destroyed, wanted } = found('a, b, not a');
  expect(destroyed.map(({ swaps }) => swaps)).toEqual([2]);
  expect(wanted.map(({ swaps }) => swaps)).toEqual([2]);
});

test('nothing within the swaps searched', () => {
  const { destroyed, wanted, searched } = found('a, b');
  expect(destroyed).toEqual([{ state: 4, swaps: null, by: [] }]);
  expect(wanted).toEqual([{ question: 'wanted', swaps: null, by: [] }]);
  expect(searched).toBe(3);
});
