import { isHypercube, type Model } from '../moves/model.ts';
import { greater, isAbove } from './choices.ts';
import { foldAway, foldBits } from './foldBits.ts';
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

/** Where no move brings decision maker `i` to a value above its present one: Uint8Array [nStates], 1 =
 *  none does.
 *  @param present, values  Int32Array [nStates]. @param marks  to take the result. */
export function noneAbove(
  model: Model,
  i: number,
  present: Int32Array,
  values: Int32Array,
  marks: Uint8Array = new Uint8Array(present.length),
): Uint8Array {
  const workspace = workspaceOf(model);
  const { own, forward, backward } = model.optionMoves ?? {};
  if (isHypercube(model) && own![i] !== 0 && (forward![i]! | backward![i]!) === 0) {
    const best = foldAway(values, own![i]!, 0, 0, 'max', workspace);
    const low = 31 - Math.clz32(own![i]! & -own![i]!);
    markWithin(marks, present, best, 2 ** low, present.length / best.length);
    workspace.giveBack(best);
    return marks;
  }
  const best = bestMove(model, i, values);
  for (let s = 0; s < marks.length; s++) marks[s] = 1 - isAbove(best[s]!, present[s]!);
  workspace.giveBack(best);
  return marks;
}

/** Compares each state with the best of its group, where groups are `count` blocks side by side. */
function markWithin(
  marks: Uint8Array,
  present: Int32Array,
  best: Int32Array,
  block: number,
  count: number,
): void {
  for (let from = 0, s = 0; from < best.length; from += block) {
    for (let n = 0; n < count; n++) {
      for (let l = from; l < from + block; l++, s++) marks[s] = 1 - isAbove(best[l]!, present[s]!);
    }
  }
}

function bestArc(model: Model, i: number, values: Int32Array): Int32Array {
  const { first, to } = model.arcs![i]!.forward;
  const out = workspaceOf(model).take(values.length);
  for (let s = 0; s < out.length; s++) {
    let best = values[s]!;
    for (let at = first[s]!; at < first[s + 1]!; at++) {
      best = greater(best, values[to[at]!]!);
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
