import { isAllowed, type Model } from '../moves/model.ts';
import { type OwnLayout, ownLayout } from '../moves/ownLayout.ts';

/** Most states of a group whose moves fit a mask. */
const maxBits = 32;

/** From where one decision maker can move, or improve, to each state: bit b of the mask of a state is
 *  the b-th state of its own group. */
export interface SourceMasks {
  readonly layout: OwnLayout;
  readonly masks: Uint16Array | Int32Array;
}

/** @param ranks  of decision maker `i`; null: every move counts.
 *  @returns null where moves are not within groups of at most 32 states.
 *  Cost O(states × group size). */
export function sourceMasks(model: Model, i: number, ranks: Int32Array | null): SourceMasks | null {
  if (!model.isTransitive) return null;
  const layout = ownLayout(model, i);
  const { nGroups, largestGroup, low, high, listed } = layout;
  if (largestGroup > maxBits) return null;
  const { nStates, decimals } = model.space;
  const masks = largestGroup <= 16 ? new Uint16Array(nStates) : new Int32Array(nStates);
  const { forward, backward } = model.optionMoves!;
  const isOneWay = (forward[i]! | backward[i]!) !== 0;
  const group = new Int32Array(largestGroup);
  const rankOf = new Int32Array(largestGroup);
  const decimalOf = new Int32Array(largestGroup);
  const below = (1 << low) - 1;
  for (let g = 0; g < nGroups; g++) {
    const first = listed === null ? (g & below) | ((g >>> low) << high) : listed.start[g]!;
    const size = listed === null ? largestGroup : listed.start[g + 1]! - first;
    for (let b = 0; b < size; b++) {
      const s = listed === null ? first | (b << low) : listed.states[first + b]!;
      group[b] = s;
      if (ranks !== null) rankOf[b] = ranks[s]!;
      if (isOneWay) decimalOf[b] = decimals === null ? s : decimals[s]!;
    }
    for (let b = 0; b < size; b++) {
      let mask = 0;
      if (ranks === null) {
        mask = (size === maxBits ? -1 : (1 << size) - 1) & ~(1 << b);
      } else {
        const rank = rankOf[b]!;
        // The sign of the difference, without a branch: 1 where the other rank is less.
        for (let a = 0; a < size; a++) mask |= ((rankOf[a]! - rank) >>> 31) << a;
      }
      if (isOneWay) {
        const to = decimalOf[b]!;
        for (let a = 0; a < size; a++) {
          if (!isAllowed(model, i, decimalOf[a]!, to)) mask &= ~(1 << a);
        }
      }
      masks[group[b]!] = mask;
    }
  }
  return { layout, masks };
}
