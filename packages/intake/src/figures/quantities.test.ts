import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantitiesIn } from './quantities.ts';

type Row = readonly [
  text: string,
  ...figures: (readonly [
    passage: string,
    low: number | null,
    high: number | null,
    unit?: string | null,
    of?: string | null,
  ])[],
];

/** Milliseconds for a passage longer than any article; a quadratic reading takes ten times as many. */
const slowest = 3000;

function read(text: string): unknown[] {
  return quantitiesIn(text, { start: 0, end: text.length }).map(({ start, end, ...rest }) => [
    text.slice(start, end),
    rest.low,
    rest.high,
    rest.unit,
    rest.of,
  ]);
}

function check(rows: readonly Row[]): void {
  test.each(rows.map((row) => [row[0], row] as const))('%s', (_, [text, ...figures]) => {
    expect(read(text)).toEqual(
      figures.map(([passage, low, high, unit = null, of = null]) => [passage, low, high, unit, of]),
    );
  });
}

describe('digits', () => {
  check([
    ['3,000 fighters', ['3,000', 3000, 3000, null, 'fighters']],
    ['3.000 fighters', ['3.000', 3000, 3000, null, 'fighters']],
    ['1.200.000 refugees', ['1.200.000', 1_200_000, 1_200_000, null, 'refugees']],
    ['3\u202F000 fighters', ['3\u202F000', 3000, 3000, null, 'fighters']],
    ['12\u00A0500 men', ['12\u00A0500', 12_500, 12_500, null, 'men']],
    ['3 000 men', ['3 000', 3000, 3000, null, 'men']],
    ['3,5 million people', ['3,5 million', 3.5e6, 3.5e6, null, 'people']],
    ['2,75 tonnes', ['2,75 tonnes', 2.75, 2.75, 'tonne']],
    ['10^9 stars', ['10^9', 1e9, 1e9, null, 'stars']],
    ['6 × 10^3 men', ['6 × 10^3', 6000, 6000, null, 'men']],
    ['between 900 and 100 men', ['between 900 and 100', 100, 900, null, 'men']],
    ['4.5% of output', ['4.5%', 4.5, 4.5, '%', 'output']],
    ['roughly 1.4 million people', ['roughly 1.4 million', 1.4e6, 1.4e6, null, 'people']],
    ['1.2m people', ['1.2m', 1.2e6, 1.2e6, null, 'people']],
    ['5k men', ['5k', 5000, 5000, null, 'men']],
    ['2000 gunmen', ['2000', 2000, 2000, null, 'gunmen']],
    ['in 2014 200 people', ['200', 200, 200, null, 'people']],
    ['100-plus men', ['100-plus', 100, null, null, 'men']],
    ['200+ men', ['200+', 200, null, null, 'men']],
    ['the 17,000-strong force', ['17,000', 17_000, 17_000]],
  ]);
});

describe('number words', () => {
  check([
    ['twenty-one people', ['twenty-one', 21, 21, null, 'people']],
    ['a hundred and fifty tanks', ['a hundred and fifty', 150, 150, null, 'tanks']],
    ['twelve hundred miles', ['twelve hundred miles', 1200, 1200, 'mile']],
    ['two hundred thousand men', ['two hundred thousand', 200_000, 200_000, null, 'men']],
    ['two dozen lorries', ['two dozen', 24, 24, null, 'lorries']],
    ['at least a dozen guards', ['at least a dozen', 12, null, null, 'guards']],
    ['half a million people', ['half a million', 500_000, 500_000, null, 'people']],
    ['a quarter of a million dead', ['a quarter of a million', 250_000, 250_000, null, 'dead']],
    ['two and a half years', ['two and a half years', 2.5, 2.5, 'year']],
    ['a million and a half people', ['a million and a half', 1.5e6, 1.5e6, null, 'people']],
    ['half an hour', ['half an hour', 0.5, 0.5, 'hour']],
    ['a couple of tanks', ['a couple', 2, 2, null, 'tanks']],
    ['a couple of hundred men', ['a couple of hundred', 200, 200, null, 'men']],
    ['three rural hospitals', ['three', 3, 3, null, 'rural hospitals']],
    ['killed one man', ['one', 1, 1, null, 'man']],
  ]);
});

