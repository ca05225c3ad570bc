import type { MoveKind } from '@casus/assessment';
import { expect, test } from 'vitest';
import { impliedMoves } from './implied.ts';

const pair = (
  from: number,
  to: number,
  mover = 'a',
  kind: MoveKind = 'undeterred',
): { from: number; to: number; kind: MoveKind; movers: string[] } => ({
  from,
  to,
  kind,
  movers: [mover],
});

test.each([
  ['by way of another state', [pair(1, 2), pair(2, 3), pair(1, 3)], ['1 3']],
  ['by way of somebody else', [pair(1, 2), pair(2, 3, 'b'), pair(1, 3)], []],
  ['by way of a weaker improvement', [pair(1, 2), pair(2, 3, 'a', 'improvement'), pair(1, 3)], []],
  ['there and back', [pair(1, 2), pair(2, 1, 'a', 'move'), pair(1, 3)], []],
])('%s', (_name, pairs, expected) => {
  expect([...impliedMoves(pairs)]).toEqual(expected);
});
