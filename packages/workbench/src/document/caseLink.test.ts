import { expect, test } from 'vitest';
import { caseFragment, caseInFragment, isCaseFragment } from './caseLink.ts';
import { PlaceProblem } from './place.ts';

test('a case goes into a link and comes out again', async () => {
  const there = { name: 'мир & war.casus.yaml', text: 'title: “Mosul” – ☮\n'.repeat(50) };
  const fragment = await caseFragment(there);
  expect(isCaseFragment(fragment)).toBe(true);
  expect(fragment).toMatch(/^#case=[\w-]+&name=/);
  expect(await caseInFragment(fragment)).toEqual({ ...there, version: null });
});

test.each([
  ['cut off', async () => (await caseFragment({ name: 'a', text: 'b'.repeat(99) })).slice(0, 12)],
  ['nonsense', () => '#case=%00%ff!'],
  ['empty', () => '#case='],
  ['endless', () => caseFragment({ name: 'a', text: ' '.repeat(2 ** 20 + 1) })],
])('a link that is %s is refused in words', async (_name, fragment) => {
  await expect(caseInFragment(await fragment())).rejects.toBeInstanceOf(PlaceProblem);
});
