import { describe, expect, test } from 'vitest';
import { evidenceCase, type ReportDraft } from '../test/evidenceCase.ts';
import { byOrigin, countOrigins, rootOrigin } from './origins.ts';

const sources = { agency: 'B', paper: 'C', radio: 'C', blog: 'E', constructor: 'D' } as const;

const reportsOf = (drafts: readonly ReportDraft[]) =>
  evidenceCase({ sources, claims: { c: drafts } }).claims.get('c')!.reports;

const roots = (drafts: readonly ReportDraft[]): (string | null)[] => {
  const all = reportsOf(drafts);
  return all.map((report) => rootOrigin(report, all));
};

describe('the root of a report', () => {
  test.each<[string, readonly ReportDraft[], (string | null)[]]>([
    ['itself where nothing is said', [{ source: 'paper' }], ['paper']],
    ['itself where it says so', [{ source: 'paper', origin: 'paper' }], ['paper']],
    ['another source', [{ source: 'paper', origin: 'agency' }], ['agency']],
    ['a text of its own', [{ source: 'paper', origin: 'an official' }], ['paper: an official']],
    ['unknown', [{ source: 'paper', origin: 'unknown' }], [null]],
    [
      'the source of the source of the source',
      [
        { source: 'blog', origin: 'radio' },
        { source: 'radio', origin: 'paper' },
        { source: 'paper', origin: 'agency' },
      ],
      ['agency', 'agency', 'agency'],
    ],
    [
      'the private origin of another source',
      [
        { source: 'blog', origin: 'paper' },
        { source: 'paper', origin: 'an official' },
      ],
      ['paper: an official', 'paper: an official'],
    ],
    [
      'the same words in two papers are two officials',
      [
        { source: 'paper', origin: 'an official' },
        { source: 'radio', origin: 'an official' },
      ],
      ['paper: an official', 'radio: an official'],
    ],
    [
      'a source that also reports it on its own account is a root',
      [
        { source: 'blog', origin: 'paper' },
        { source: 'paper', origin: 'agency' },
        { source: 'paper' },
      ],
      ['paper', 'agency', 'paper'],
    ],
    [
      'of several the first by name, whatever their order',
      [
        { source: 'blog', origin: 'paper' },
        { source: 'paper', origin: 'radio' },
        { source: 'paper', origin: 'agency' },
      ],
      ['agency', 'radio', 'agency'],
    ],
    [
      'unknown where the source before does not say',
      [
        { source: 'blog', origin: 'paper' },
        { source: 'paper', origin: 'unknown' },
      ],
      [null, null],
    ],
    [
      'a circle ends',
      [
        { source: 'blog', origin: 'paper' },
        { source: 'paper', origin: 'blog' },
      ],
      ['blog', 'paper'],
    ],
    ['a source may have the name of a built-in', [{ source: 'constructor' }], ['constructor']],
  ])('%s', (_, drafts, expected) => {
    expect(roots(drafts)).toEqual(expected);
  });

  test('does not change when a report on the way is left out', () => {
    const all = reportsOf([
      { source: 'agency' },
      { source: 'paper', origin: 'agency' },
      { source: 'blog', origin: 'paper' },
    ]);
    const left = all.filter(({ source }) => source !== 'paper');
    expect(countOrigins(left, all)).toEqual({ low: 1, high: 1 });
  });
});

describe('counting origins', () => {
  test.each<[string, readonly ReportDraft[], { low: number; high: number }]>([
    ['none without a report', [], { low: 0, high: 0 }],
    [
      'an echo is one',
      [{ source: 'paper', origin: 'agency' }, { source: 'agency' }],
      { low: 1, high: 1 },
    ],
    ['two outlets are two', [{ source: 'paper' }, { source: 'agency' }], { low: 2, high: 2 }],
    ['an unknown one alone is one', [{ source: 'paper', origin: 'unknown' }], { low: 1, high: 1 }],
    [
      'two unknown ones are one or two',
      [
        { source: 'paper', origin: 'unknown' },
        { source: 'radio', origin: 'unknown' },
      ],
      { low: 1, high: 2 },
    ],
    [
      'each unknown one is none or one more',
      [
        { source: 'agency' },
        { source: 'paper', origin: 'unknown' },
        { source: 'radio', origin: 'unknown' },
      ],
      { low: 1, high: 3 },
    ],
    [
      'who repeats an unknown one adds nothing',
      [
        { source: 'paper', origin: 'unknown' },
        { source: 'blog', origin: 'paper' },
      ],
      { low: 1, high: 1 },
    ],
  ])('%s', (_, drafts, expected) => {
    const all = reportsOf(drafts);
    expect(countOrigins(all, all)).toEqual(expected);
  });
});

test('reports are grouped in order of first appearance', () => {
  const all = reportsOf([
    { source: 'radio' },
    { source: 'paper', origin: 'unknown' },
    { source: 'agency' },
    { source: 'blog', origin: 'radio' },
  ]);
  const { known, unknown } = byOrigin(all, all);
  const ids = (reports: readonly { id: string }[]): string[] => reports.map(({ id }) => id);
  expect([...known].map(([origin, reports]) => [origin, ids(reports)])).toEqual([
    ['radio', ['c#1', 'c#4']],
    ['agency', ['c#3']],
  ]);
  expect(unknown.map(ids)).toEqual([['c#2']]);
});
