import { expect, test } from 'vitest';
import { completions } from './completions.ts';

const names = [
  { name: 'assault', about: 'Launch the full assault' },
  { name: 'support', about: 'Support an assault from the air' },
  { name: 'stand', about: 'Commit the main force' },
];

test.each([
  ['the beginning of a word', 'not as', 6, 4, ['assault', 'support']],
  ['what it is about', 'main', 4, 0, ['stand']],
  ['nothing typed', 'not ', 4, 4, []],
  ['a whole name', 'stand', 5, 0, []],
  ['in the middle', 'st and x', 2, 0, ['stand']],
])('%s', (_, text, cursor, from, offered) => {
  const found = completions(text, cursor, names);
  expect(found.from).toBe(from);
  expect(found.offers.map(({ name }) => name)).toEqual(offered);
});
