import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Count, isSameCount } from './count.ts';
import { countGroups } from './countGroups.ts';

/** Milliseconds for more figures of one noun than an article has; comparing each with all of them takes
 *  ten times as long. */
const slowest = 5000;

function count(one: Partial<Count>): Count {
  return {
    unit: null,
    noun: 'people',
    modifiers: new Set(),
    fate: 'killed',
    names: new Set(),
    nouns: new Set(),
    places: new Set(),
    isBare: false,
    words: '',
    said: '',
    article: 'a.txt 0123',
    start: 0,
    source: 'army',
    ...one,
  };
}

/** The definition: the first group of which every figure counts the same. */
function slowGroups(figures: readonly Count[]): Count[][] {
  const groups: Count[][] = [];
  for (const figure of figures) {
    const group = groups.find((found) => found.every((one) => isSameCount(one, figure)));
    if (group === undefined) groups.push([figure]);
    else group.push(figure);
  }
  return groups;
}

const word = fc.constantFrom('belun', 'kew', 'mora');
const words = fc.uniqueArray(word, { maxLength: 2 }).map((found) => new Set(found));
const figure = fc
  .record({
    unit: fc.constantFrom(null, '%'),
    noun: fc.constantFrom('people', 'bridge'),
    modifiers: words,
    fate: fc.constantFrom(null, 'killed', 'gone'),
    names: words,
    nouns: words,
    places: words,
    isBare: fc.boolean(),
    words: word,
    said: fc.constantFrom('12', '40'),
    article: fc.constantFrom(null, 'a.txt', 'b.txt'),
    start: fc.nat(1500),
    source: fc.constantFrom(null, 'army', 'mayor'),
  })
  .map(count);

test('the groups are those of the definition', () => {
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 30 }), (figures) => {
      const groupOf = countGroups();
      const groups = new Set(figures.map((one) => groupOf(one)));
      expect([...groups].map((group) => group.figures)).toEqual(slowGroups(figures));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['of one source', () => ({}), 10_000],
  ['of many sources', (n: number) => ({ source: `${n}` }), 1],
  ['of many places', (n: number) => ({ source: `${n}`, places: new Set([`${n}`]) }), 10_000],
])('cost is linear in figures %s', (_, more, nGroups) => {
  const groupOf = countGroups();
  const names = new Set(['belun']);
  const start = performance.now();
  const groups = new Set(
    Array.from({ length: 10_000 }, (_, n) => groupOf(count({ names, said: `${n}`, ...more(n) }))),
  );
  expect(groups.size).toBe(nGroups);
  expect(performance.now() - start).toBeLessThan(slowest);
});

test('a copy is found behind more figures than are looked through', () => {
  const groupOf = countGroups();
  const first = groupOf(count({ said: '1', words: 'one died' }));
  for (let n = 2; n < 3000; n++) groupOf(count({ said: `${n}` }));
  expect(groupOf(count({ said: '1', words: 'one died', article: 'b.txt' }))).toBe(first);
});
