import { joinedStates } from '../moves/joinedStates.ts';
import type { Model } from '../moves/model.ts';

/** Where movers can take back whatever they do, the states they can bring about from a state are those
 *  of its component. Kept per model and movers: concepts share them. */
const kept = new WeakMap<Model, Map<string, Int32Array>>();

/** The lowest state of each state's component: Int32Array [nStates]; null where a mover has one-way
 *  options.
 *  @param movers  decision-maker indices of a model with moves within groups of states.
 *  Cost O(states × movers). */
export function componentsOf(model: Model, movers: readonly number[]): Int32Array | null {
  if (movers.some((j) => model.groups(j).nOneWay > 0)) return null;
  const known = kept.get(model) ?? new Map<string, Int32Array>();
  kept.set(model, known);
  const key = movers.join();
  const component = known.get(key) ?? joinedStates(model, movers);
  known.set(key, component);
  return component;
}

/** The least value of each state's component.
 *  @param component  from `componentsOf`. @param values  Int32Array [nStates]. @param out  the same. */
export function leastInComponent(component: Int32Array, values: Int32Array, out: Int32Array): void {
  // A root has the lowest number of its component, so it comes first.
  for (let s = 0; s < out.length; s++) {
    const root = component[s]!;
    if (root === s || values[s]! < out[root]!) out[root] = values[s]!;
  }
  for (let s = 0; s < out.length; s++) out[s] = out[component[s]!]!;
}
