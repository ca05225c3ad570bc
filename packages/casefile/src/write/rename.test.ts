import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCase } from '../parseCase.ts';
import type { Path } from '../syntax/yamlSource.ts';
import { CaseEditError } from './edit.ts';
import { editCase } from './editCase.ts';

const mosul = readFileSync(
  new URL('../../../../examples/mosul-2016.casus.yaml', import.meta.url),
  'utf8',
);

/** Every place where the language speaks of ids, in many spellings. */
const options = `casus: 1
title: a, b and x    # a and x
sources:
  s: { name: s, interests: [a, "b"] }
  t: {}
claims:
  c:
    statement: c
    dependsOn: [{ given: not d, likelihood: likely }]
    reports:
      - { source: s, origin: ' t ', quote: s }
      - source: "\\x74"
        origin: s and others
  d: {}
estimates:
  e: { reports: [{ source: s, value: 5 }] }
decisionMakers:
  a:
    name: a
    options:
      x: { text: x, moves: { direction: forward, when: c }, when: e > 1e5 and not d, because: [c, e] }
      y: Y
    preferences:
      - x if not y    # x
      - prefer: >-
          (x
          or b.z) and
          a.y
        when: "not c or \\x65 <= 1_0"
        because:
          - d
      - y
    attitudes: { b: "-" }
  b:
    options: { z: Z, "y": other }
    weights: { a.x: 1, z: 2, b.y: 3 }
    perceives:
      options: [x, b.y]
      infeasible: [x and z]
      preferences: [{ prefer: 'not x', because: [c] }]
infeasible: [x and b.y, { never: x and z, when: c and d, because: [e] }]
coalesce:
  - x and z and b.y
coalitions: [[a, b]]
statusQuo: [x, z]
questions:
  q: { ask: x and a.y, text: x }
`
  .replaceAll('- x if not y ', '- x if not a.y ')
  .replace('      - y\n', '      - a.y\n');

const graph = `casus: 1
title: talks
states: [talks, "strike", deal]
decisionMakers:
  union: { moves: { talks: [strike, deal], "strike": [deal] }, ranking: [deal, [talks, strike]] }
  firm: { moves: { talks: [deal] }, payoffs: { talks: 1, strike: 0, deal: "1/2" } }
  state: { preferences: [not strike, talks or deal], perceives: { options: [talks], ranking: [talks] } }
infeasible: [{ never: strike and talks, note: talks }]
statusQuo: talks
questions: { agreed: { ask: talks if deal } }
`;

const problems = (text: string): string[] =>
  parseCase(text)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);

describe('a rename changes every reference, and nothing else', () => {
  const table: readonly (readonly [text: string, path: Path, lines: number])[] = [
    [options, ['sources', 's'], 3],
    [options, ['sources', 't'], 3],
    [options, ['claims', 'c'], 5],
    [options, ['claims', 'd'], 5],
    [options, ['estimates', 'e'], 4],
    [options, ['decisionMakers', 'a'], 8],
    [options, ['decisionMakers', 'b'], 9],
    [options, ['decisionMakers', 'a', 'options', 'x'], 11],
    [options, ['decisionMakers', 'b', 'options', 'z'], 7],
    [options, ['questions', 'q'], 1],
    [graph, ['states', 0], 7],
    [graph, ['states', 1], 5],
    [graph, ['decisionMakers', 'union'], 1],
    [mosul, ['claims', 'city-retakable'], 5],
    [mosul, ['estimates', 'fighters'], 3],
    [mosul, ['decisionMakers', 'iraq', 'options', 'assault'], 15],
  ];
  test.each(table)('%#', (text, path, lines) => {
    expect(problems(text)).toEqual([]);
    for (const to of ['Fresh_1', 'constructor', 'null']) {
      const after = editCase(text, [{ path, rename: to }]);
      expect(problems(after)).toEqual([]);
      const [before, now] = [text.split('\n'), after.split('\n')];
      expect(now).toHaveLength(before.length);
      expect(now.filter((line, at) => line !== before[at])).toHaveLength(lines);
      const place = path[0] === 'states' ? path : [...path.slice(0, -1), to];
      const from =
        path[0] === 'states' ? ['talks', 'strike'][Number(path[1])]! : String(path.at(-1));
      const back = editCase(after, [{ path: place, rename: from }]);
      // Quotes that a word needed for a while stay, an escape is written out.
      const plain = (one: string): string =>
        one.replaceAll('"', '').replaceAll('\\x74', 't').replaceAll('\\x65', 'e');
      expect(plain(back)).toBe(plain(text));
    }
  });
});

test('an option by the id of another is named with its decision maker, and the other one, too', () => {
  const after = editCase(options, [{ path: ['decisionMakers', 'a', 'options', 'x'], rename: 'z' }]);
  expect(problems(after)).toEqual([]);
  expect(after).toContain('- a.z if not a.y');
  expect(after).toContain('statusQuo: [a.z, b.z]');
  expect(after).toContain('weights: { a.z: 1, b.z: 2, b.y: 3 }');
  expect(after).toContain('infeasible: [a.z and b.z]');
});

test('line ends and comments stay', () => {
  const text = options.replaceAll('\n', '\r\n');
  const after = editCase(text, [{ path: ['decisionMakers', 'a', 'options', 'x'], rename: 'go' }]);
  expect(after.replaceAll('\r\n', '\n')).toBe(
    editCase(options, [{ path: ['decisionMakers', 'a', 'options', 'x'], rename: 'go' }]),
  );
  expect(after).toContain('title: a, b and x    # a and x');
  expect(after).toContain('- go if not a.y    # x');
});

describe('refused, with nothing written', () => {
  test.each<[string, Path, string, string?]>([
    ['exists', ['claims', 'c'], 'e'],
    ['exists', ['sources', 's'], 'desk', options.replace("' t '", 'desk')],
    ['bad-id', ['claims', 'c'], 'not'],
    ['bad-id', ['claims', 'c'], 'two words'],
    ['bad-id', ['claims', 'c'], '__proto__'],
    ['no-such-place', ['claims', 'nobody'], 'x1'],
    ['no-such-place', ['states', 7], 'x1', graph],
    ['no-such-place', ['title'], 'x1'],
    ['no-such-place', ['claims', 'c', 'statement'], 'x1'],
    [
      'shared',
      ['claims', 'c'],
      'x1',
      options
        .replace('text: x }', 'text: *w }')
        .replace('title: a', 'note: &w c\ntitle: a')
        .replace('[c, e]', '[*w, e]'),
    ],
  ])('%s: %s', (code, path, rename, text = options) => {
    let caught: unknown = null;
    try {
      editCase(text, [{ path, rename }]);
    } catch (mistake) {
      caught = mistake;
    }
    expect(caught).toBeInstanceOf(CaseEditError);
    expect((caught as CaseEditError).code).toBe(code);
  });
});
