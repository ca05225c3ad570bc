// Every kind of edit against the text around it, longer than a file usually is: they share their case.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { designCase } from '../../test/designCase.ts';
import { CaseEditError, type Edit } from './edit.ts';
import { editCase } from './editCase.ts';

/** Every style that people write by hand. */
const styled = `# head

casus: 1
title: 'It''s "odd"'   # the title
summary: >
  Folded text
  over lines

note: |
  Literal # no comment

  text
sources:
  # about a
  a: { name: "A # b", kind: [x,
    y], }   # behind a
  b:

    name: B
    # inside b

  # about c
  c:
  d: {}
decisionMakers:
  x:
    options: {o1: O, o2, o3: , "o4" : {text: T}}
    preferences: # most important first
      # the first
      - o1

      - prefer: not o2   # why
        because:
        - c1
        -
        - c2
        # deep
      # the last
      - - nested
        - list
      - [ a,b , c ]
      - "quoted"
    ranking: [ 3 , [1,2] ]
  y: &anchor
    name: Y
  z: *anchor
statusQuo: []
`;

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
        const text = styled.replaceAll('\n', ending);
        const after = editCase(text, [edit]);
        expect(after.replaceAll('\r\n', '\n').includes('\r')).toBe(false);
        const found = changed(styled, after.replaceAll(ending, '\n'));
        // Both lists say the same up to lines that stand between two changes.
        for (const line of lines) expect(found).toContain(line);
        const own = (sign: string): number => lines.filter((line) => line.startsWith(sign)).length;
        expect(after.split('\n').length - text.split('\n').length).toBe(own('+') - own('-'));
      }
    },
  );
});

test('a statement is moved with what is said of it and in it', () => {
  const after = editCase(styled, [{ path: [...preferences, 1], to: 0 }]);
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

describe('refused, with nothing written', () => {
  const table: readonly (readonly [name: string, code: string, edit: Edit, text?: string])[] = [
    ['no such key', 'no-such-place', { path: ['nowhere', 'at', 'all'], value: 1 }],
    ['inside a text', 'no-such-place', { path: ['title', 'of'], value: 1 }],
    ['the whole file', 'no-such-place', { path: [], value: 1 }],
    ['an item beyond the end', 'no-such-place', { path: [...preferences, 9], value: 'o1' }],
    ['an insertion beyond the end', 'no-such-place', { path: [...preferences, 6], insert: 'o1' }],
    ['half an item', 'no-such-place', { path: [...preferences, 0.5], remove: true }],
    ['an item of a map', 'no-such-place', { path: ['sources', 0], insert: 'x' }],
    ['a move beyond the end', 'no-such-place', { path: [...preferences, 0], to: 5 }],
    ['what an alias repeats', 'shared', { path: ['decisionMakers', 'y', 'name'], value: 'Z' }],
    ['inside an alias', 'shared', { path: ['decisionMakers', 'z', 'name'], value: 'Z' }],
    ['an anchor in use', 'shared', { path: ['decisionMakers', 'y'], remove: true }],
    ['comments inside', 'comments', { path: preferences, value: ['o1'] }],
    ['no value', 'lossy', { path: ['title'], value: undefined }],
    ['a function', 'lossy', { path: ['title'], value: { a: [() => 1] } }],
    ['no YAML', 'not-yaml', { path: ['title'], value: 'T' }, 'title: [\n'],
  ];
  test.each(table.map(([name, code, edit, text = styled]) => ({ name, code, edit, text })))(
    '$name',
    ({ code, edit, text }) => {
      let caught: unknown = null;
      try {
        editCase(text, [{ path: ['casus'], value: 2 }, edit].slice(text === styled ? 0 : 1));
      } catch (mistake) {
        caught = mistake;
      }
      expect(caught).toBeInstanceOf(CaseEditError);
      expect(caught).toMatchObject({ code, path: edit.path });
    },
  );
});

type Plain = Map<string, Plain> | Plain[] | string;

/** A document as nested maps and lists, written apart from the code under test. */
function plainOf(text: string): Plain {
  const document = parseDocument(text);
  const of = (node: unknown): Plain => {
    if (isMap(node)) {
      return new Map(node.items.map(({ key, value }) => [String(key), of(value)] as const));
    }
    if (isSeq(node)) return node.items.map(of);
    if (isScalar(node)) return JSON.stringify(node.value);
    return node === null
      ? 'null'
      : of((node as { resolve: (d: unknown) => Node }).resolve(document));
  };
  return of(document.contents);
}

function pathsOf(value: Plain, before: (string | number)[] = []): (string | number)[][] {
  const entries =
    value instanceof Map ? [...value] : Array.isArray(value) ? [...value.entries()] : [];
  return entries.flatMap(([key, inside]) => {
    const path = [...before, key];
    return [path, ...pathsOf(inside, path)];
  });
}

const anyValue = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'x: y',
    '# x',
    ' x ',
    '- x',
    'null',
    '2016',
    'one\ntwo\n',
    '"',
    "'",
    '*a',
    '{',
    'a\r\nb',
  ),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
  fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.string(), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
);

