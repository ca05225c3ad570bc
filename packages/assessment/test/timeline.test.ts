import { expect, test } from 'vitest';
import { assess } from '../src/index.ts';
import { caseOf } from './worldCases.ts';

const theCase = caseOf(`casus: 1
title: Three reports
asOf: 2020-06-15
sources:
  s: { reliability: B }
  t: { reliability: B }
claims:
  signed:
    reports:
      - { source: s, date: 2020-03, credibility: 1, stance: denies }
      - { source: t, date: 2020, credibility: 1 }
      - { id: later, source: t, date: 2020-07, credibility: 1 }
      - { id: undated, source: s, origin: a friend, credibility: 2 }
decisionMakers:
  one:
    options: { act: Act }
    preferences:
      - { prefer: act, when: signed }
      - not act
statusQuo: []
questions:
  acts: { ask: act }
`);

test('reports count from their last day, or from the as-of date; what is later or undated has no row', () => {
  const { timeline, questions } = assess(theCase).document;
  expect(timeline!.map(({ date, report }) => [date, report])).toEqual([
    ['2020-03-31', 'signed#1'],
    ['2020-06-15', 'signed#2'],
  ]);
  // Undated reports are in from the beginning: alone it makes yes the likelier answer.
  expect(timeline!.map(({ moved }) => moved)).toEqual([['acts'], ['acts']]);
  expect(timeline!.map((row) => row.questions.acts!.leading)).toEqual(['no', 'yes']);
  const last = timeline!.at(-1)!.questions.acts!;
  expect(last.yes).toEqual(questions.acts!.probability.yes);
  expect(last.leading).toBe(questions.acts!.leading);
});
