import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { designCase } from '../../test/designCase.ts';
import { styledCase } from '../../test/styledCase.ts';
import { CaseEditError, type Edit } from './edit.ts';
import { editCase } from './editCase.ts';

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
  const texts = [styledCase, designCase].flatMap((text) => [
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
