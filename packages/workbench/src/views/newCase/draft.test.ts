import { editCase, parseCase } from '@casus/casefile';
import { expect, test } from 'vitest';
import { type Draft, draftEdits, emptyDraft, firstText, missing } from './draft.ts';

const draft: Draft = {
  ...emptyDraft,
  title: 'A strait',
  parties: [
    {
      name: 'Island',
      options: 'Open the strait\n\nArm the coast',
      wants: [
        { option: '1.0', isTaken: false },
        { option: '0.0', isTaken: true },
      ],
    },
    { name: 'Mainland', options: 'Open the strait', wants: [{ option: '0.1', isTaken: false }] },
    { name: '', options: '', wants: [] },
  ],
  taken: ['0.1'],
  question: { words: 'Is the strait open?', option: '0.0' },
};

test('five steps make a case without mistakes', () => {
  const text = editCase(firstText, draftEdits(draft));
  expect(text).toBe(`casus: 1
title: A strait
decisionMakers:
  island:
    name: Island
    options:
      open-the-strait: Open the strait
      arm-the-coast: Arm the coast
    preferences:
      - not open-the-strait-2
      - open-the-strait
  mainland:
    name: Mainland
    options:
      open-the-strait-2: Open the strait
    preferences:
      - not arm-the-coast
statusQuo:
  - arm-the-coast
questions:
  is-the-strait:
    ask: open-the-strait
    text: Is the strait open?
`);
  expect(parseCase(text).diagnostics).toEqual([]);
});

test('listed states make a graph form', () => {
  const strike: Draft = {
    title: 'A strike',
    form: 'states',
    states: 'Talks\nStrike\n\nDeal',
    parties: [
      {
        name: 'Union',
        options: 'left over',
        moves: [
          [0, 1],
          [1, 2],
          [0, 2],
          [2, 9],
        ],
        wants: [{ option: '0.2', isTaken: true }],
      },
      { name: 'Firm', options: '', wants: [{ option: '0.1', isTaken: false }] },
    ],
    taken: ['0.0'],
    question: { words: '', option: '0.2' },
  };
  expect([1, 2, 3, 4].map((step) => missing(strike, step))).toEqual([null, null, null, null]);
  expect(missing({ ...strike, states: 'Talks' }, 2)).not.toBeNull();
  const text = editCase(firstText, draftEdits(strike));
  expect(text).toBe(`casus: 1
title: A strike
states:
  - talks
  - strike
  - deal
decisionMakers:
  union:
    name: Union
    moves:
      talks:
        - strike
        - deal
      strike:
        - deal
    preferences:
      - deal
  firm:
    name: Firm
    preferences:
      - not strike
statusQuo: talks
questions:
  deal:
    ask: deal
    text: Deal?
`);
  expect(parseCase(text).diagnostics).toEqual([]);
});

test('each step says what it needs', () => {
  const needs = [1, 2, 3, 4].map((step) => missing(emptyDraft, step) !== null);
  expect(needs).toEqual([true, true, false, true]);
  expect([1, 2, 3, 4].map((step) => missing(draft, step))).toEqual([null, null, null, null]);
});

test('names in other scripts have ids of their own', () => {
  const other: Draft = {
    ...draft,
    title: '水门',
    parties: [
      { name: 'Верхний сосед', options: 'Открыть шлюзы\nЗакрыть шлюзы', wants: [] },
      { name: '下游国家', options: '实施制裁', wants: [{ option: '0.1', isTaken: false }] },
    ],
    question: { words: 'Откроет ли он шлюзы?', option: '0.0' },
  };
  const { case: theCase, diagnostics } = parseCase(editCase(firstText, draftEdits(other)));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(theCase!.options.map(({ name }) => name)).toEqual(['option-1', 'option-2', 'option-3']);
  expect(theCase!.decisionMakers.map(({ id }) => id)).toEqual(['party-1', 'party-2']);
});

test.each([
  ['options', { parties: [{ name: 'A', options: 'Wait\nGo\nwait', wants: [] }] }],
  ['states', { form: 'states', states: 'War\nPeace\nWar' }],
  [
    'decision makers',
    {
      parties: [
        { name: 'A', options: 'Go', wants: [] },
        { name: 'a', options: '', wants: [] },
      ],
    },
  ],
] as const)('%s that cannot be told apart are no step further', (_, part) => {
  expect(missing({ ...draft, ...part }, 2)).toMatch(/twice|Two/);
});
