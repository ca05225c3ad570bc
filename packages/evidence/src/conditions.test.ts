import { describe, expect, test } from 'vitest';
import { claim, compared, evidenceCase, joined, not } from '../test/evidenceCase.ts';
import { conditions, connected, holds } from './conditions.ts';
import type { World } from './evidence.ts';

const world: World = {
  claims: new Map([
    ['yes', true],
    ['no', false],
  ]),
  estimates: new Map([
    ['few', 100],
    ['many', 20000],
  ]),
};

describe('whether a condition holds', () => {
  test.each([
    ['a true claim', claim('yes'), true],
    ['a false claim', claim('no'), false],
    ['an unknown claim is not true', claim('toString'), false],
    ['not', not(claim('no')), true],
    ['and', joined('and', claim('yes'), claim('no')), false],
    ['or', joined('or', claim('yes'), claim('no')), true],
    ['a if b, b true', joined('if', claim('no'), claim('yes')), false],
    ['a if b, b false', joined('if', claim('no'), claim('no')), true],
    ['iff', joined('iff', claim('no'), claim('no')), true],
    ['above', compared('many', '>', 10000), true],
    ['not above its own figure', compared('many', '>', 20000), false],
    ['at least its own figure', compared('many', '>=', 20000), true],
    ['below', compared('few', '<', 100), false],
    ['at most', compared('few', '<=', 100), true],
    ['two estimates', compared('few', '<', 'many'), true],
    ['an estimate without a figure', compared('none', '>', 0), false],
    ['against one without a figure', compared('few', '<', 'none'), false],
    ['a constant', { kind: 'constant', value: true } as const, true],
  ])('%s', (_, condition, expected) => {
    expect(holds(condition, world)).toBe(expected);
  });
});

const theCase = evidenceCase({
  sources: { s: 'B' },
  claims: { a: [], b: [], silent: [] },
  estimates: { x: [], y: [], silentToo: [] },
  whens: [not(claim('a')), joined('or', compared('x', '>', 'y'), claim('a'))],
});

test('connected is what some condition mentions, on either side of a comparison', () => {
  const { claims, estimates } = connected(theCase);
  expect([...claims]).toEqual(['a']);
  expect([...estimates]).toEqual(['x', 'y']);
});

test('conditions of options, one-way rules, statements and patterns come in the order of the file', () => {
  const at = (line: number, of: string) => ({
    text: of,
    condition: claim(of),
    range: { line, column: 1, endLine: line, endColumn: 2, start: line, end: line + 1 },
  });
  const option = {
    id: 'o',
    name: 'o',
    decisionMaker: 0,
    text: 'o',
    done: null,
    notDone: null,
    direction: 'forward',
    because: [],
    note: null,
    range: at(0, 'o').range,
  } as const;
  const mixed = {
    ...theCase,
    options: [{ ...option, when: at(200, 'option'), directionWhen: at(201, 'direction') }],
    infeasible: [
      {
        text: 'true',
        formula: { kind: 'constant', value: true } as const,
        range: at(0, 'x').range,
        when: at(1, 'pattern'),
        because: [],
        note: null,
      },
    ],
  };
  expect(conditions(mixed).map(({ text }) => text)).toEqual([
    'pattern',
    '',
    '',
    'option',
    'direction',
  ]);
});
