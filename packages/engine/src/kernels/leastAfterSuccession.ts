import type { Pulse } from '../model/pulse.ts';
import type { Model } from '../moves/model.ts';
import { moveCursor } from '../moves/moveCursor.ts';
import { countingSort, largest, type OwnGroups } from '../moves/ownGroups.ts';
import { betweenPulses } from './betweenPulses.ts';

/** Everybody may move next. */
const anyMover = -1;

/** The least value after legal sequences of moves, where one decision maker's moves may be
 *  intransitive, so that the rule "nobody twice in succession" counts (coalesced models, graph form).
 *
 *  A state s that hands on its value v says: v is reachable from s by a sequence whose first mover is
 *  not k, for a set of k. Two arrivals complete a state: the first, by mover j, serves every k ≠ j;
 *  the next one by somebody else serves j. So each pair (state, mover) is followed once, and the cost
 *  is linear in the arcs. */
export function leastAfterSuccession(
  model: Model,
  ranks: readonly Int32Array[] | null,
  groups: (j: number) => OwnGroups,
  movers: readonly number[],
  values: Int32Array,
  pulse: Pulse,
): Int32Array {
  const n = values.length;
  const out = new Int32Array(n).fill(-1);
  /** Mover of the first arrival while nobody else has arrived; `anyMover` once complete. */
  const arrivedBy = new Int32Array(n).fill(anyMover);
  /** Pairs (state, mover): sequences that go on from the state without that mover are served, so
   *  the mover's own moves into the state are to be followed back. */
  const pending: number[] = [];
  const able = movers.filter((j) => model.arcs !== null || model.optionMoves!.own[j] !== 0);
  const cursors = new Map(
    able.map((j) => {
      const bounds = ranks === null ? null : { keys: ranks[j]!, thresholds: ranks[j]! };
      return [j, moveCursor(model, j, bounds, 'back', model.arcs === null ? groups(j) : undefined)];
    }),
  );
  let value = 0;
  let nFollowed = 0;
  const arrive = (s: number, j: number): void => {
    if (out[s] === -1) {
      out[s] = value;
      arrivedBy[s] = j;
      for (const k of able) if (k !== j) pending.push(s, k);
    } else if (arrivedBy[s] !== anyMover && arrivedBy[s] !== j) {
      pending.push(s, arrivedBy[s]!);
      arrivedBy[s] = anyMover;
    }
  };
  for (const s of countingSort(values, largest(values) + 1, null).order) {
    value = values[s]!;
    if (out[s] === -1) {
      out[s] = value;
      for (const k of able) pending.push(s, k);
    } else if (arrivedBy[s] !== anyMover) {
      pending.push(s, arrivedBy[s]!);
      arrivedBy[s] = anyMover;
    }
    while (pending.length > 0) {
      if ((++nFollowed & betweenPulses) === 0) pulse();
      const j = pending.pop()!;
      const t = pending.pop()!;
      const cursor = cursors.get(j)!;
      cursor.find(t);
      for (let f = 0; f < cursor.nFound; f++) arrive(cursor.found[f]!, j);
    }
  }
  return out;
}