test('whatever is edited: the rest says the same, comments stay, line ends stay', () => {
  const texts = [styled, designCase].flatMap((text) => [
    text,
    text.replaceAll('\n', '\r\n'),
    text.trimEnd(),
  ]);
  let nMade = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.nat(),
      fc.constantFrom('value', 'insert', 'remove', 'to'),
      anyValue,
      fc.nat({ max: 4 }),
      (text, which, kind, value, to) => {
        const before = plainOf(text);
        const paths = pathsOf(before);
        const path = paths[which % paths.length]!;
        const edits = {
          value: { value },
          insert: { insert: value },
          remove: { remove: true },
          to: { to },
        };
        let after: string;
        try {
          after = editCase(text, [{ path, ...edits[kind] } as Edit]);
        } catch (mistake) {
          if (!(mistake instanceof CaseEditError)) throw mistake;
          // Nothing that can be asked for is impossible to write.
          expect(['no-such-place', 'shared', 'comments']).toContain(mistake.code);
          return;
        }
        nMade++;
        const paths0 = paths.filter((one) => !touches(one, path));
        const now = plainOf(after);
        for (const one of paths0) expect(at(now, one)).toEqual(at(before, one));
        if (kind === 'value') expect(at(now, path)).toEqual(plainOf(JSON.stringify(value)));
        if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
        const lost = commentLines(text).filter((line) => !commentLines(after).includes(line));
        if (kind !== 'remove') expect(lost).toEqual([]);
        if (path.length > 1) {
          const { start, end } = topEntry(text, String(path[0]));
          expect(after.startsWith(text.slice(0, start))).toBe(true);
          expect(after.endsWith(text.slice(end))).toBe(true);
        }
      },
    ),
    { numRuns: 400, seed: 11 },
  );
  expect(nMade).toBeGreaterThan(200);
});

/** Whether an edit at `path` may change what stands at `one`: it lies on the way, inside, or behind it
 *  in the same list. */
function touches(one: readonly (string | number)[], path: readonly (string | number)[]): boolean {
  const parent = path.slice(0, -1);
  const isInParent = parent.every((step, k) => one[k] === step);
  if (!isInParent) return one.every((step, k) => path[k] === step);
  const step = one[parent.length];
  return step === undefined || typeof step === 'number' || step === path[parent.length];
}

function at(value: Plain, path: readonly (string | number)[]): Plain | undefined {
  return path.reduce<Plain | undefined>((now, step) => {
    if (now instanceof Map) return now.get(String(step));
    return Array.isArray(now) ? now[Number(step)] : undefined;
  }, value);
}

/** From a key at the top to the next one: where all that an edit below it changes must lie. */
function topEntry(text: string, name: string): { start: number; end: number } {
  const { contents } = parseDocument(text);
  if (!isMap(contents)) throw new Error('no map');
  const keys = contents.items.map(({ key }) => key as Node);
  const index = keys.findIndex((key) => String(key) === name);
  return { start: keys[index]!.range![0], end: keys[index + 1]?.range?.[0] ?? text.length };
}

function commentLines(text: string): string[] {
  return [
    '# head',
    '# the title',
    '# about a',
    '# behind a',
    '# inside b',
    '# about c',
    '# why',
    '# deep',
    '# the last',
    '# format version',
    '# the options taken now',
  ].filter((one) => text.includes(one));
}
