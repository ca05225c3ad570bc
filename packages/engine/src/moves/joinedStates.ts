import type { Model } from './model.ts';

/** Joins the members' own groups that share a state: per state the lowest state it is joined to,
 *  Int32Array [nStates]. Where no member has one-way options these are the states they can bring about
 *  from each other.
 *  @param model  with moves within groups of states. Cost O(states × members), by union-find. */
export function joinedStates(model: Model, members: readonly number[]): Int32Array {
  const parent = Int32Array.from({ length: model.space.nStates }, (_, s) => s);
  const rootOf = (s: number): number => {
    let at = s;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const j of members) {
    const { nOneWay, nSubgroups, start, order } = model.groups(j);
    const size = 2 ** nOneWay;
    for (let base = 0; base < nSubgroups; base += size) {
      const end = start[base + size]!;
      for (let at = start[base]! + 1; at < end; at++) {
        const a = rootOf(order[at - 1]!);
        const b = rootOf(order[at]!);
        if (a < b) parent[b] = a;
        else parent[a] = b;
      }
    }
  }
  for (let s = 0; s < parent.length; s++) parent[s] = rootOf(s);
  return parent;
}
