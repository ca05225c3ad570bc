import { type Mover, searchForward } from '../paths/searchForward.ts';
import type { Model } from './model.ts';
import { unilateralImprovements, unilateralMoves } from './unilateral.ts';

/** Each member as a mover of its own; with `ranks` only its improvements. For searches that see few
 *  states; `freshMovers` serves those that see many. */
export function singleMovers(
  model: Model,
  members: readonly number[],
  ranks: readonly Int32Array[] | null,
): Mover[] {
  return members.map((j) => ({
    by: [j],
    moves: (s) =>
      ranks === null
        ? unilateralMoves(model, j, s)
        : unilateralImprovements(model, ranks[j]!, j, s),
  }));
}

/** R_H(s): the states reachable from `s` by legal sequences of moves of the members, no member twice
 *  in succession; ascending, `s` itself left out.
 *  Source: Fang, Hipel & Kilgour 1993, joint moves. */
export function jointMoves(model: Model, members: readonly number[], s: number): Int32Array {
  return reachable(model, singleMovers(model, members, null), s);
}

/** R_H⁺(s): the same, every step an improvement of its mover from where it moves. */
export function jointImprovements(
  model: Model,
  ranks: readonly Int32Array[],
  members: readonly number[],
  s: number,
): Int32Array {
  return reachable(model, singleMovers(model, members, ranks), s);
}

function reachable(model: Model, movers: readonly Mover[], s: number): Int32Array {
  const states: number[] = [];
  // Improvements of one mover in succession are one improvement wherever its moves are one move.
  searchForward(s, movers, model, (state) => {
    if (state !== s) states.push(state);
    return false;
  });
  return Int32Array.from(states).sort();
}
