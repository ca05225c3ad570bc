import { parseCase } from '@casus/casefile';
import { expect, test } from 'vitest';
import { type Marked, readingFrom } from '../../test/readingFrom.ts';
import { draftOf } from './draftOf.ts';

/** Estimates as id → figures by source. */
function estimatesIn(text: string, marked: readonly Marked[]): Record<string, unknown[]> {
  const { case: read, diagnostics } = parseCase(draftOf([readingFrom('a.txt', text, marked)]));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return Object.fromEntries(
    [...read!.estimates].map(([id, { reports }]) => [
      id,
      reports.map(({ source, quantity: { kind, ...figure } }) => [
        source,
        kind,
        ...Object.values(figure),
      ]),
    ]),
  );
}

const garrison =
  'The ministry says between 2,000 and 2,500 fighters are left. The Kurds put them at 8,000.';

test('two figures for the same thing are one estimate with two reports', () => {
  expect(
    estimatesIn(garrison, [
      {
        source: 'The ministry',
        cue: 'says',
        content: 'between 2,000 and 2,500 fighters are left',
        quantities: [{ text: 'between 2,000 and 2,500', low: 2000, high: 2500, of: 'fighters' }],
      },
      {
        source: 'The Kurds',
        cue: 'put',
        content: 'them at 8,000',
        class: 'estimated',
        quantities: [{ text: '8,000', low: 8000, high: 8000, of: 'fighters' }],
      },
    ]),
  ).toEqual({
    fighters: [
      ['ministry', 'range', 2000, 2500],
      ['kurds', 'value', 8000],
    ],
  });
});

test.each([
  [{ low: 40, high: 40 }, ['value', 40]],
  [{ low: 40, high: null }, ['atLeast', 40]],
  [{ low: null, high: 40 }, ['atMost', 40]],
  [{ low: 0, high: 40 }, ['atMost', 40]],
  [{ low: 24, high: 99 }, ['range', 24, 99]],
  [{ low: 0.5, high: 0.5, unit: '%' }, ['value', 0.5]],
  [{ low: 1, high: 1 }, null],
  [{ low: 0, high: 0 }, null],
  [{ low: -5, high: -5 }, null],
  [{ low: null, high: null }, null],
  [{ low: 40, high: Number.POSITIVE_INFINITY }, null],
])('%o is written as %o', (bounds, written) => {
  const found = estimatesIn('The mayor said 40 villagers were killed.', [
    {
      source: 'The mayor',
      cue: 'said',
      content: '40 villagers were killed',
      quantities: [{ text: '40', of: 'villagers', ...bounds }],
    },
  ]);
  expect(found).toEqual(written === null ? {} : { villagers: [['mayor', ...written]] });
});

test.each([
  [
    'something else said beside it',
    '40 people were killed in the fire',
    '900 people had passed through the camps in the north',
    'people',
    'people',
  ],
  ['another fate', '40 villagers were killed', '900 villagers fled', 'villagers', 'villagers'],
  [
    'other people',
    '40 Kurdish fighters came',
    '90 government fighters came',
    'Kurdish fighters',
    'government fighters',
  ],
  ['another noun', '40 trucks crossed', '90 tanks crossed', 'trucks', 'tanks'],
])('%s is another estimate', (_, one, other, of, others) => {
  const counted = (source: string, content: string, noun: string): Marked => ({
    source,
    cue: 'said',
    content,
    quantities: [
      {
        text: content.slice(0, 2),
        low: Number.parseInt(content, 10),
        high: Number.parseInt(content, 10),
        of: noun,
      },
    ],
  });
  const found = estimatesIn(`The mayor said ${one}. The army said ${other}.`, [
    counted('The mayor', one, of),
    counted('The army', other, others),
  ]);
  expect(Object.keys(found)).toHaveLength(2);
});

test('people killed somewhere are people', () => {
  const text =
    'The mayor put the number of people killed in Belun at 12. The army said 9 people died in Belun.';
  const found = estimatesIn(text, [
    {
      source: 'The mayor',
      cue: 'put',
      content: 'the number of people killed in Belun at 12',
      quantities: [{ text: '12', low: 12, high: 12, of: 'people killed in Belun' }],
    },
    {
      source: 'The army',
      cue: 'said',
      content: '9 people died in Belun',
      quantities: [{ text: '9', low: 9, high: 9, of: 'people' }],
    },
  ]);
  expect(Object.values(found)).toEqual([
    [
      ['mayor', 'value', 12],
      ['army', 'value', 9],
    ],
  ]);
});

test('a figure that is denied, and one of nothing named, is none', () => {
  const text = 'The army denied that 40 villagers were killed. It said 12 were hurt.';
  expect(
    estimatesIn(text, [
      {
        source: 'The army',
        cue: 'denied',
        content: '40 villagers were killed',
        class: 'denied',
        quantities: [{ text: '40', low: 40, high: 40, of: 'villagers' }],
      },
      {
        source: 'It',
        cue: 'said',
        content: '12 were hurt',
        quantities: [{ text: '12', low: 12, high: 12 }],
      },
    ]),
  ).toEqual({});
});

test('a figure that is passed on is counted once', () => {
  const text = 'The army said the mayor had said 40 villagers were killed and that it was sad.';
  const quantities = [{ text: '40', low: 40, high: 40, of: 'villagers' }];
  const found = estimatesIn(text, [
    {
      source: 'The army',
      cue: 'said',
      content: 'the mayor had said 40 villagers were killed and that it was sad',
      quantities,
    },
    { source: 'the mayor', cue: 'said', content: '40 villagers were killed', quantities },
  ]);
  expect(found).toEqual({ villagers: [['army', 'value', 40]] });
});

test('a figure that somebody else gives is not the publication’s, too', () => {
  const text = 'Aleppo Radio said Ankara had agreed to let 5,000 fighters leave.';
  const quantities = [{ text: '5,000', low: 5000, high: 5000, of: 'fighters' }];
  const found = estimatesIn(text, [
    {
      source: 'Ankara',
      cue: 'agreed',
      content: 'to let 5,000 fighters leave',
      class: 'predicted',
      quantities,
    },
    {
      source: 'Aleppo Radio',
      cue: 'said',
      content: 'Ankara had agreed to let 5,000 fighters leave',
      quantities,
    },
  ]);
  expect(found).toEqual({ fighters: [['aleppo-radio', 'value', 5000]] });
});
