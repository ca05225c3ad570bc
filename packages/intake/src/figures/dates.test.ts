import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { datesIn } from './dates.ts';

type Row = readonly [
  text: string,
  ...dates: (readonly [passage: string, from: string, to?: string])[],
];

function read(text: string, published: string | null): unknown[] {
  return datesIn(text, { start: 0, end: text.length }, published).map(
    ({ start, end, from, to }) => [text.slice(start, end), from, to],
  );
}

function check(published: string | null, rows: readonly Row[]): void {
  test.each(rows.map((row) => [row[0], row] as const))('%s', (_, [text, ...dates]) => {
    expect(read(text, published)).toEqual(
      dates.map(([passage, from, to = from]) => [passage, from, to]),
    );
  });
}

/** A Thursday. */
const published = '2016-10-13';

describe('absolute dates', () => {
  check(null, [
    ['on 2016-10-12', ['2016-10-12', '2016-10-12']],
    ['on 12 October 2016', ['12 October 2016', '2016-10-12']],
    ['on October 12th, 2016', ['October 12th, 2016', '2016-10-12']],
    ['on Wednesday, 12 October 2016', ['Wednesday, 12 October 2016', '2016-10-12']],
    ['Jan. 12, 2016', ['Jan. 12, 2016', '2016-01-12']],
    ['the 3rd of May 2015', ['3rd of May 2015', '2015-05-03']],
    ['between 3 and 5 May 2015', ['3 and 5 May 2015', '2015-05-03', '2015-05-05']],
    ['May 3–5, 2015', ['May 3–5, 2015', '2015-05-03', '2015-05-05']],
    ['in October 2016', ['October 2016', '2016-10-01', '2016-10-31']],
    ['in February 2016', ['February 2016', '2016-02-01', '2016-02-29']],
    ['in 2012', ['2012', '2012-01-01', '2012-12-31']],
    ['between 2003 and 2011', ['2003 and 2011', '2003-01-01', '2011-12-31']],
    ['the war of 2014–16', ['2014–16', '2014-01-01', '2016-12-31']],
    ['in the 1990s', ['1990s', '1990-01-01', '1999-12-31']],
    ['the summer of 2014', ['the summer of 2014', '2014-06-01', '2014-08-31']],
    ['in the winter of 2014', ['the winter of 2014', '2014-12-01', '2015-02-28']],
    ['Christmas 2014', ['Christmas 2014', '2014-12-25']],
    ['on 30 February 2016'],
  ]);
});

describe('without a day of publication', () => {
  check(null, [
    ['on Wednesday, last month, in July, 3 May, the weekend, two weeks ago, Christmas'],
  ]);
});

describe('looking back', () => {
  check(published, [
    ['It happened on Wednesday', ['Wednesday', '2016-10-12']],
    ['It happened on Thursday', ['Thursday', '2016-10-13']],
    ['It happened on Friday', ['Friday', '2016-10-07']],
    ['last Thursday', ['last Thursday', '2016-10-06']],
    ['after Monday night’s barrage', ['Monday night', '2016-10-10']],
    ['left in July', ['July', '2016-07-01', '2016-07-31']],
    ['left in November', ['November', '2015-11-01', '2015-11-30']],
    ['it began on 17 September', ['17 September', '2016-09-17']],
    ['it began on Dec. 3', ['Dec. 3', '2015-12-03']],
    ['since March', ['March', '2016-03-01', '2016-03-31']],
    ['last May', ['last May', '2016-05-01', '2016-05-31']],
    ['in early October', ['early October', '2016-10-01', '2016-10-31']],
    ['fled over the weekend', ['the weekend', '2016-10-08', '2016-10-09']],
    ['should have gone in the spring', ['the spring', '2016-03-01', '2016-05-31']],
    ['last winter', ['last winter', '2015-12-01', '2016-02-29']],
    ['last month', ['last month', '2016-09-01', '2016-09-30']],
    ['last week', ['last week', '2016-10-03', '2016-10-09']],
    ['last year', ['last year', '2015-01-01', '2015-12-31']],
    ['earlier this month', ['earlier this month', '2016-10-01', '2016-10-13']],
    ['three days ago', ['three days ago', '2016-10-10']],
    ['two weeks ago', ['two weeks ago', '2016-09-26', '2016-10-02']],
    ['a year ago', ['a year ago', '2015-01-01', '2015-12-31']],
    ['yesterday evening', ['yesterday evening', '2016-10-12']],
    ['last night', ['last night', '2016-10-12']],
    ['mined overnight', ['overnight', '2016-10-12', '2016-10-13']],
    ['They had hoped to have a text by Sunday', ['Sunday', '2016-10-09']],
    ['It tried to leave on Monday', ['Monday', '2016-10-10']],
    ['It would have left on Monday', ['Monday', '2016-10-10']],
  ]);
});

