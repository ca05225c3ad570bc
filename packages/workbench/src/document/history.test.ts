import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyHistory, type History, recorded, redone, undone } from './history.ts';
import { applied, inverse, spliceBetween } from './splice.ts';

test('a splice makes one text of another, and its inverse the other way', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'ä') });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const splice = spliceBetween(before, after);
      if (splice === null) return before === after;
      const made = applied(before, splice);
      return made === after && applied(made, inverse(splice)) === before;
    }),
  );
});

function typed(texts: readonly string[], group: string | null, times: readonly number[]): History {
  return texts.slice(1).reduce((history, text, k) => {
    return recorded(history, spliceBetween(texts[k]!, text)!, group, times[k]!);
  }, emptyHistory);
}

test('typing without a pause is one step, edits of forms are one each', () => {
  const texts = ['', 'a', 'ab', 'abc'];
  expect(undone('abc', typed(texts, 'typing', [0, 100, 200]))?.text).toBe('');
  expect(undone('abc', typed(texts, 'typing', [0, 100, 5000]))?.text).toBe('ab');
  expect(undone('abc', typed(texts, null, [0, 100, 200]))?.text).toBe('ab');
});

test('what was taken back is done again, until something else is done', () => {
  const history = typed(['', 'a', 'ab'], null, [0, 0]);
  const back = undone('ab', history)!;
  expect(redone(back.text, back.history)?.text).toBe('ab');
  const other = recorded(back.history, spliceBetween('a', 'ax')!, null, 0);
  expect(redone('ax', other)).toBeNull();
  expect(undone('ax', other)?.text).toBe('a');
});
