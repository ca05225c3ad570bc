import { expect, test } from 'vitest';
import { day, evidenceCase, value } from '../test/evidenceCase.ts';
import { leaveOuts } from './leaveOuts.ts';

const theCase = evidenceCase({
  sources: { agency: 'B', paper: 'C', radio: 'C' },
  claims: {
    c: [
      { source: 'paper', origin: 'agency', date: day('2016-10-01') },
      { source: 'agency' },
      { source: 'radio', origin: 'unknown' },
    ],
    d: [{ source: 'paper', origin: 'an official', date: day('2016-10-20') }],
  },
  estimates: { x: [{ source: 'agency', quantity: value(3) }] },
});

const listed = (asOf: Parameters<typeof leaveOuts>[1]) =>
  leaveOuts(theCase, asOf).map(({ kind, id, reports }) => [kind, id, [...reports].join(' ')]);

test('every report, origin and source once, in the order of the file', () => {
  expect(listed(null)).toEqual([
    ['report', 'c#1', 'c#1'],
    ['report', 'c#2', 'c#2'],
    ['report', 'c#3', 'c#3'],
    ['report', 'd#1', 'd#1'],
    ['report', 'x#1', 'x#1'],
    ['origin', 'agency', 'c#1 c#2 x#1'],
    ['origin', 'paper: an official', 'd#1'],
    ['source', 'paper', 'c#1 d#1'],
    ['source', 'agency', 'c#2 x#1'],
    ['source', 'radio', 'c#3'],
  ]);
});

test('what does not count as of the date is not there to be left out', () => {
  const ids = listed(day('2016-10-10')).map(([, id]) => id);
  expect(ids).not.toContain('d#1');
  expect(ids).not.toContain('paper: an official');
  expect(ids).toContain('paper');
});
