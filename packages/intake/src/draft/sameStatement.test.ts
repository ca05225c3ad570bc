import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparedStatement, compareStatements } from './sameStatement.ts';

function compare(a: string, b: string): string {
  return compareStatements(comparedStatement(a), comparedStatement(b));
}

test.each([
  // The same in other grammar.
  ['The army has shelled the market.', 'the army shelled the market', 'same'],
  ['Turkish troops would leave the town.', 'Turkish troops will leave the town', 'same'],
  ['There are 3,000 fighters in the city.', '3000 fighters are in the city', 'same'],
  ['The army is shelling the old market.', 'The army shelled the old market.', 'same'],
  [
    'The army had already taken the eastern bank of the river.',
    'The army had taken the eastern bank of the river.',
    'same',
  ],
  // One denies the other.
  ['The army did not shell the market.', 'The army shelled the market.', 'contrary'],
  ['The bridge has never been open.', 'The bridge has been open.', 'contrary'],
  ['The army did not shell the market.', 'The army has not shelled the market.', 'same'],
  // Other statements in nearly the same words.
  ['Turkey attacked Syria.', 'Syria attacked Turkey.', 'different'],
  ['Turkey attacked Syria.', 'Turkey was attacked by Syria.', 'different'],
  [
    'The rebels attacked the town at dawn.',
    'The rebels were attacked in the town at dawn.',
    'different',
  ],
  [
    'Troops entered the northern suburb of the city.',
    'Troops entered the southern suburb of the city.',
    'different',
  ],
  [
    'The army will take the old town this week.',
    'The army may take the old town this week.',
    'different',
  ],
  ['The army will take the town.', 'The army took the town.', 'different'],
  [
    'The army took the last village by the river.',
    'The army failed to take the last village by the river.',
    'different',
  ],
  [
    'The army tried to take the last village by the river.',
    'The army took the last village by the river.',
    'different',
  ],
  [
    'At least 40 people were killed in the market.',
    'At least 45 people were killed in the market.',
    'different',
  ],
  [
    'Aid reached the camp from the north on foot.',
    'Aid reached the camp to the north on foot.',
    'different',
  ],
  [
    'All of the prisoners came home in the spring.',
    'Some of the prisoners came home in the spring.',
    'different',
  ],
  [
    'General Salim left the capital for the coast.',
    'General Reyes left the capital for the coast.',
    'different',
  ],
  ['The town has fallen.', 'The town has not fallen to the northern rebels.', 'different'],
  // Paraphrases are not known: they stay apart for the analyst to join.
  ['The garrison will surrender.', 'The defenders are going to give up.', 'different'],
  ['', '', 'different'],
])('%s | %s: %s', (a, b, likeness) => {
  expect(compare(a, b)).toBe(likeness);
  expect(compare(b, a)).toBe(likeness);
});

test('a statement is the same as itself, and the comparison goes both ways', () => {
  const words = fc
    .array(
      fc.constantFrom('Turkey', 'army', 'not', 'will', 'shelled', '40', 'the', 'town', 'by', 'old'),
      { minLength: 1, maxLength: 8 },
    )
    .map((all) => all.join(' '));
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(compare(a, b)).toBe(compare(b, a));
      if (comparedStatement(a).words.length > 0) expect(compare(a, a)).toBe('same');
    }),
    { numRuns: 300 },
  );
});