describe('vague numbers', () => {
  check([
    ['dozens of cars', ['dozens', 24, 99, null, 'cars']],
    ['scores of civilians', ['scores', 40, 99, null, 'civilians']],
    ['hundreds of empty buses', ['hundreds', 200, 999, null, 'empty buses']],
    ['several hundred families', ['several hundred', 200, 999, null, 'families']],
    ['a few thousand fled', ['a few thousand', 2000, 9999]],
    ['thousands fled', ['thousands', 2000, 9999]],
    ['tens of thousands of residents', ['tens of thousands', 20_000, 99_999, null, 'residents']],
    [
      'hundreds of millions of dollars',
      ['hundreds of millions of dollars', 2e8, 999_999_999, 'USD'],
    ],
    [
      'dozens wounded and 31 killed',
      ['dozens', 24, 99, null, 'wounded'],
      ['31', 31, 31, null, 'killed'],
    ],
  ]);
});

describe('ranges', () => {
  check([
    ['3,000 to 4,500 IS fighters', ['3,000 to 4,500', 3000, 4500, null, 'IS fighters']],
    ['3,000-4,500 men', ['3,000-4,500', 3000, 4500, null, 'men']],
    ['3,000–4,500 men', ['3,000–4,500', 3000, 4500, null, 'men']],
    ['3,000—4,500 men', ['3,000—4,500', 3000, 4500, null, 'men']],
    ['from 3,000 to 4,500 men', ['from 3,000 to 4,500', 3000, 4500, null, 'men']],
    ['between 2,000 and 2,500 men', ['between 2,000 and 2,500', 2000, 2500, null, 'men']],
    [
      'between a hundred and two hundred men',
      ['between a hundred and two hundred', 100, 200, null, 'men'],
    ],
    ['3 to 4 million people', ['3 to 4 million', 3e6, 4e6, null, 'people']],
    ['$15 billion to $25 billion', ['$15 billion to $25 billion', 15e9, 25e9, 'USD']],
    ['$5-10 million', ['$5-10 million', 5e6, 10e6, 'USD']],
    ['two or three days', ['two or three days', 2, 3, 'day']],
    ['two to nine hours', ['two to nine hours', 2, 9, 'hour']],
    ['up to 3 or 4 thousand', ['up to 3 or 4 thousand', null, 4000]],
    ['the toll rose from 12 to 30', ['12', 12, 12], ['30', 30, 30]],
    [
      '46 percent of viewers to 39',
      ['46 percent', 46, 46, '%', 'viewers'],
      ['39', 39, 39, '%', 'viewers'],
    ],
  ]);
});

describe('bounds', () => {
  check([
    ['at least 31 people', ['at least 31', 31, null, null, 'people']],
    ['no fewer than 12 houses', ['no fewer than 12', 12, null, null, 'houses']],
    ['more than 300 people', ['more than 300', 300, null, null, 'people']],
    ['over 500 men', ['over 500', 500, null, null, 'men']],
    ['over five years', ['five years', 5, 5, 'year']],
    ['a minimum of 40 men', ['a minimum of 40', 40, null, null, 'men']],
    ['has passed 210,000', ['210,000', 210_000, null]],
    ['five days or more', ['five days or more', 5, null, 'day']],
    ['30 people or more', ['30', 30, null, null, 'people']],
    ['up to six battalions', ['up to six', null, 6, null, 'battalions']],
    [
      'as many as 20,000 displaced families',
      ['as many as 20,000', null, 20_000, null, 'displaced families'],
    ],
    ['at most 12 men', ['at most 12', null, 12, null, 'men']],
    ['fewer than 4,000 entries', ['fewer than 4,000', null, 4000, null, 'entries']],
    ['less than $80,000', ['less than $80,000', null, 80_000, 'USD']],
    ['less than a year', ['less than a year', null, 1, 'year']],
    ['an estimated 900 men', ['an estimated 900', 900, 900, null, 'men']],
    ['close to 8,000 men', ['close to 8,000', 8000, 8000, null, 'men']],
    ['only two of the deaths', ['only two', 2, 2, null, 'deaths']],
    ['ten or so men', ['ten or so', 10, 10, null, 'men']],
  ]);
});

