import { foldAway } from '../kernels/foldBits.ts';
import { workspaceOf } from '../kernels/workspace.ts';
import { isHypercube, type Model } from '../moves/model.ts';

/** The rank from which on a state is stable for decision maker `i`, the same for all states: where every
 *  combination of options is feasible and every option changes both ways, the others can answer any move
 *  with any choice of theirs. So under `gmr` the best that `i` can make sure of is the maximin over its
 *  own choices, and under `smr`, where it may still choose again, the minimax.
 *  @param ranks  Int32Array [nStates] of `i`.
 *  @returns null where the others cannot always do everything. */
export function securityLevel(
  model: Model,
  i: number,
  ranks: Int32Array,
  concept: 'gmr' | 'smr',
): number | null {
  if (!isHypercube(model)) return null;
  const { own, forward, backward } = model.optionMoves!;
  if (forward.some((mask) => mask !== 0) || backward.some((mask) => mask !== 0)) return null;
  const others = own.reduce((mask, bits, j) => (j === i ? mask : mask | bits), 0);
  const workspace = workspaceOf(model);
  const [first, second] = concept === 'gmr' ? (['min', 'max'] as const) : (['max', 'min'] as const);
  const mask = concept === 'gmr' ? others : own[i]!;
  const values = foldAway(ranks, mask, 0, 0, first, workspace);
  let level = values[0]!;
  for (let at = 1; at < values.length; at++) {
    const value = values[at]!;
    if (second === 'max' ? value > level : value < level) level = value;
  }
  workspace.giveBack(values);
  return level;
}
