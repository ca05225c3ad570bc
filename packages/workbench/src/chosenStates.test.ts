import { expect, test } from 'vitest';
import { chosenStates, isSame } from './chosenStates.ts';

test('a state is chosen once, whatever the order of its options', () => {
  const { add, remove, state, reset } = chosenStates();
  add(['a', 'b']);
  add([]);
  add(['b', 'a']);
  expect(state()).toEqual([[], ['b', 'a']]);
  remove(['a', 'b']);
  expect(state()).toEqual([[]]);
  reset();
  expect(state()).toEqual([]);
});

test('states are the same where the same options are taken', () => {
  expect(isSame(['a', 'b'], ['b', 'a'])).toBe(true);
  expect(isSame(['a'], ['b'])).toBe(false);
  expect(isSame(['a'], [])).toBe(false);
});
