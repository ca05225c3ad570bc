import { expect, test, vi } from 'vitest';
import { engine } from './engine.ts';
import type { Reply, Request } from './protocol.ts';
import type { Channel } from './thread.ts';

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

const heard = (number: number): { data: Reply } => ({ data: { kind: 'heard', number } });

test('a worker that is deaf while something newer waits is replaced', () => {
  vi.useFakeTimers();
  const { start, workers } = silent();
  const { assess } = engine(start);
  assess('one that takes for ever');
  workers[0]!.onmessage!(heard(1));
  assess('two');
  vi.advanceTimersByTime(2000);
  expect(workers).toHaveLength(2);
  expect(workers[1]!.heard).toEqual([{ kind: 'text', number: 2, text: 'two' }]);
  vi.useRealTimers();
});

test('a worker that takes long over the newest text is left to it', () => {
  vi.useFakeTimers();
  const { start, workers } = silent();
  const { assess } = engine(start);
  assess('one');
  workers[0]!.onmessage!(heard(1));
  vi.advanceTimersByTime(60_000);
  expect(workers).toHaveLength(1);
  vi.useRealTimers();
});

test('a long question is answered by another worker, and is moot with the next text', async () => {
  vi.useFakeTimers();
  const { start, workers } = silent();
  const { assess, ask } = engine(start);
  assess('one');
  const table = ask('table', { withSim: true });
  const [reader, answerer] = workers;
  expect(reader!.heard.map(({ kind }) => kind)).toEqual(['text']);
  expect(answerer!.heard.map(({ kind }) => kind)).toEqual(['case', 'ask']);
  answerer!.onmessage!(heard(2));
  assess('two');
  expect(reader!.heard.map(({ kind }) => kind)).toEqual(['text', 'text']);
  await expect(table).resolves.toBeNull();
  // It is deaf in a kernel; what is asked of the next text goes to another one.
  const next = ask('table', { withSim: false });
  vi.advanceTimersByTime(2000);
  expect(workers).toHaveLength(3);
  expect(workers[2]!.heard.map(({ kind }) => kind)).toEqual(['case', 'ask']);
  const { number } = workers[2]!.heard[1]!;
  workers[2]!.onmessage!({ data: { kind: 'answer', number, answer: 'found' } });
  await expect(next).resolves.toBe('found');
  vi.useRealTimers();
});

test('a question that is stopped in a deaf worker is refused, and the others are asked again', async () => {
  vi.useFakeTimers();
  const { start, workers } = silent();
  const { assess, ask } = engine(start);
  assess('one');
  const end = new AbortController();
  const table = ask('table', { withSim: true }, { signal: end.signal });
  const model = ask('model', undefined);
  const answerer = workers[1]!;
  answerer.onmessage!(heard(2));
  end.abort();
  expect(answerer.heard.at(-1)).toMatchObject({ kind: 'stop', ask: answerer.heard[1]!.number });
  vi.advanceTimersByTime(2000);
  await expect(table).rejects.toThrow('stopped');
  expect(workers[2]!.heard).toMatchObject([{ kind: 'case' }, { kind: 'ask', name: 'model' }]);
  const { number } = workers[2]!.heard[1]!;
  workers[2]!.onmessage!({ data: { kind: 'refused', number, why: null } });
  await expect(model).resolves.toBeNull();
  vi.useRealTimers();
});

test('work that tells its progress has time to put together what is certain', async () => {
  vi.useFakeTimers();
  const { start, workers } = silent();
  const { assess, ask } = engine(start);
  assess('one');
  const end = new AbortController();
  const told: number[] = [];
  const onProgress = ({ done }: { readonly done: number }): void => void told.push(done);
  const brief = ask('brief', { file: '', chosen: [] }, { signal: end.signal, onProgress });
  const answerer = workers[1]!;
  const { number } = answerer.heard[1]!;
  const progress = { stage: 'worlds', done: 7, total: 9 } as const;
  answerer.onmessage!({ data: { kind: 'progress', number, progress } });
  expect(told).toEqual([7]);
  end.abort();
  vi.advanceTimersByTime(5000);
  answerer.onmessage!({ data: { kind: 'answer', number, answer: 'what is certain' } });
  await expect(brief).resolves.toBe('what is certain');
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
