/** Somebody who can move: a decision maker, or a coalition as one. */
export interface Mover {
  /** Decision-maker indices, ascending. */
  readonly by: readonly number[];
  /** States it can move to from `s`, ascending. */
  readonly moves: (s: number) => Iterable<number>;
}

/** One way a state is reached. */
export interface Arrival {
  readonly state: number;
  /** Index of the mover that led here, −1 at the start. */
  readonly mover: number;
  readonly from: Arrival | null;
}

/** A step of a path: who moves, and where to. */
export interface MoveStep {
  readonly by: readonly number[];
  readonly to: number;
}

/** Breadth-first search over legal sequences of moves, in which no mover moves twice in succession.
 *
 *  Movers are tried in their order and targets ascending, so the first arrival at a state ends the
 *  shortest sequence that is first in that order. Where successive moves of a mover need not be one
 *  move (`isTransitive` false), a state is entered again by the first other mover, because only then
 *  may the mover of the first arrival go on from there.
 *  @param visit  called once per state, on its first arrival, the start included; true ends the
 *  search.
 *  @returns the arrival that ended the search, or null. */
export function searchForward(
  start: number,
  movers: readonly Mover[],
  isTransitive: boolean,
  visit: (arrival: Arrival) => boolean,
): Arrival | null {
  const origin: Arrival = { state: start, mover: -1, from: null };
  if (visit(origin)) return origin;
  /** Mover of the first arrival while that one alone may not go on; −1: everybody may. */
  const waiting = new Map<number, number>([[start, -1]]);
  const queue: { arrival: Arrival; only: number }[] = [{ arrival: origin, only: -1 }];
  for (let at = 0; at < queue.length; at++) {
    const { arrival, only } = queue[at]!;
    for (let m = 0; m < movers.length; m++) {
      if (only >= 0 ? m !== only : !isTransitive && m === arrival.mover) continue;
      for (const to of movers[m]!.moves(arrival.state)) {
        const held = waiting.get(to);
        if (held === undefined) {
          const next: Arrival = { state: to, mover: m, from: arrival };
          if (visit(next)) return next;
          waiting.set(to, isTransitive ? -1 : m);
          queue.push({ arrival: next, only: -1 });
        } else if (held !== -1 && held !== m) {
          waiting.set(to, -1);
          queue.push({ arrival: { state: to, mover: m, from: arrival }, only: held });
        }
      }
    }
  }
  return null;
}

/** The steps that lead to an arrival, first to last. */
export function stepsTo(arrival: Arrival, movers: readonly Mover[]): MoveStep[] {
  const steps: MoveStep[] = [];
  for (let at: Arrival = arrival; at.from !== null; at = at.from) {
    steps.push({ by: movers[at.mover]!.by, to: at.state });
  }
  return steps.reverse();
}
