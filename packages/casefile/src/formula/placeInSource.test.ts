import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, parseDocument, Scalar } from 'yaml';
import { parseCase } from '../parseCase.ts';
import { placeInSource } from './placeInSource.ts';

const head = `casus: 1
title: T
decisionMakers:
  a: { options: { stand: X, move: Y }, preferences: [stand] }
`;

/** A file in which » stands before the place of its one mistake. */
function expectPlace(marked: string): void {
  const text = marked.replace('»', '');
  const { diagnostics } = parseCase(text);
  expect(diagnostics).toHaveLength(1);
  const { start, line, column } = diagnostics[0]!.range!;
  expect(`${text.slice(0, start)}»${text.slice(start)}`).toBe(marked);
  const before = marked.slice(0, marked.indexOf('»')).split('\n');
  expect([line, column]).toEqual([before.length, before[before.length - 1]!.length + 1]);
}

describe('the character of a mistake in every style of text', () => {
  test.each([
    ['plain', '  - stand and »mov\n'],
    ['plain over lines', '  - stand and\n    (move or\n     »mov)\n'],
    ['single-quoted', "  - 'stand and »mov'\n"],
    ['single-quoted over lines', "  - 'stand\n\n    and »mov'\n"],
    ['double-quoted', '  - "stand and »mov"\n'],
    ['escapes before', '  - "st\\x61nd\\tand\\u0020»mov"\n'],
    ['an escape at the place', '  - "stand and »\\u006dov"\n'],
    ['a line joined by a backslash', '  - "stand \\\n     and »mov"\n'],
    ['literal', '  - |\n    stand\n    and »mov\n'],
    ['literal, with indentation and a comment', '  - |2- # why\n     stand and\n       »mov\n'],
    ['folded', '  - >\n    stand and\n    »mov\n'],
    ['folded, stripped', '  - >-\n\n    stand and\n\n    »mov\n'],
    ['behind an anchor and a tag', '  - !!str &f stand and »mov\n'],
    ['the end of a plain one', '  - stand and»\n'],
    ['the end of a quoted one', '  - "stand and»  "\n'],
    ['the end of a folded one', '  - >\n    stand\n    and»\n'],
    ['in a map', '  - { never: stand and »mov, note: N }\n'],
  ])('%s', (_, pattern) => {
    expectPlace(`${head}infeasible:\n${pattern}`);
  });

  test('an alias: the place it was written', () => {
    expectPlace(`${head}note: &f stand and »mov\ninfeasible: [*f]\n`);
  });

  test('after a byte order mark, line ends of Windows and wide characters', () => {
    const marked = `\uFEFF${head}note: 日本 𝔸\ninfeasible: [stand and »mov]\n`;
    const text = marked.replace('»', '').replaceAll('\n', '\r\n');
    const { range } = parseCase(text).diagnostics[0]!;
    expect([range!.line, range!.column]).toEqual([6, 24]);
    expect(text.slice(range!.start, range!.end)).toBe('mov');
  });

  test('the line of a threshold', () => {
    const text = `${head}estimates: { n: {} }\ninfeasible:\n  - never: move\n    when: >\n      n < 3 or\n      n > 10000\n`;
    const condition = parseCase(text).case!.infeasible[0]!.when!.condition;
    expect(condition).toMatchObject({
      left: { right: { value: 3, line: 9 } },
      right: { right: { value: 10000, line: 10 } },
    });
  });
});

test('characters correspond one by one, however the text is written', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', '(', '"', "'", '\\', ' ', '\n', 'é') });
  const styles = fc.constantFrom(
    Scalar.PLAIN,
    Scalar.QUOTE_DOUBLE,
    Scalar.QUOTE_SINGLE,
    Scalar.BLOCK_FOLDED,
    Scalar.BLOCK_LITERAL,
  );
  fc.assert(
    fc.property(texts, styles, fc.integer({ min: 20, max: 60 }), (value, type, lineWidth) => {
      const scalar = new Scalar(value);
      scalar.type = type;
      const written = new Document({ key: scalar }).toString({ lineWidth });
      const node = (parseDocument(written).get('key', true) as Scalar).range!;
      const source = written.slice(node[0], node[1]);
      for (let offset = 0; offset < value.length; offset++) {
        if (/\s/.test(value[offset]!)) continue;
        const at = placeInSource(source, value, offset);
        const isEscaped = source[0] === '"' && source[at] === '\\';
        expect(source[isEscaped ? at + 1 : at]).toBe(value[offset]);
      }
    }),
    { seed: 20161013, numRuns: 500 },
  );
});
