import { expect, test } from 'vitest';
import { placeOfKey, placeOfValue } from './placeOfKey.ts';

test.each([
  ['the top', 'casus: 1\n', []],
  ['a map', 'sources:\n  rt:\n    name: RT\n    ', ['sources', 'rt']],
  ['a map in braces', 'sources:\n  rt: { name: RT, ', ['sources', 'rt']],
  [
    'an item of a list',
    'claims:\n  a:\n    # why\n    reports:\n      - { source: rt }\n      - { ',
    ['claims', 'a', 'reports', 0],
  ],
  [
    'a further key of an item',
    'decisionMakers:\n  x:\n    preferences:\n      - a\n      - prefer: b\n        ',
    ['decisionMakers', 'x', 'preferences', 0],
  ],
  ['a list in the column of its key', 'infeasible:\n- a\n- never: b\n  ', ['infeasible', 0]],
  ['behind a key', 'casus: 1\ntitle: ', null],
  ['inside a value in braces', 'sources:\n  rt: { name: ', null],
])('%s', (_, before, path) => {
  expect(placeOfKey(before)).toEqual(path);
});

test.each([
  ['behind a key', 'concept: s', ['concept'], 's'],
  ['nothing yet', 'concept: ', ['concept'], ''],
  [
    'in braces',
    'claims:\n  a:\n    reports:\n      - { source: r',
    ['claims', 'a', 'reports', 0, 'source'],
    'r',
  ],
  [
    'a further value in braces',
    'sources:\n  rt: { name: "R, T", reliability: ',
    ['sources', 'rt', 'reliability'],
    '',
  ],
  ['an item of a list', 'infeasible:\n  - a and b', ['infeasible', 0], 'a and b'],
  ['an item of a list in a line', 'statusQuo: [a, b', ['statusQuo', 0], 'b'],
  ['a list in a list', 'coalitions: [[a, b], [c, d', ['coalitions', 0, 0], 'd'],
  [
    'a list in braces',
    'infeasible:\n  - { never: a, because: [c',
    ['infeasible', 0, 'because', 0],
    'c',
  ],
  ['a formula in quotes', 'questions:\n  q: { ask: "not a', ['questions', 'q', 'ask'], 'not a'],
])('a value: %s', (_, before, path, written) => {
  expect(placeOfValue(before)).toEqual({ path, written });
});

test.each([
  ['a key', 'conc'],
  ['a key in braces', 'sources:\n  rt: { na'],
  ['behind braces', 'sources:\n  rt: { name: RT }'],
  ['behind quotes', 'title: "Mosul"'],
  ['a comment', 'title: Mosul # why'],
])('no value: %s', (_, before) => {
  expect(placeOfValue(before)).toBeNull();
});
