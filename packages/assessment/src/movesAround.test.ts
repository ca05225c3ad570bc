import { parseCase } from '@casus/casefile';
import { expect, test } from 'vitest';
import { type Around, type MovesAround, movesAround } from './movesAround.ts';

const text = `casus: 1
title: T
decisionMakers:
  a: { options: { x: X }, preferences: [x] }
  b: { options: { y: Y }, preferences: [y iff x] }
coalitions: [[a, b]]
statusQuo: []
`;

function around(asked: Partial<Around>): MovesAround {
  const { case: theCase, diagnostics } = parseCase(text);
  if (theCase === null) throw new Error(diagnostics[0]?.message);
  const all: Around = { centre: null, steps: 1, by: 'improvements', also: [], most: 200 };
  return movesAround(theCase, {}, { ...all, ...asked });
}

const numbers = ({ states }: MovesAround): number[] => states.map(({ number }) => number);

test('all states, each move by its kind', () => {
  const { states, moves, isCut } = around({});
  expect(states.map(({ isStatusQuo, isOutcome }) => [isStatusQuo, isOutcome])).toEqual([
    [true, false],
    [false, false],
    [false, false],
    [false, true],
  ]);
  expect(moves.map(({ by, from, to, kind }) => [by.join(' '), from, to, kind])).toEqual([
    ['a', 1, 2, 'undeterred'],
    ['b', 1, 3, 'move'],
    ['a', 2, 1, 'move'],
    ['b', 2, 4, 'undeterred'],
    ['a', 3, 4, 'undeterred'],
    ['b', 3, 1, 'improvement'],
    ['a', 4, 3, 'move'],
    ['b', 4, 2, 'move'],
  ]);
  expect(isCut).toBe(false);
});

test('the neighbourhood of a state, by improvements or by moves, and what else is asked for', () => {
  // Only an improvement of b leads to 1, and no improvement of anybody leads to 3.
  expect(numbers(around({ centre: 1 }))).toEqual([1, 2, 3]);
  expect(numbers(around({ centre: 3 }))).toEqual([3, 1, 4]);
  expect(numbers(around({ centre: 1, by: 'moves' }))).toEqual([1, 2, 3]);
  // Named twice, as the states of a path are: listed once.
  const further = around({ centre: 1, also: [4, 1, 4] });
  expect(further.states.map(({ number, distance }) => [number, distance])).toEqual([
    [1, 0],
    [2, 1],
    [3, -1],
    [4, null],
  ]);
});

test('more states than the limit are left out, and it says so', () => {
  const { isCut, ...found } = around({ centre: 1, steps: 3, by: 'moves', most: 2 });
  expect(numbers({ isCut, ...found })).toEqual([1, 2]);
  expect(isCut).toBe(true);
  expect(() => around({ centre: 9 })).toThrow('no state has the number 9');
});
