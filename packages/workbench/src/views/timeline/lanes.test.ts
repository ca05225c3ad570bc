import type { TimelineRow } from '@casus/assessment';
import type { ReportCard } from '@casus/report';
import { expect, test } from 'vitest';
import { lanesOf } from './lanes.ts';
import { dayOf } from './timeScale.ts';

const card = (id: string, about: string, isConnected: boolean, day: string | null): ReportCard => ({
  id,
  about,
  aboutWords: about,
  sourceName: 'S',
  stance: 'asserts',
  figures: null,
  words: '',
  quote: null,
  url: null,
  note: null,
  date: day === null ? null : { first: day, last: day },
  isCounted: true,
  isConnected,
});
const row = (report: string, date: string, point: number, moved: string[] = []): TimelineRow => ({
  date,
  report,
  questions: { q: { leading: 'yes', yes: { low: 0, point, high: 1 } } },
  moved,
});

test('what the model depends on comes first; undated reports have no place', () => {
  const cards = [
    card('a', 'idle', false, '2016-01-01'),
    card('b', 'late', true, '2016-03-01'),
    card('c', 'early', true, '2016-02-01'),
    card('d', 'early', true, '2016-02-01'),
    card('e', 'early', true, null),
  ];
  const lanes = lanesOf(cards, [], 'q');
  expect(lanes.map(({ about }) => about)).toEqual(['early', 'late', 'idle']);
  expect(lanes[0]!.reports.map(({ card: { id }, nth }) => [id, nth])).toEqual([
    ['c', 0],
    ['d', 1],
  ]);
});

test('a report counts from the day of its row, and tells what it changed', () => {
  const rows = [row('a', '2016-01-01', 0.2), row('b', '2016-02-15', 0.7, ['q'])];
  const cards = [card('a', 'x', true, '2016-01-01'), card('b', 'x', true, '2016-02-29')];
  const [first, second] = lanesOf(cards, rows, 'q')[0]!.reports;
  expect([first!.change, first!.isTurning]).toEqual([null, false]);
  expect(second!.day).toBe(dayOf('2016-02-15'));
  expect([second!.change, second!.isTurning]).toEqual([{ from: 0.2, to: 0.7 }, true]);
});
