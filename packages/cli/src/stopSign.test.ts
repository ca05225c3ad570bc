import { expect, test } from 'vitest';
import { StopSign } from './stopSign.ts';

test('what is stopped begins to write no more, on either side of the memory', () => {
  const here = new StopSign();
  const there = new StopSign(here.memory);
  let written = 0;
  there.guard(() => written++);
  expect([written, there.aborted]).toEqual([1, false]);
  here.stop();
  there.guard(() => written++);
  expect([written, there.aborted]).toEqual([1, true]);
});

test('writing that fails leaves the way free', () => {
  const sign = new StopSign();
  const failing = (): void => {
    throw new Error('no space');
  };
  expect(() => sign.guard(failing)).toThrow('no space');
  let written = 0;
  sign.guard(() => written++);
  expect(written).toBe(1);
});
