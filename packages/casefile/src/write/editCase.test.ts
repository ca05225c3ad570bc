import { describe, expect, test } from 'vitest';
import { designCase } from '../../test/designCase.ts';
import { styledCase } from '../../test/styledCase.ts';
import type { Edit } from './edit.ts';
import { editCase } from './editCase.ts';

/** The lines that an edit takes away, with "-", and those it brings, with "+". */
function changed(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return [
    ...old.slice(head, old.length - tail).map((line) => `-${line}`),
    ...now.slice(head, now.length - tail).map((line) => `+${line}`),
  ];
}

const preferences = ['decisionMakers', 'x', 'preferences'];

describe('what forms do', () => {
  const table: readonly (readonly [name: string, edit: Edit, ...lines: string[]])[] = [
    [
      'a text in its quotes',
      { path: ['title'], value: "That's" },
      "-title: 'It''s \"odd\"'   # the title",
      "+title: 'That''s'   # the title",
    ],
    [
      'a text that needs quotes',
      { path: ['sources', 'b', 'name'], value: 'B: two' },
      '-    name: B',
      '+    name: "B: two"',
    ],
    [
      'a value in brackets',
      { path: ['sources', 'a', 'name'], value: 'A, B' },
      '-  a: { name: "A # b", kind: [x,',
      '+  a: { name: "A, B", kind: [x,',
    ],
    [
      'a text of several lines',
      { path: ['note'], value: 'one\ntwo\n' },
      '-  Literal # no comment',
      '-',
      '-  text',
      '+  one',
      '+  two',
    ],
    [
      'a value that was not there',
      { path: ['sources', 'c'], value: { name: 'C' } },
      '-  c:',
      '+  c: { name: C }',
    ],
    [
      'a key without colon',
      { path: ['decisionMakers', 'x', 'options', 'o2'], value: 'Two' },
      '-    options: {o1: O, o2, o3: , "o4" : {text: T}}',
      '+    options: {o1: O, o2: Two, o3: , "o4" : {text: T}}',
    ],
    ['a new key', { path: ['sources', 'b', 'kind'], value: 'paper' }, '+    kind: paper'],
    [
      'a new key in empty braces',
      { path: ['sources', 'd', 'name'], value: 'D' },
      '-  d: {}',
      '+  d: { name: D }',
    ],
    [
      'a new key in braces',
      { path: ['decisionMakers', 'x', 'options', 'o5'], value: 'Five' },
      '-    options: {o1: O, o2, o3: , "o4" : {text: T}}',
      '+    options: {o1: O, o2, o3: , "o4" : {text: T}, o5: Five}',
    ],
    [
      'a map that is not there',
      { path: ['grading', 'reliability', 'A'], value: [1, 0, 0] },
      '+grading:',
      '+  reliability:',
      '+    A: [1, 0, 0]',
    ],
    [
      'a list that is not there',
      { path: ['coalitions', 0], insert: ['x', 'y'] },
      '+coalitions:',
      '+  - - x',
      '+    - y',
    ],
    [
      'into an empty list',
      { path: ['statusQuo', 0], insert: 'o1' },
      '-statusQuo: []',
      '+statusQuo: [o1]',
    ],
    [
      'a statement before its neighbour',
      { path: [...preferences, 2], insert: { prefer: 'o3', when: 'c1' } },
      '+      - prefer: o3',
      '+        when: c1',
    ],
    ['a statement at the end', { path: [...preferences, 5], insert: 'o3' }, '+      - o3'],
    [
      'the first in brackets',
      { path: ['decisionMakers', 'x', 'ranking', 0], insert: 4 },
      '-    ranking: [ 3 , [1,2] ]',
      '+    ranking: [ 4, 3 , [1,2] ]',
    ],
    [
      'a statement up',
      { path: [...preferences, 4], to: 3 },
      '-      - [ a,b , c ]',
      '-      - "quoted"',
      '+      - "quoted"',
      '+      - [ a,b , c ]',
    ],
    [
      'a key down',
      { path: ['sources', 'c'], to: 3 },
      '-  # about c',
      '-  c:',
      '-  d: {}',
      '+  d: {}',
      '+  # about c',
      '+  c:',
    ],
    [
      'inside brackets',
      { path: ['decisionMakers', 'x', 'ranking', 1], to: 0 },
      '-    ranking: [ 3 , [1,2] ]',
      '+    ranking: [ [1,2] , 3 ]',
    ],
    ['another name', { path: ['sources', 'b'], rename: 'beta' }, '-  b:', '+  beta:'],
    [
      'a statement away, with what is said of it',
      { path: [...preferences, 0], remove: true },
      '-      # the first',
      '-      - o1',
    ],
    [
      'an item in brackets away',
      { path: ['decisionMakers', 'x', 'options', 'o3'], remove: true },
      '-    options: {o1: O, o2, o3: , "o4" : {text: T}}',
      '+    options: {o1: O, o2, "o4" : {text: T}}',
    ],
    [
      'the last in brackets away',
      { path: ['decisionMakers', 'x', 'ranking', 1], remove: true },
      '-    ranking: [ 3 , [1,2] ]',
      '+    ranking: [ 3 ]',
    ],
    [
      'the only key away',
      { path: ['sources', 'b', 'name'], remove: true },
      '-  b:',
      '+  b: {}',
      '-    name: B',
    ],
  ];
  test.each(table.map(([name, edit, ...lines]) => ({ name, edit, lines })))(
    '$name',
    ({ edit, lines }) => {
      for (const ending of ['\n', '\r\n']) {
        const text = styledCase.replaceAll('\n', ending);
        const after = editCase(text, [edit]);
        expect(after.replaceAll('\r\n', '\n').includes('\r')).toBe(false);
        const found = changed(styledCase, after.replaceAll(ending, '\n'));
        // Both lists say the same up to lines that stand between two changes.
        for (const line of lines) expect(found).toContain(line);
        const own = (sign: string): number => lines.filter((line) => line.startsWith(sign)).length;
        expect(after.split('\n').length - text.split('\n').length).toBe(own('+') - own('-'));
      }
    },
  );
});

test('a statement is moved with what is said of it and in it', () => {
  const after = editCase(styledCase, [{ path: [...preferences, 1], to: 0 }]);
  expect(after).toContain(`preferences: # most important first
      - prefer: not o2   # why
        because:
        - c1
        -
        - c2
        # deep
      # the first
      - o1

      # the last
`);
});

test('the example of the design: one line differs', () => {
  const after = editCase(designCase, [{ path: ['sources', 'rt', 'reliability'], value: 'D' }]);
  const name = '  rt:        { name: Russia Today, kind: state broadcaster, reliability:';
  expect(changed(designCase, after)).toEqual([
    `-${name} E, interests: [damascus] }`,
    `+${name} D, interests: [damascus] }`,
  ]);
});

test('a byte order mark and an open last line stay', () => {
  const text = `\uFEFF${designCase.trimEnd()}`;
  const after = editCase(text, [{ path: ['title'], value: 'Other' }]);
  expect(after).toBe(text.replace('Mosul, October 2016', 'Other'));
  const more = editCase(text, [{ path: ['note'], value: 'end' }]);
  expect(more).toBe(`${text}\nnote: end`);
});
