import { type Case, parseCase } from '@casus/casefile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LivePage, open, playThrough } from './livePage.ts';

/** Each preference counts under its own condition, so that the four questions tell conditions apart.
 *  @param estimates  quantity of each source by the estimate's id: "value: 5". */
function caseOf(
  estimates: Record<string, readonly string[]>,
  conditions: readonly string[],
  claims: readonly string[] = [],
): Case {
  const rows = Object.entries(estimates).map(
    ([id, quantities]) =>
      `  ${id}: { unit: men, definition: The ${id}, reports: [${quantities
        .map((quantity, k) => `{ source: s${k + 1}, ${quantity}, credibility: 2 }`)
        .join(', ')}] }\n`,
  );
  const options = conditions.map((_, k) => `o${k}: Option ${k}`).join(', ');
  const { case: theCase, diagnostics } = parseCase(`casus: 1
title: Figures
sources:
  s1: { name: First, reliability: B }
  s2: { name: Second, reliability: C }
  s3: { name: Third, reliability: D }
${claims.length === 0 ? '' : `claims:\n${claims.map((id) => `  ${id}: { likelihood: 0.3 }\n`).join('')}`}estimates:
${rows.join('')}decisionMakers:
  one:
    options: { ${options} }
    preferences:
${conditions
  .flatMap((when, k) => [
    `      - { prefer: o${k}, when: "${when}" }`,
    `      - { prefer: not o${k}, when: "not (${when})" }`,
  ])
  .join('\n')}
statusQuo: []
questions:
${conditions.map((_, k) => `  q${k}: { ask: o${k} }`).join('\n')}
`);
  if (theCase === null) throw new Error(JSON.stringify(diagnostics));
  return theCase;
}

const places = [0, 1, 250, 500, 501, 750, 999, 1000];

/** Moves the sliders there and says what is shown of the pairs, then the answers. */
function at(page: LivePage, ...values: readonly number[]): string {
  for (const [k, value] of values.entries()) page.sliders[k]!.value = `${value}`;
  page.changed();
  return [...page.pairsShown(), ...page.answers()].join(', ');
}

describe('estimates compared with each other', () => {
  test('on one scale: less, equal, more', () => {
    const ranges = { ours: ['range: [100, 1000]'], theirs: ['range: [100, 1000]'] };
    const page = open(caseOf(ranges, ['ours > theirs', 'ours >= theirs']));
    expect(page.table.estimates.map(({ cuts }) => cuts)).toEqual([[], []]);
    expect(at(page, 300, 301)).toBe('is less than, no, no');
    expect(at(page, 300, 300)).toBe('is equal to, no, yes');
    expect(at(page, 301, 300)).toBe('is more than, yes, yes');
    playThrough(page, places);
  });

  test.each([
    ['one way only', { a: ['range: [5, 50]'], b: ['range: [20, 90]'] }, ['a > b']],
    [
      'each operator',
      { a: ['value: 5', 'value: 90'], b: ['range: [20, 40]'] },
      ['a > b', 'a <= b', 'b <= a', 'a < b'],
    ],
    [
      'a chain',
      { a: ['range: [10, 100]'], b: ['range: [10, 100]'], c: ['range: [30, 70]'] },
      ['a < b', 'b <= c'],
    ],
    [
      'a circle',
      { a: ['range: [10, 100]'], b: ['range: [10, 100]'], c: ['range: [10, 100]'] },
      ['a < b', 'b < c', 'c < a'],
    ],
    [
      'ties along a chain',
      { a: ['range: [10, 100]'], b: ['value: 50', 'value: 5'], c: ['range: [10, 100]'] },
      ['a <= b and b <= c', 'a >= c', 'a > c'],
    ],
    [
      'two pairs apart',
      {
        a: ['range: [1, 9]'],
        b: ['range: [2, 8]'],
        c: ['range: [100, 900]'],
        d: ['range: [300, 400]'],
      },
      ['a > b', 'd >= c'],
    ],
    [
      'with thresholds',
      { a: ['range: [10, 100]'], b: ['range: [20, 200]'] },
      ['a > b and a > 50', 'b >= 50 and a < b', 'a >= 50'],
    ],
    [
      'open ends',
      { a: ['atLeast: 30'], b: ['range: [50, 90]', 'atMost: 40'] },
      ['a > b', 'b <= 35'],
    ],
    ['both open above', { a: ['atLeast: 30'], b: ['atLeast: 30'] }, ['a > b', 'a < b']],
    ['a single figure', { a: ['value: 50'], b: ['range: [20, 90]'] }, ['a > b', 'a >= b']],
    ['two single figures', { a: ['value: 50'], b: ['value: 50'] }, ['a > b', 'a >= b']],
    [
      'one touching the other',
      { a: ['range: [10, 50]'], b: ['range: [50, 90]'] },
      ['a >= b', 'a > b'],
    ],
    ['one always less', { a: ['range: [10, 40]'], b: ['range: [50, 90]'] }, ['a >= b', 'a > b']],
    ['one nobody gave', { a: ['range: [10, 40]'], b: [] }, ['a >= b', 'a > b', 'a > 20']],
    ['one with itself', { a: ['range: [10, 40]'] }, ['a >= a', 'a > a', 'a > 20']],
  ] as const)('%s', (_, estimates, conditions) => {
    const some = Object.keys(estimates).length > 3 ? [0, 400, 1000] : places;
    playThrough(open(caseOf(estimates, conditions, ['rain'])), some);
  });
});

