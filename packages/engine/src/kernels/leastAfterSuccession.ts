import { GroupCursor } from '../moves/groupCursor.ts';
import type { Model } from '../moves/model.ts';
import { countingSort, largest, type OwnGroups } from '../moves/ownGroups.ts';

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
): Int32Array {
  const n = values.length;
  const out = new Int32Array(n).fill(-1);
  /** Mover of the first arrival while nobody else has arrived; `anyMover` once complete. */
  const arrivedBy = new Int32Array(n).fill(anyMover);
  /** Pairs (state, mover): sequences that go on from the state without that mover are served, so
   *  the mover's own moves into the state are to be followed back. */
  const pending: number[] = [];
  const able = movers.filter((j) => model.arcs !== null || model.optionMoves!.own[j] !== 0);
  const followers = new Map(
    able.map((j) => [
      j,
      model.arcs !== null
        ? arcFollower(model, ranks, j)
        : ranks !== null
          ? improvementFollower(model, ranks[j]!, groups(j))
          : moveFollower(model, groups(j)),
    ]),
  );
  let value = 0;
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
      const j = pending.pop()!;
      const t = pending.pop()!;
      followers.get(j)!(t, (source) => arrive(source, j));
    }
  }
  return out;
}

/** Calls `visit` for the states from which mover j can move to `t`. */
type Follower = (t: number, visit: (source: number) => void) => void;

function arcFollower(model: Model, ranks: readonly Int32Array[] | null, j: number): Follower {
  const { first, to } = model.arcs![j]!.reverse;
  const own = ranks?.[j] ?? null;
  return (t, visit) => {
    for (let at = first[t]!; at < first[t + 1]!; at++) {
      const source = to[at]!;
      if (own === null || own[source]! < own[t]!) visit(source);
    }
  };
}

function improvementFollower(model: Model, own: Int32Array, groups: OwnGroups): Follower {
  const cursor = new GroupCursor(groups);
  const { stateOfCell, cells, firstCell } = model.space;
  return (t, visit) => {
    for (let at = firstCell![t]!; at < firstCell![t + 1]!; at++) {
      cursor.below(groups.subgroupOf[cells![at]!]!, own[t]!);
      for (let f = 0; f < cursor.nFound; f++) visit(stateOfCell![cursor.found[f]!]!);
    }
  };
}

/** Any moves between coalesced states: a state must not follow itself, so a subgroup is followed for
 *  the first state that asks, and once more for the next other one. */
function moveFollower(model: Model, groups: OwnGroups): Follower {
  const nobody = -1;
  const done = -2;
  const askedBy = new Int32Array(groups.nSubgroups).fill(nobody);
  const { stateOfCell, cells, firstCell } = model.space;
  const stack: number[] = [];
  return (t, visit) => {
    for (let at = firstCell![t]!; at < firstCell![t + 1]!; at++) {
      stack.push(groups.subgroupOf[cells![at]!]!);
      for (let g = stack.pop(); g !== undefined; g = stack.pop()) {
        if (askedBy[g] === done || askedBy[g] === t) continue;
        askedBy[g] = askedBy[g] === nobody ? t : done;
        for (let c = groups.start[g]!; c < groups.start[g + 1]!; c++) {
          const source = stateOfCell![groups.order[c]!]!;
          if (source !== t) visit(source);
        }
        for (let b = 0; b < groups.nOneWay; b++) {
          if (((g >>> b) & 1) === 1) stack.push(g ^ (1 << b));
        }
      }
    }
  };
}
