import { expect, test } from 'vitest';
import { readingFrom } from '../../test/readingFrom.ts';
import { copiesIn, quotationKey } from './copies.ts';

const original =
  'Government forces crossed the river near the old mill before dawn and met little resistance, two officers said, adding that engineers were laying a second bridge for heavier vehicles downstream.';

function copiedFrom(first: string, second: string, at = 0): number | null {
  const readings = [readingFrom('a', first, []), readingFrom('b', second, [])];
  return copiesIn(readings)(1, { start: at, end: at + 1 });
}

test.each([
  ['the same text', original, 0],
  ['other marks and spaces', original.replaceAll(',', ' –').replace('said', '"said"'), 0],
  ['one word changed', original.replace('dawn', 'sunrise'), 0],
  ['two words changed', original.replace('dawn', 'sunrise').replace('second', 'new'), 0],
  ['the begin cut off', original.slice(original.indexOf('before')), 0],
  [
    'a paraphrase',
    'Soldiers of the government went over the river close to the old mill in the early morning, according to two officers; there was not much resistance, and a second bridge was being laid.',
    null,
  ],
  ['the same words in another order', original.split(' ').reverse().join(' '), null],
  ['too short to tell', 'Government forces crossed the river near the old mill', null],
  [
    'something else',
    'The weather will be fine on Sunday, with a light wind from the west and some clouds over the hills.',
    null,
  ],
])('%s', (_, text, from) => {
  expect(copiedFrom(original, text)).toBe(from);
});

test('paragraphs are judged one by one, and the first article copies nobody', () => {
  const own =
    'This paragraph is our own and says things that no other paper has printed at all today.';
  const both = `${own}\n${original}`;
  expect(copiedFrom(original, both)).toBe(null);
  expect(copiedFrom(original, both, own.length + 1)).toBe(0);
  expect(copiesIn([readingFrom('a', original, [])])(0, { start: 0, end: 1 })).toBe(null);
  expect(copiedFrom(original, '\n \n', 1)).toBe(null);
});

test('a quotation is known by six words, whatever the marks', () => {
  expect(quotationKey('“We won’t leave the city tonight.”')).toBe(
    quotationKey("We won't leave the city tonight"),
  );
  expect(quotationKey('“No comment at this time”')).toBe(null);
});