describe('looking ahead', () => {
  check(published, [
    ['It will begin on Wednesday', ['Wednesday', '2016-10-19']],
    ['He’ll speak on Monday', ['Monday', '2016-10-17']],
    ['The road will be closed on Monday', ['Monday', '2016-10-17']],
    ['a vote scheduled for Sunday', ['Sunday', '2016-10-16']],
    ['plans to attack on Saturday', ['Saturday', '2016-10-15']],
    ['gave it until noon on Friday', ['Friday', '2016-10-14']],
    ['would be forgotten by Friday', ['Friday', '2016-10-14']],
    ['On Monday they will vote', ['Monday', '2016-10-17']],
    ['hopes of a truce before the weekend', ['the weekend', '2016-10-15', '2016-10-16']],
    ['would resume in April', ['April', '2017-04-01', '2017-04-30']],
    ['ordered all files published by Nov. 14', ['Nov. 14', '2016-11-14']],
    ['the ban starts on Feb. 5', ['Feb. 5', '2017-02-05']],
    ['cannot be held through the winter', ['the winter', '2016-12-01', '2017-02-28']],
    ['next spring', ['next spring', '2017-03-01', '2017-05-31']],
    ['reluctant to move before spring', ['spring', '2017-03-01', '2017-05-31']],
    ['next week', ['next week', '2016-10-17', '2016-10-23']],
    ['later this month', ['later this month', '2016-10-13', '2016-10-31']],
    ['before the end of the month', ['the month', '2016-10-01', '2016-10-31']],
    ['this week', ['this week', '2016-10-10', '2016-10-16']],
    ['tomorrow', ['tomorrow', '2016-10-14']],
    ['not today', ['today', '2016-10-13']],
    ['by Christmas', ['Christmas', '2016-12-25']],
  ]);
});

describe('no dates', () => {
  check(published, [
    ['from 3,000 to 4,500 fighters, 2000 gunmen and 12 men'],
    ['every Tuesday, on Fridays, Bloody Sunday, the Sunday Times'],
    ['May he rest. They march and may fall. The fall of the town. Now, in second place.'],
    ['before the spring budget; it is hot in summer; Resolution 2254 at 5:40'],
  ]);
});

test('the outlook is read in the sentence around the passage', () => {
  const text = 'It happened. He intends to fly home on Saturday despite a warrant.';
  const start = text.indexOf('home');
  expect(datesIn(text, { start, end: text.length }, published)).toMatchObject([
    { from: '2016-10-15' },
  ]);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'Asia/Kathmandu'])(
  'neither the clock nor the time zone matters: %s',
  (zone) => {
    const text = 'on Wednesday, in July, last week, tomorrow, 3 May';
    const before = read(text, published);
    vi.stubEnv('TZ', zone);
    vi.useFakeTimers({ now: new Date('2031-12-31T23:59:59Z') });
    expect(read(text, published)).toEqual(before);
  },
);

test('spans lie in the passage, in order and apart', () => {
  const parts =
    `Wednesday May October 3 12 2016 last next the weekend spring week month ago two a to and – - , .
    Jan by since will was Christmas new year today early of`.split(/\s+/u);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom(' ', ' ', ''))),
      fc.nat(20),
      fc.nat(20),
      (drawn, skip, cut) => {
        const text = drawn.flat().join('');
        const start = Math.min(skip, text.length);
        const end = Math.max(start, text.length - cut);
        let last = start;
        for (const one of datesIn(text, { start, end }, published)) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(one.end).toBeGreaterThan(one.start);
          expect(one.from <= one.to).toBe(true);
          last = one.end;
        }
        expect(last).toBeLessThanOrEqual(end);
      },
    ),
    { numRuns: 500 },
  );
});
