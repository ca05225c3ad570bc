import { describe, expect, test } from 'vitest';
import { parseCase } from '../parseCase.ts';
import { withCarriedOrders } from './carriedOrders.ts';
import type { Edit } from './edit.ts';
import { editCase } from './editCase.ts';
import { addState, removeState } from './graphEdits.ts';
import { removeOption } from './removals.ts';
import { valueAt } from './valueAt.ts';

const graph = `casus: 1
title: A strike
states: [talks, strike, lockout, deal]
decisionMakers:
  union: { moves: { talks: [strike, lockout], strike: [deal] }, ranking: [deal, strike, [talks, lockout]] } # first
  firm: { moves: { lockout: [deal] }, payoffs: { talks: 3, deal: "5/2", strike: 0.50, lockout: -1 } }
statusQuo: talks
`;
const options = `casus: 1
title: Two
decisionMakers:
  a: { options: { x: X, y: Y }, ranking: [[2, 3], 4, 1] }
  b: { options: {}, payoffs: { 1: 0, 2: "1/2", 3: 5, 4: 1.0 } }
  c: { preferences: [x] }
infeasible: []
`;

/** What each says after an edit; the text must be a case still. */
function carried(text: string, edits: readonly Edit[]): unknown[] {
  const before = parseCase(text).case!;
  const after = withCarriedOrders(before, editCase(text, edits));
  const { diagnostics } = parseCase(after);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return before.decisionMakers.slice(0, 2).map(({ id, preferences: { kind } }) => {
    return valueAt(after, ['decisionMakers', id, kind]);
  });
}

const strike = parseCase(graph).case!;
const two = parseCase(options).case!;

describe('orders by state go along with the states', () => {
  const table: readonly (readonly [string, string, Edit[], unknown[]])[] = [
    [
      'a state more comes last',
      graph,
      addState(strike, 'war'),
      [
        ['deal', 'strike', ['talks', 'lockout'], 'war'],
        { talks: 3, strike: 0.5, lockout: -1, deal: '5/2', war: -2 },
      ],
    ],
    [
      'a state less, with the moves into it and from it',
      graph,
      removeState(strike, 'lockout'),
      [['deal', 'strike', 'talks'], { talks: 3, strike: 0.5, deal: '5/2' }],
    ],
    [
      'an option more: its states tie',
      options,
      [{ path: ['decisionMakers', 'b', 'options', 'z'], value: 'Z' }],
      [
        [
          [2, 3, 6, 7],
          [4, 8],
          [1, 5],
        ],
        { 1: 0, 2: '1/2', 3: 5, 4: 1, 5: 0, 6: '1/2', 7: 5, 8: 1 },
      ],
    ],
    ['an option less', options, removeOption(two, 'a', 'y'), [[2, 1], { 1: 0, 2: '1/2' }]],
    [
      'a pattern more: numbers move up',
      options,
      [{ path: ['infeasible', 0], insert: 'x and not y' }],
      [[2, 3, 1], { 1: 0, 2: 5, 3: 1 }],
    ],
    [
      'an option before another: numbers change places',
      options,
      [{ path: ['decisionMakers', 'a', 'options', 'y'], to: 0 }],
      [[[2, 3], 4, 1], { 1: 0, 2: 5, 3: '1/2', 4: 1 }],
    ],
    [
      'a state before another: names say the same',
      graph,
      [{ path: ['states', 3], to: 0 }],
      [
        ['deal', 'strike', ['talks', 'lockout']],
        { talks: 3, deal: '5/2', strike: 0.5, lockout: -1 },
      ],
    ],
    [
      'another name changes nothing',
      options,
      [{ path: ['decisionMakers', 'a', 'options', 'x'], rename: 'w' }],
      [[[2, 3], 4, 1], { 1: 0, 2: '1/2', 3: 5, 4: 1 }],
    ],
    [
      'a pattern with a condition changes nothing',
      options,
      [
        { path: ['claims', 'k'], value: {} },
        { path: ['infeasible', 0], insert: { never: 'x', when: 'k' } },
      ],
      [[[2, 3], 4, 1], { 1: 0, 2: '1/2', 3: 5, 4: 1 }],
    ],
  ];
  test.each(table)('%s', (_, text, edits, orders) => {
    expect(carried(text, edits)).toEqual(orders);
  });

  test('a pattern for another as wide: numbers mean what they meant', () => {
    const one = options
      .replace('infeasible: []', 'infeasible: [x and not y]')
      .replace(/ranking: .* \}/, 'ranking: [3, 2, 1] }')
      .replace('{ 1: 0, 2: "1/2", 3: 5, 4: 1.0 }', '{ 1: 0, 2: 5, 3: 1 }');
    expect(carried(one, [{ path: ['infeasible', 0], value: 'y and not x' }])).toEqual([
      [3, 1, 2],
      { 1: 0, 2: -1, 3: 1 },
    ]);
  });

  test('what stays says so in the same words', () => {
    const text = editCase(graph, [{ path: ['title'], value: 'T' }]);
    expect(withCarriedOrders(strike, text)).toBe(text);
  });

  test('where something else is wrong, only that is told', () => {
    const text = withCarriedOrders(two, editCase(options, removeOption(two, 'a', 'x')));
    const { diagnostics } = parseCase(text);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(['unknown-option']);
  });

  test('states that an order tells apart are not made one', () => {
    const text = editCase(options, [{ path: ['coalesce', 0], insert: 'x' }]);
    expect(withCarriedOrders(two, text)).toBe(text);
    expect(parseCase(text).case).toBeNull();
  });
});
