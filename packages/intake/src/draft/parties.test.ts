import { expect, test } from 'vitest';
import { partiesIn } from './parties.ts';

test('a party is suggested once, by its longest name, with the options of all', () => {
  const option = (name: string): { name: string; passage: string } => ({ name, passage: name });
  expect(
    partiesIn([
      { name: 'the army', options: [option('leave')] },
      { name: 'the ministry', options: [] },
      { name: 'Veldish army', options: [option('leave'), option('stay')] },
    ]),
  ).toEqual([
    { name: 'Veldish army', options: [option('leave'), option('stay')] },
    { name: 'the ministry', options: [] },
  ]);
});
