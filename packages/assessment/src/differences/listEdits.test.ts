import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listEdits } from './listEdits.ts';

interface Letter {
  readonly letter: string;
}
const listed = (text: string): Letter[] => [...text].map((letter) => ({ letter }));
const key = ({ letter }: Letter): string => letter.toLowerCase() + letter;

test.each([
  ['abc', 'abc', []],
  ['abc', 'abxc', ['added x']],
  ['abc', 'ac', ['removed b']],
  ['abc', 'axc', ['changed b x']],
  ['abcd', 'bcda', ['moved a']],
  ['abc', 'xcb', ['changed a x', 'moved b']],
])('%s to %s', (a, b, expected) => {
  const found = listEdits(listed(a), listed(b), key).map(({ how, from, to }) =>
    [how, ...new Set([from?.letter, to?.letter])].filter(Boolean).join(' '),
  );
  expect(found.sort()).toEqual(expected);
});

test('all edits together lead from one list to the other', () => {
  const letters = fc.uniqueArray(fc.constantFrom(...'abcdefgh')).map((list) => list.join(''));
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      const edits = listEdits(listed(a), listed(b), key);
      const from = listed(a);
      const own = listEdits(from, listed(b), key);
      expect(own.length).toBe(edits.length);
      const end = own.reduce<readonly Letter[]>((list, { apply }) => apply(list), from);
      expect([...end.map(({ letter }) => letter)].sort()).toEqual([...b].sort());
    }),
  );
});
