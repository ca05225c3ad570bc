import type { Cell, LiteralOption, LiteralState } from './literalModel.ts';

/** Whether decision maker i can change cell a into cell b: they agree on every option i does not
 *  own, and no option changes in a forbidden direction. */
export function canChange(options: readonly LiteralOption[], i: number, a: Cell, b: Cell): boolean {
  return options.every(({ owner, direction }, k) => {
    const isTakenUp = !a.taken.has(k) && b.taken.has(k);
    const isDropped = a.taken.has(k) && !b.taken.has(k);
    if (!isTakenUp && !isDropped) return true;
    if (owner !== i) return false;
    return direction === 'both' || (direction === 'forward' ? isTakenUp : isDropped);
  });
}

/** R_i of option form: the union of the moves of a state's cells; a move from a state to itself is
 *  no move. */
export function optionMoves(
  states: readonly LiteralState[],
  options: readonly LiteralOption[],
  i: number,
): Set<number>[] {
  return movesWhere(states, (a, b) => canChange(options, i, a, b));
}

/** R_i of graph form. */
export function graphMoves(
  states: readonly LiteralState[],
  arcs: readonly (readonly [number, number])[],
): Set<number>[] {
  return movesWhere(states, (a, b) =>
    arcs.some(([from, to]) => from === a.decimal && to === b.decimal),
  );
}

function movesWhere(
  states: readonly LiteralState[],
  isMove: (a: Cell, b: Cell) => boolean,
): Set<number>[] {
  return states.map((from, s) => {
    const targets = states.flatMap((to, t) =>
      t !== s && from.cells.some((a) => to.cells.some((b) => isMove(a, b))) ? [t] : [],
    );
    return new Set(targets);
  });
}
