import { expect, test } from 'vitest';
import { type Codec, inside, numbersOf, textOf } from './codecs.ts';
import { byField, type Form, firstValues } from './form.ts';

const field = (key: string, codec: Codec = textOf(key)) =>
  ({ key, label: key, input: 'line', codec }) as const;

const form = (keys: Form['fields'], short?: string): Form => ({
  title: 'T',
  path: null,
  fields: keys,
  ...(short === undefined ? {} : { short }),
  write: () => ({ at: [], edits: [] }),
});

const told = (of: Form, ...path: (string | number)[]): string[] => [
  ...byField(of, { at: ['x'], edits: [] }, [{ message: 'wrong', path }]).keys(),
];

test('a mistake is told at the field that shows its place', () => {
  const when = { ...textOf('movesWhen'), keys: ['moves.when'] };
  const one = form([field('id'), field('moves'), field('movesWhen', when)], 'text');
  expect(told(one, 'x', 'moves', 'when')).toEqual(['movesWhen']);
  expect(told(one, 'x', 'moves')).toEqual(['moves']);
  expect(told(one, 'x', 'moves', 'direction')).toEqual(['moves']);
  expect(told(one, 'x')).toEqual(['id']);
  expect(told(one, 'y', 'moves')).toEqual(['']);
  const grade = form([field('A', inside('reliability', numbersOf('A')))]);
  expect(told(grade, 'x', 'reliability', 'A', 0)).toEqual(['A']);
  expect(told(form([field('members')], 'members'), 'x', 1)).toEqual(['members']);
});

test('an entry that is a scalar or a list shows in its one field', () => {
  expect(firstValues(form([field('prefer')], 'prefer'), 'not x')).toEqual({ prefer: 'not x' });
  expect(firstValues(form([field('members')], 'members'), ['a', 'b'])).toEqual({ members: 'a, b' });
});