describe('the figure of the assessment', () => {
  const men = { men: ['value: 5003', 'value: 500', 'value: 50000'] };

  test.each(['>', '>=', '<', '<='])('exactly at a threshold: men %s 5003', (operator) => {
    const when = `men ${operator} 5003`;
    const page = open(caseOf(men, [when, `${when} and rain`], ['rain']));
    expect(page.table.estimates[0]!.cuts).toHaveLength(1);
    expect(page.figuresShown()).toEqual(['5,003']);
    expect(page.answers()[0]).toBe(operator.includes('=') ? 'yes' : 'no');
    playThrough(page, places);
  });

  test('a threshold of both kinds has three parts', () => {
    const page = open(caseOf(men, ['men >= 5003', 'men > 5003', 'not men < 5003', 'men <= 5003']));
    expect(page.table.estimates[0]!.cuts).toHaveLength(2);
    playThrough(page, places);
  });

  test.each([500, 50000])('thresholds at the end of the slider, %i', (end) => {
    playThrough(open(caseOf(men, [`men > ${end}`, `men >= ${end}`])), places);
  });

  test('thresholds out of reach are not offered', () => {
    const page = open(caseOf(men, ['men > 0', 'men >= 500', 'men > 50000', 'men > 60000']));
    expect(page.table.estimates[0]!.cuts).toEqual([]);
    playThrough(page, places);
  });

  test.each([
    ['value: 5000', 'men > 10000', '5,000'],
    ['range: [3000, 4500]', 'men > 10000', '3,000–4,500'],
    ['atLeast: 300', 'men > others', 'at least 300'],
    ['atMost: 300', 'men > 10000', 'at most 300'],
    ['range: [500, 20000]', 'men > 10000', '500–10,000'],
    ['range: [500, 20000]', 'men > 1000', '1,000–20,000'],
    ['range: [500, 20000]', 'men > others', '500–20,000'],
    ['atLeast: 300', 'men > 10000', '300–10,000'],
    ['atLeast: 300', 'men > 350', 'at least 350'],
  ])('%s with %s is shown as %s', (quantity, when, shown) => {
    const estimates = { men: [quantity, 'value: 40000'], others: ['range: [400, 4000]'] };
    const page = open(caseOf(estimates, [when, 'others > 1000']));
    expect(page.figuresShown()[0]).toBe(shown);
    at(page, 1000);
    expect(page.figuresShown()[0]).not.toBe(shown);
    playThrough(page, places);
  });

  test('set by hand', () => {
    const theCase = caseOf({ men: ['value: 500'], others: ['atLeast: 300'] }, [
      'men > 7000',
      'men > others',
    ]);
    const page = open(theCase, { assume: new Map([['men', 7000]]) });
    expect(page.figuresShown()).toEqual(['7,000', 'at least 300']);
    playThrough(page, places);
  });

  test('is not at an end of the slider that it only comes near', () => {
    const page = open(
      caseOf({ men: ['value: 1001', 'value: 1000', 'value: 1000000'] }, ['men > 1000']),
    );
    expect(page.table.estimates[0]!.base).toBeLessThan(1001);
    expect(page.places).toEqual(['1']);
    playThrough(page, places);
  });
});

test('an estimate that stays fixed is a cut of those compared with it', () => {
  const claims = Array.from({ length: 11 }, (_, k) => `c${k}`);
  const estimates = { a: ['range: [10, 100]'], b: ['value: 40', 'value: 20'] };
  const page = open(caseOf(estimates, ['a > b', 'b > 30', claims.join(' or ')], claims), {
    baseOnly: true,
  });
  expect(page.table.fixed).toEqual(['b']);
  expect(page.table.estimates.map(({ id, cuts }) => [id, cuts])).toEqual([
    ['a', [{ value: 40, isInclusive: false, of: 'b' }]],
  ]);
  for (const control of page.switches) control.checked = false;
  for (const place of places) {
    at(page, place);
    expect(page.answers()).toEqual(page.expected());
  }
  expect(page.figuresShown()).toEqual(['100']);
});

/** Fixed, so that every run sees the same cases. */
const seed = 20161013;

test('any estimates compared with each other and with numbers', () => {
  const figure = fc.constantFrom(5, 20, 20, 50, 80);
  const quantity = fc.oneof(
    fc.tuple(fc.constantFrom('value', 'atLeast', 'atMost'), figure).map(([k, x]) => `${k}: ${x}`),
    fc.tuple(figure, figure).map(([x, y]) => `range: [${Math.min(x, y)}, ${Math.max(x, y)}]`),
  );
  const quantities = fc.array(quantity, { minLength: 1, maxLength: 3 });
  const leaf = fc
    .tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom('<', '<=', '>', '>='),
      fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c'), figure),
    )
    .map(([left, operator, right]) => `${left} ${operator} ${right}`);
  const condition = fc.oneof(
    leaf,
    fc.tuple(leaf, fc.constantFrom('and', 'or', 'iff'), leaf).map((parts) => parts.join(' ')),
  );
  const cases = fc.record({
    estimates: fc.record({ a: quantities, b: quantities, c: quantities }),
    conditions: fc.array(condition, { minLength: 2, maxLength: 4 }),
    places: fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 2 }),
  });
  fc.assert(
    fc.property(cases, ({ estimates, conditions, places: some }) => {
      playThrough(open(caseOf(estimates, conditions), { baseOnly: true }), [0, ...some, 1000]);
    }),
    { seed, numRuns: 50 },
  );
});
