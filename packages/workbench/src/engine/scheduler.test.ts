import { expect, test } from 'vitest';
import { dropped, Scheduler } from './scheduler.ts';

/** A clock by hand, and everything that waits. */
function byHand(): { scheduler: Scheduler; turn: () => boolean; log: string[] } {
  const waiting: (() => void)[] = [];
  let time = 0;
  const scheduler = new Scheduler(
    (work) => waiting.push(work),
    () => (time += 5),
  );
  const turn = (): boolean => {
    const next = waiting.shift();
    next?.();
    return next !== undefined;
  };
  return { scheduler, turn, log: [] };
}

function* counting(n: number): Generator<number, string, void> {
  for (let k = 1; k <= n; k++) yield k;
  return `${n} done`;
}

const fail = (error: unknown): never => {
  throw error;
};

test('work goes on in slices, and a later question comes first', () => {
  const { scheduler, turn, log } = byHand();
  scheduler.add(counting(20), (result) => log.push(result), fail);
  turn();
  scheduler.add(counting(2), (result) => log.push(result), fail);
  while (turn());
  expect(log).toEqual(['2 done', '20 done']);
});

test('work that is given up says so once', () => {
  const { scheduler, turn, log } = byHand();
  const give = (why: unknown): void => {
    log.push(why === dropped ? 'dropped' : 'failed');
  };
  scheduler.add(counting(20), (result) => log.push(result), give);
  turn();
  scheduler.clear();
  while (turn());
  expect(log).toEqual(['dropped']);
});

test('work that fails says so, and the rest goes on', () => {
  const { scheduler, turn, log } = byHand();
  scheduler.add(counting(2), (result) => log.push(result), fail);
  const failing = function* (): Generator<number, void, void> {
    yield 1;
    throw new Error('broken');
  };
  scheduler.add(failing(), fail, (error) => log.push((error as Error).message));
  while (turn());
  expect(log).toEqual(['broken', '2 done']);
});
