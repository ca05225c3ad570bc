import type { Model } from '../moves/model.ts';

/** Where movers can take back whatever they do, the states they can bring about from a state are those
 *  of its component. Kept per model and movers: concepts share them. */
const kept = new WeakMap<Model, Map<string, Int32Array>>();

/** A state of each state's component, the same for all of its states: Int32Array [nStates]; null where
 *  a mover has one-way options.
 *  @param movers  decision-maker indices of a model with moves within groups of states.
 *  Cost O(states × movers), by union-find over the movers' groups. */
export function componentsOf(model: Model, movers: readonly number[]): Int32Array | null {
  const groups = movers.map((j) => model.groups(j));
  if (groups.some(({ nOneWay }) => nOneWay > 0)) return null;
  const known = kept.get(model) ?? new Map<string, Int32Array>();
  kept.set(model, known);
  const key = movers.join();
  const before = known.get(key);
  if (before !== undefined) return before;
  const parent = Int32Array.from({ length: model.space.nStates }, (_, s) => s);
  const rootOf = (s: number): number => {
    let at = s;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const { nSubgroups, start, order } of groups) {
    for (let g = 0; g < nSubgroups; g++) {
      if (start[g + 1]! - start[g]! < 2) continue;
      let root = rootOf(order[start[g]!]!);
      for (let at = start[g]! + 1; at < start[g + 1]!; at++) {
        const other = rootOf(order[at]!);
        // The lower number is the root, so that the order of the groups makes no difference.
        parent[Math.max(root, other)] = Math.min(root, other);
        root = Math.min(root, other);
      }
    }
  }
  for (let s = 0; s < parent.length; s++) parent[s] = rootOf(s);
  known.set(key, parent);
  return parent;
}

/** The least value of each state's component.
 *  @param component  from `componentsOf`. @param values  Int32Array [nStates]. */
export function leastInComponent(component: Int32Array, values: Int32Array): Int32Array {
  const out = new Int32Array(values.length);
  // A root has the lowest number of its component, so it comes first.
  for (let s = 0; s < out.length; s++) {
    const root = component[s]!;
    if (root === s || values[s]! < out[root]!) out[root] = values[s]!;
  }
  for (let s = 0; s < out.length; s++) out[s] = out[component[s]!]!;
  return out;
}
