import { expect, test } from 'vitest';
import { dayOf, ticks } from './timeScale.ts';

const labels = (first: string, last: string, most: number): string[] =>
  ticks(dayOf(first), dayOf(last), most).map(({ label }) => label);

test.each([
  ['days', '2016-10-11', '2016-10-13', 5, ['11 Oct', '12 Oct', '13 Oct']],
  ['months', '2015-12-15', '2016-03-02', 4, ['2016', 'Feb', 'Mar']],
  ['quarters', '2016-01-01', '2016-10-13', 4, ['2016', 'Apr', 'Jul', 'Oct']],
  ['years', '2014-06-01', '2018-02-01', 5, ['2015', '2016', '2017', '2018']],
  ['one day', '2016-10-13', '2016-10-13', 5, ['13 Oct']],
])('%s', (_name, first, last, most, expected) => {
  expect(labels(first, last, most)).toEqual(expected);
});
