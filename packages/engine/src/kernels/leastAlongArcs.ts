import type { Arcs } from '../moves/model.ts';
import { countingSort, largest } from '../moves/ownGroups.ts';

/** The least value of a state and of all that arcs lead to from it, by any number of steps: the states are
 *  taken by increasing value, and each hands its value to all that still can reach it.
 *  @param arcs  turned round. @param values  Int32Array [nStates], values ≥ 0.
 *  @returns Int32Array [nStates]. Cost O(states + arcs). */
export function leastAlongArcs({ first, to }: Arcs, values: Int32Array): Int32Array {
  const out = new Int32Array(values.length).fill(-1);
  const pending = new Int32Array(values.length);
  for (const s of countingSort(values, largest(values) + 1, null).order) {
    if (out[s] !== -1) continue;
    const value = values[s]!;
    out[s] = value;
    pending[0] = s;
    for (let nPending = 1; nPending > 0; ) {
      const t = pending[--nPending]!;
      for (let at = first[t]!; at < first[t + 1]!; at++) {
        const source = to[at]!;
        if (out[source] !== -1) continue;
        out[source] = value;
        pending[nPending++] = source;
      }
    }
  }
  return out;
}