describe('shares, money and measures', () => {
  check([
    ['nearly half', ['nearly half', 50, 50, '%']],
    ['fewer than half of its members', ['fewer than half', null, 50, '%', 'members']],
    ['a third of the city', ['a third', 33.3, 33.3, '%', 'city']],
    ['two-thirds of voters', ['two-thirds', 66.7, 66.7, '%', 'voters']],
    ['one in five people', ['one in five', 20, 20, '%', 'people']],
    ['three out of four families', ['three out of four', 75, 75, '%', 'families']],
    ['60 per cent of the displaced', ['60 per cent', 60, 60, '%', 'displaced']],
    ['11 percentage points', ['11 percentage points', 11, 11, 'point']],
    ['a nine-point lead', ['nine-point', 9, 9, 'point']],
    ['$1.2 billion', ['$1.2 billion', 1.2e9, 1.2e9, 'USD']],
    ['US$5bn', ['US$5bn', 5e9, 5e9, 'USD']],
    ['£650,000', ['£650,000', 650_000, 650_000, 'GBP']],
    ['900 dollars a month', ['900 dollars', 900, 900, 'USD per month']],
    ['€111 million a year earlier', ['€111 million', 111e6, 111e6, 'EUR']],
    [
      'put the number of people killed on the bridge at about 12 and the wounded at 30',
      ['about 12', 12, 12, null, 'people killed on the bridge'],
      ['30', 30, 30],
    ],
    ['a number of rebels in the city, at 12 farms', ['12', 12, 12, null, 'farms']],
    ['gusts of 95mph', ['95mph', 95, 95, 'mph']],
    ['300 million Iraqi dinars', ['300 million Iraqi dinars', 3e8, 3e8, 'IQD']],
    ['a wave 14m high', ['14m', 14, 14, 'm']],
    ['nine kilometres to the south', ['nine kilometres', 9, 9, 'km']],
    ['25 square kilometres of farmland', ['25 square kilometres', 25, 25, 'km²', 'farmland']],
    ['40 tonnes of flour a day', ['40 tonnes', 40, 40, 'tonne per day', 'flour']],
    ['200 pounds of explosives', ['200 pounds', 200, 200, 'lb', 'explosives']],
    ['1,200 families a day', ['1,200', 1200, 1200, 'per day', 'families']],
    ['a 40-mile front', ['40-mile', 40, 40, 'mile']],
  ]);
});

describe('what is counted', () => {
  check([
    [
      'offered 120 names, demanded 600',
      ['120', 120, 120, null, 'names'],
      ['600', 600, 600, null, 'names'],
    ],
    ['hired 5,000 more agents', ['5,000', 5000, 5000, null, 'agents']],
    ['five of the seven donors', ['five', 5, 5, null, 'donors'], ['seven', 7, 7, null, 'donors']],
    ['120 names. It said 600', ['120', 120, 120, null, 'names'], ['600', 600, 600]],
    ['14 false or misdated videos', ['14', 14, 14, null, 'false or misdated videos']],
    ['two of them', ['two', 2, 2]],
  ]);
});

describe('no figures', () => {
  check([
    ['on 12 January 2016, Jan. 12, May 3-5 and 3 to 5 May'],
    ['since 2014 and in 2016-17, between 2003 and 2011, in the 1990s'],
    ['at 5:40 p.m., 9am, 02:14, six o’clock, at six in the morning'],
    ['Ann Mora, 39, a 21-year-old, aged 12 to 15, 60 years old, under 18'],
    ['the 36th brigade, the twenty-first attack, a third attempt'],
    ['Resolution 2254, Boeing 737, Highway 80, Article 5, Channel 4, G20, M-16s, F-16'],
    ['the Number Four, the Group of Seven, the Thirty Years War, No. 10, grid 44'],
    ['212-555-0134, +44 20 7946 0958, 9/11, 24/7, 12/10/2016'],
    ['one of them, no one, one another, one day, twice, between the two, the six'],
    ['a two-state solution, three-way talks, a half-finished bridge, the eastern half'],
    ['two weeks ago'],
  ]);
});

test('spans lie in the passage, in order and apart', () => {
  const parts =
    `3,000 4.5 . , - – $ % £ to and between from at least more than a half third two one in
    of million dozen hundreds thousands people fighters a day or so 2016 May 12 : 30 aged per cent`
      .split(/\s+/u)
      .concat('“', '’', '½', '\u00A0');
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
        for (const one of quantitiesIn(text, { start, end })) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(one.end).toBeGreaterThan(one.start);
          expect(text.slice(one.start, one.end).trim()).toHaveLength(one.end - one.start);
          expect(one.low === null && one.high === null).toBe(false);
          if (one.low !== null && one.high !== null) expect(one.low).toBeLessThanOrEqual(one.high);
          last = one.end;
        }
        expect(last).toBeLessThanOrEqual(end);
      },
    ),
    { numRuns: 500 },
  );
});

test('the digits of a number are read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
      const text = `they say ${n.toLocaleString('en-GB')} people`;
      expect(read(text)).toEqual([[n.toLocaleString('en-GB'), n, n, null, 'people']]);
    }),
  );
});

test.each([
  'between ',
  'a hundred and ',
  '3-',
  'and 3 ',
  '3 to ',
  'about ',
  'two-',
  '3 ',
  'million ',
])('cost is linear in repeated %j', (part) => {
  const text = part.repeat(10_000);
  const began = performance.now();
  quantitiesIn(text, { start: 0, end: text.length });
  expect(performance.now() - began).toBeLessThan(slowest);
});
