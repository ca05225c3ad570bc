import type { Progress } from '@casus/assessment';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProgressLine, progressLine } from './progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function changes(done: number, total: number): Progress {
  return { stage: 'changes', done, total };
}

function drawn(isShown: boolean, columns = 80): { text: () => string; progress: ProgressLine } {
  let text = '';
  const write = (more: string): void => {
    text += more;
  };
  return {
    text: () => text,
    progress: new ProgressLine({ write, columns: () => columns, isShown, now: () => Date.now() }),
  };
}

test('nothing is drawn before a second has passed', () => {
  const { text, progress } = drawn(true);
  vi.advanceTimersByTime(999);
  progress.show(changes(1, 10));
  progress.stop();
  vi.advanceTimersByTime(10_000);
  expect(text()).toBe('');
});

test('after a second the line is drawn, and in the end taken away', () => {
  const { text, progress } = drawn(true);
  vi.advanceTimersByTime(1000);
  expect(text()).toBe('\rassessing the case\u001b[K');
  progress.show(changes(5, 10));
  expect(text()).toContain(
    '\r############............ what would change it: 5 of 10, 0 s left\u001b[K',
  );
  progress.stop();
  expect(text().endsWith('\r\u001b[K')).toBe(true);
  const whole = text();
  progress.show(changes(6, 10));
  progress.stop();
  expect(text()).toBe(whole);
});

test('where nobody would see it nothing is drawn', () => {
  const { text, progress } = drawn(false);
  vi.advanceTimersByTime(5000);
  progress.show(changes(5, 10));
  progress.stop();
  expect(text()).toBe('');
});

test.each([0, 5, 12, 20, 30, 40, 60, 200])('a line of %i columns is never longer', (width) => {
  for (const steps of [null, changes(0, 0), changes(12, 4500)]) {
    expect(progressLine(steps, 5000, width).length).toBeLessThanOrEqual(width);
  }
});

test('the time left is told by what the stage has taken so far', () => {
  const line = progressLine({ stage: 'worlds', done: 300, total: 1200 }, 20_000, 80);
  expect(line).toContain('how it can turn out: 300 of 1200, 1 min left');
  expect(progressLine({ stage: 'articles', done: 0, total: 3 }, 2000, 40)).toContain(
    'reading articles: 0 of 3',
  );
  expect(progressLine({ stage: 'judgements', done: 7, total: 7 }, 100, 80)).toBe(
    'your own assumptions: 7',
  );
});
