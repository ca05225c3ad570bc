import { isHypercube, type Model } from '../moves/model.ts';
import { foldBits } from './foldBits.ts';
import { workspaceOf } from './workspace.ts';

/** The greatest value decision maker `i` can have by staying at s or by one move from it:
 *  max over {s} ∪ R_i(s).
 *  @param values  Int32Array [nStates].
 *  @returns Int32Array [nStates] from the workspace. Cost O(states × own options), in graph form
 *  O(states + arcs). */
export function bestMove(model: Model, i: number, values: Int32Array): Int32Array {
  if (model.arcs !== null) return bestArc(model, i, values);
  if (isHypercube(model)) {
    const { own, forward, backward } = model.optionMoves!;
    return foldBits(values, own[i]!, forward[i]!, backward[i]!, 'max', workspaceOf(model));
  }
  return bestInGroup(model, i, values);
}

function bestArc(model: Model, i: number, values: Int32Array): Int32Array {
  const { first, to } = model.arcs![i]!.forward;
  const out = workspaceOf(model).take(values.length);
  for (let s = 0; s < out.length; s++) {
    let best = values[s]!;
    for (let at = first[s]!; at < first[s + 1]!; at++) {
      const value = values[to[at]!]!;
      if (value > best) best = value;
    }
    out[s] = best;
  }
  return out;
}

function bestInGroup(model: Model, i: number, values: Int32Array): Int32Array {
  const { stateOfCell } = model.space;
  const { nOneWay, nSubgroups, start, order } = model.groups(i);
  const size = 2 ** nOneWay;
  const best = new Int32Array(size);
  const out = workspaceOf(model).take(values.length);
  out.set(values);
  for (let base = 0; base < nSubgroups; base += size) {
    if (start[base] === start[base + size]) continue;
    for (let p = 0; p < size; p++) {
      let most = -1;
      for (let at = start[base + p]!; at < start[base + p + 1]!; at++) {
        const cell = order[at]!;
        const value = values[stateOfCell === null ? cell : stateOfCell[cell]!]!;
        if (value > most) most = value;
      }
      best[p] = most;
    }
    for (let b = 0; b < nOneWay; b++) {
      for (let p = 0; p < size; p++) {
        if (((p >>> b) & 1) === 0 && best[p | (1 << b)]! > best[p]!) best[p] = best[p | (1 << b)]!;
      }
    }
    for (let p = 0; p < size; p++) {
      for (let at = start[base + p]!; at < start[base + p + 1]!; at++) {
        const s = stateOfCell === null ? order[at]! : stateOfCell[order[at]!]!;
        if (best[p]! > out[s]!) out[s] = best[p]!;
      }
    }
  }
  return out;
}
