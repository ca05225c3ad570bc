import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listEdits } from './listEdits.ts';

interface Letter {
  readonly letter: string;
}
const listed = (text: string): Letter[] => text.split('').map((letter) => ({ letter }));
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

test('all edits together make of one list what is in the other', () => {
  const letters = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'));
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      const [from, to] = [a, b].map((each) => listed(each.join(''))) as [Letter[], Letter[]];
      const end = listEdits(from, to, key).reduce<readonly Letter[]>(
        (list, { apply }) => apply(list),
        from,
      );
      expect(end.map(({ letter }) => letter).sort()).toEqual(b.toSorted());
    }),
  );
});
