import { expect, test } from 'vitest';
import { emptyHistory, type History, recorded, undone } from './history.ts';
import { keptPart, resumed } from './keptHistory.ts';
import { spliceBetween } from './splice.ts';

function edited(texts: readonly string[], group: string | null = null): History {
  return texts.slice(1).reduce((history, text, k) => {
    return recorded(history, spliceBetween(texts[k]!, text)!, group, 0);
  }, emptyHistory);
}

/** As a database or a text of JSON gives it back. */
function again(history: History): unknown {
  return JSON.parse(JSON.stringify(keptPart(history)));
}

test('what was kept can be taken back, and done again', () => {
  const { text, history } = undone('abc', edited(['', 'a', 'ab', 'abc']))!;
  const back = resumed(text, again(history))!;
  expect(undone(text, back)?.text).toBe('a');
  expect(back.future).toHaveLength(1);
});

test('typing after a reload is a step of its own', () => {
  const back = resumed('ab', again(edited(['', 'a', 'ab'], 'typing')))!;
  const typed = recorded(back, spliceBetween('ab', 'abc')!, 'typing', 1);
  expect(undone('abc', typed)?.text).toBe('ab');
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['something else', { past: 'all', future: [] }],
  ['that of another text', again(edited(['', 'x', 'xy']))],
  ['steps without splices', { past: [{}], future: [] }],
])('%s is no history of a text', (_, found) => {
  expect(resumed('ab', found)).toBeNull();
});

test('only so much is kept, the latest first', () => {
  const texts = Array.from({ length: 1000 }, (_, k) => 'a'.repeat(k));
  const many = keptPart(edited(texts)).past;
  expect(many).toHaveLength(200);
  expect(resumed(texts.at(-1)!, { past: many, future: [] })).not.toBeNull();
  const long = keptPart(edited(['', 'a'.repeat(150_000), 'b'.repeat(100_000), 'b'])).past;
  expect(long).toHaveLength(1);
});
