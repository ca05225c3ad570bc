import { expect, test } from 'vitest';
import { type Helper, readyPartner } from './partner.ts';

/** Threads that only tell what happens to them. */
function threads(): { start: () => Helper; log: string[] } {
  const log: string[] = [];
  let n = 0;
  return {
    log,
    start: () => {
      const name = ++n;
      log.push(`start ${name}`);
      return {
        postMessage: () => log.push(`task for ${name}`),
        terminate: () => log.push(`end ${name}`),
      };
    },
  };
}

const able = { canShare: true, nCores: 2 };

test('a large model is shared, and a fresh thread stands ready for the next', () => {
  const { start, log } = threads();
  const partnerFor = readyPartner(start, able);
  for (let k = 0; k < 2; k++) {
    const partner = partnerFor(2 ** 22)!;
    partner.join({} as never);
    partner.leave();
  }
  expect(log).toEqual([
    'start 1',
    'task for 1',
    'end 1',
    'start 2',
    'task for 2',
    'end 2',
    'start 3',
  ]);
});

test.each([
  ['a small model', able, 1000],
  ['no shared memory', { ...able, canShare: false }, 2 ** 22],
  ['one core', { ...able, nCores: 1 }, 2 ** 22],
])('no thread for %s', (_name, machine, work) => {
  const { start, log } = threads();
  expect(readyPartner(start, machine)(work)).toBe(undefined);
  expect(log).toEqual([]);
});
