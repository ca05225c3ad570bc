import type { Model } from '../moves/model.ts';
import { StateMarks } from './stateMarks.ts';

/** Somebody who can move: a decision maker, or a coalition as one. */
export interface Mover {
  /** Decision-maker indices, ascending. */
  readonly by: readonly number[];
  /** States it can move to from `s`, ascending; those it has led to before in the same search may be
   *  left out. The answer is read before the mover is asked again. */
  readonly moves: (s: number) => Iterable<number>;
}

/** A step of a path: who moves, and where to. */
export interface MoveStep {
  readonly by: readonly number[];
  readonly to: number;
}

/** A state that was reached, and the steps to it, first to last. */
export interface Arrival {
  readonly state: number;
  readonly steps: readonly MoveStep[];
}

const unreached = 0;
/** Everybody may go on from the state. Above it: 2 + the mover of the first arrival, while that one
 *  alone may not go on. */
const open = 1;

/** Breadth-first search over legal sequences of moves, in which no mover moves twice in succession.
 *
 *  Movers are tried in their order and targets ascending, so the first arrival at a state ends the
 *  shortest sequence that is first in that order. Where successive moves of a mover need not be one
 *  move (intransitive models), a state is entered again by the first other mover, because only then
 *  may the mover of the first arrival go on from there.
 *  @param visit  called once per state, on its first arrival, the start included; true ends the
 *  search. `steps` tells how the state was reached.
 *  @returns the arrival that ended the search, or null. */
export function searchForward(
  start: number,
  movers: readonly Mover[],
  { isTransitive, space }: Model,
  visit: (state: number, steps: () => readonly MoveStep[]) => boolean,
): Arrival | null {
  // One arrival is one index of these; objects would cost more than the search.
  const states: number[] = [start];
  const arrivedBy: number[] = [-1];
  const arrivedFrom: number[] = [-1];
  /** The one mover that may go on from the arrival; −1: all but the one that arrived. */
  const only: number[] = [-1];
  const marks = new StateMarks(space.nStates);
  const steps = (): readonly MoveStep[] => {
    const path: MoveStep[] = [];
    for (let at = states.length - 1; at > 0; at = arrivedFrom[at]!) {
      path.push({ by: movers[arrivedBy[at]!]!.by, to: states[at]! });
    }
    return path.reverse();
  };
  if (visit(start, steps)) return { state: start, steps: [] };
  marks.set(start, open);
  for (let at = 0; at < states.length; at++) {
    const state = states[at]!;
    for (let m = 0; m < movers.length; m++) {
      if (only[at]! >= 0 ? m !== only[at] : !isTransitive && m === arrivedBy[at]) continue;
      for (const to of movers[m]!.moves(state)) {
        const mark = marks.get(to);
        if (mark === open || mark === 2 + m) continue;
        states.push(to);
        arrivedBy.push(m);
        arrivedFrom.push(at);
        if (mark === unreached) {
          only.push(-1);
          if (visit(to, steps)) return { state: to, steps: steps() };
          marks.set(to, isTransitive ? open : 2 + m);
        } else {
          only.push(mark - 2);
          marks.set(to, open);
        }
      }
    }
  }
  return null;
}
