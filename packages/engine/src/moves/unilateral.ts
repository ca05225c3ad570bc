import { isAllowed, isHypercube, type Model } from './model.ts';

/** R_i(s): the states decision maker `i` can reach from `s` by one move, ascending. */
export function unilateralMoves(model: Model, i: number, s: number): Int32Array {
  const targets: number[] = [];
  eachMove(model, i, s, (t) => targets.push(t));
  return Int32Array.from(targets).sort();
}

/** Visits every state of R_i(s) once, in any order. */
export function eachMove(model: Model, i: number, s: number, visit: (t: number) => void): void {
  if (model.arcs !== null) {
    const { first, to } = model.arcs[i]!.forward;
    for (let at = first[s]!; at < first[s + 1]!; at++) visit(to[at]!);
    return;
  }
  const { own, forward, backward } = model.optionMoves!;
  if (own[i] === 0) return;
  if (isHypercube(model)) {
    const free = own[i]! & ~(forward[i]! & s) & ~(backward[i]! & ~s);
    for (let flips = free; flips !== 0; flips = (flips - 1) & free) visit(s ^ flips);
    return;
  }
  for (const t of groupMoves(model, i, s)) visit(t);
}

/** Moves among the cells of the mover's own group: cost O(size of the group). */
function groupMoves(model: Model, i: number, s: number): ReadonlySet<number> {
  const { decimals, stateOfCell, cells, firstCell } = model.space;
  const groups = model.groups(i);
  const size = 2 ** groups.nOneWay;
  const targets = new Set<number>();
  const from = cells === null ? [s] : cells.subarray(firstCell![s]!, firstCell![s + 1]!);
  for (const cell of from) {
    const a = decimals === null ? cell : decimals[cell]!;
    const base = groups.subgroupOf[cell]! - (groups.subgroupOf[cell]! % size);
    for (let at = groups.start[base]!; at < groups.start[base + size]!; at++) {
      const other = groups.order[at]!;
      const b = decimals === null ? other : decimals[other]!;
      if (isAllowed(model, i, a, b))
        targets.add(stateOfCell === null ? other : stateOfCell[other]!);
    }
  }
  targets.delete(s);
  return targets;
}

/** R_i⁺(s): the moves of `i` from `s` to states it strictly prefers, ascending.
 *  @param ranks  Int32Array [nStates] of decision maker `i`, higher is preferred. */
export function unilateralImprovements(
  model: Model,
  ranks: Int32Array,
  i: number,
  s: number,
): Int32Array {
  return unilateralMoves(model, i, s).filter((t) => ranks[t]! > ranks[s]!);
}

/** Number of moves of `i`: pairs (s, q) with q in R_i(s). */
export function countMoves(model: Model, i: number): number {
  if (model.arcs !== null) return model.arcs[i]!.forward.to.length;
  if (isHypercube(model)) {
    const { own, forward, backward } = model.optionMoves!;
    // Per option: 4 pairs of settings where it moves both ways, 3 where it is one-way.
    let pairs = 1;
    for (let k = 0; k < model.space.nOptions; k++) {
      const bit = 1 << k;
      if ((own[i]! & bit) === 0) pairs *= 2;
      else pairs *= ((forward[i]! | backward[i]!) & bit) === 0 ? 4 : 3;
    }
    return pairs - model.space.nStates;
  }
  if (!model.isTransitive) {
    let count = 0;
    for (let s = 0; s < model.space.nStates; s++) count += unilateralMoves(model, i, s).length;
    return count;
  }
  return countGroupMoves(model, i);
}

/** Per group: cells of a pattern times the cells of its supersets, by a fold over the patterns. */
function countGroupMoves(model: Model, i: number): number {
  const { nOneWay, nSubgroups, start } = model.groups(i);
  const size = 2 ** nOneWay;
  const reached = new Float64Array(size);
  let pairs = 0;
  for (let base = 0; base < nSubgroups; base += size) {
    for (let p = 0; p < size; p++) reached[p] = start[base + p + 1]! - start[base + p]!;
    for (let b = 0; b < nOneWay; b++) {
      for (let p = 0; p < size; p++) {
        if (((p >>> b) & 1) === 0) reached[p]! += reached[p | (1 << b)]!;
      }
    }
    for (let p = 0; p < size; p++) {
      pairs += (start[base + p + 1]! - start[base + p]!) * reached[p]!;
    }
  }
  return pairs - model.space.nCells;
}
