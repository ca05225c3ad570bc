import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Progress, progressLine } from './progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function drawn(isShown: boolean, columns = 80): { text: () => string; progress: Progress } {
  let text = '';
  const write = (more: string): void => {
    text += more;
  };
  return { text: () => text, progress: new Progress({ write, columns: () => columns, isShown }) };
}

test('nothing is drawn before a second has passed', () => {
  const { text, progress } = drawn(true);
  vi.advanceTimersByTime(999);
  progress.show(1, 10);
  progress.stop();
  vi.advanceTimersByTime(10_000);
  expect(text()).toBe('');
});

test('after a second the line is drawn, and in the end taken away', () => {
  const { text, progress } = drawn(true);
  vi.advanceTimersByTime(1000);
  expect(text()).toBe('\rassessing the case\u001b[K');
  progress.show(5, 10);
  expect(text()).toContain('\r############............ what would change it: 5 of 10\u001b[K');
  progress.stop();
  expect(text().endsWith('\r\u001b[K')).toBe(true);
  const whole = text();
  progress.show(6, 10);
  progress.stop();
  expect(text()).toBe(whole);
});

test('where nobody would see it nothing is drawn', () => {
  const { text, progress } = drawn(false);
  vi.advanceTimersByTime(5000);
  progress.show(5, 10);
  progress.stop();
  expect(text()).toBe('');
});

test.each([0, 5, 12, 20, 30, 40, 60, 200])('a line of %i columns is never longer', (width) => {
  for (const steps of [null, { done: 0, total: 0 }, { done: 12, total: 4500 }]) {
    expect(progressLine(steps, width).length).toBeLessThanOrEqual(width);
  }
});
