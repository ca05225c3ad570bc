import { expect, test, vi } from 'vitest';
import { type Channel, engine } from './engine.ts';
import type { Reply, Request } from './protocol.ts';

/** Workers that say what the test says. */
function silent(): { start: () => Channel; workers: (Channel & { heard: Request[] })[] } {
  const workers: (Channel & { heard: Request[] })[] = [];
  const start = (): Channel => {
    const heard: Request[] = [];
    const worker = {
      heard,
      postMessage: (request: Request) => void heard.push(request),
      onmessage: null,
      terminate: () => {},
    };
    workers.push(worker);
    return worker;
  };
  return { start, workers };
}

const mistaken = (number: number): { data: Reply } => ({
  data: { kind: 'mistaken', number, diagnostics: [] },
});

test('what an older text says is not heard', () => {
  const { start, workers } = silent();
  const { assess, state } = engine(start);
  assess('one');
  assess('two');
  workers[0]!.onmessage!(mistaken(1));
  expect(state().work.kind).toBe('reading');
  workers[0]!.onmessage!(mistaken(2));
  expect(state().work.kind).toBe('mistaken');
});

test('a worker that is deaf while something newer waits is replaced', () => {
  vi.useFakeTimers();
  const { start, workers } = silent();
  const { assess } = engine(start);
  assess('one that takes for ever');
  assess('two');
  vi.advanceTimersByTime(2000);
  expect(workers).toHaveLength(2);
  expect(workers[1]!.heard).toEqual([{ kind: 'text', number: 2, text: 'two' }]);
  vi.useRealTimers();
});

test('questions are answered, refused with a reason, or moot', async () => {
  const { start, workers } = silent();
  const { ask } = engine(start);
  const questions = [1, 2, 3].map(() => ask('keys', []));
  const [worker] = workers;
  worker!.onmessage!({ data: { kind: 'answer', number: 1, answer: [] } });
  worker!.onmessage!({ data: { kind: 'refused', number: 2, why: 'no such place' } });
  worker!.onmessage!({ data: { kind: 'refused', number: 3, why: null } });
  await expect(questions[0]).resolves.toEqual([]);
  await expect(questions[1]).rejects.toThrow('no such place');
  await expect(questions[2]).resolves.toBeNull();
});
