import { expect, test } from 'vitest';
import { believedOf } from './believed.ts';

const codec = believedOf('of');

test.each([
  [
    'us: not strike; support iff assault',
    { us: { preferences: ['not strike', 'support iff assault'] } },
  ],
  ['us: 3 > 1 = 4 > 2', { us: { ranking: [3, [1, 4], 2] } }],
  ['us: strike: 2, support: -1', { us: { weights: { strike: 2, support: -1 } } }],
  ['us: 1: 3, 2: 1/2', { us: { payoffs: { 1: 3, 2: '1/2' } } }],
  [
    'us: strike\niraq: not assault',
    { us: { preferences: ['strike'] }, iraq: { preferences: ['not assault'] } },
  ],
])('%s', (text, of) => {
  expect(codec.read(text)).toEqual({ of });
  expect(codec.show({ of })).toBe(text);
});

test('nothing typed is nothing said', () => {
  expect(codec.read(' \n')).toEqual({});
  expect(codec.show({})).toBe('');
});
