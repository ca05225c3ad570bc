import { expect, test } from 'vitest';
import { placeOfKey } from './placeOfKey.ts';

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
