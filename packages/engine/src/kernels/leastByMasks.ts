import type { Pulse } from '../model/pulse.ts';
import { countingSort, largest } from '../moves/ownGroups.ts';
import { betweenPulses } from './betweenPulses.ts';
import type { SourceMasks } from './sourceMasks.ts';

/** The least value after sequences of the movers' moves, or improvements. The states are taken by
 *  increasing value, and each hands its value to every state that can still reach it, by one search
 *  back over all. A state that a mover finds, or that is followed back, leaves the mover's group, so
 *  that each mover finds it once: O(states × movers) in all.
 *  @param movers  all listed, or none.
 *  @param values  Int32Array [nStates], values ≥ 0.
 *  @returns Int32Array [nStates]. */
export function leastByMasks(
  movers: readonly SourceMasks[],
  values: Int32Array,
  pulse: Pulse,
): Int32Array {
  const { order } = countingSort(values, largest(values) + 1, null);
  const out = new Int32Array(values.length).fill(-1);
  const isListed = movers.some(({ layout }) => layout.listed !== null);
  const search = isListed ? listedSearch(movers, out, pulse) : cubeSearch(movers, out, pulse);
  for (let at = 0; at < order.length; at++) {
    const s = order[at]!;
    if (out[s] === -1) search(s, values[s]!);
  }
  return out;
}

/** Gives `value` to a state and to every state without one that leads to it. */
type Search = (s: number, value: number) => void;

/** Where groups follow from the numbers of the states. */
function cubeSearch(movers: readonly SourceMasks[], out: Int32Array, pulse: Pulse): Search {
  const nMovers = movers.length;
  const masks = movers.map((mover) => mover.masks);
  const low = Int32Array.from(movers, ({ layout }) => layout.low);
  const high = Int32Array.from(movers, ({ layout }) => layout.high);
  const left = movers.map(everybodyLeft);
  const pending = new Int32Array(out.length);
  let nFollowed = 0;
  return (s, value) => {
    out[s] = value;
    pending[0] = s;
    for (let nPending = 1; nPending > 0; ) {
      if ((++nFollowed & betweenPulses) === 0) pulse();
      const t = pending[--nPending]!;
      for (let m = 0; m < nMovers; m++) {
        const from = low[m]!;
        const to = high[m]!;
        const below = (1 << from) - 1;
        const own = left[m]!;
        const g = (t & below) | ((t >>> to) << from);
        const others = own[g]!;
        let found = others & masks[m]![t]!;
        own[g] = others & ~(found | (1 << ((t >>> from) & ((1 << (to - from)) - 1))));
        const base = t & ~(((1 << to) - 1) ^ below);
        for (; found !== 0; found &= found - 1) {
          const source = base | ((31 - Math.clz32(found & -found)) << from);
          if (out[source] !== -1) continue;
          out[source] = value;
          pending[nPending++] = source;
        }
      }
    }
  };
}

/** Where groups are listed. */
function listedSearch(movers: readonly SourceMasks[], out: Int32Array, pulse: Pulse): Search {
  const nMovers = movers.length;
  const masks = movers.map((mover) => mover.masks);
  const start = movers.map(({ layout }) => layout.listed!.start);
  const states = movers.map(({ layout }) => layout.listed!.states);
  const slots = movers.map(({ layout }) => layout.listed!.slots);
  const left = movers.map(everybodyLeft);
  const pending = new Int32Array(out.length);
  let nFollowed = 0;
  return (s, value) => {
    out[s] = value;
    pending[0] = s;
    for (let nPending = 1; nPending > 0; ) {
      if ((++nFollowed & betweenPulses) === 0) pulse();
      const t = pending[--nPending]!;
      for (let m = 0; m < nMovers; m++) {
        const slot = slots[m]![t]!;
        const g = slot >>> 5;
        const own = left[m]!;
        const others = own[g]!;
        let found = others & masks[m]![t]!;
        own[g] = others & ~(found | (1 << (slot & 31)));
        if (found === 0) continue;
        const base = start[m]![g]!;
        for (; found !== 0; found &= found - 1) {
          const source = states[m]![base + 31 - Math.clz32(found & -found)]!;
          if (out[source] !== -1) continue;
          out[source] = value;
          pending[nPending++] = source;
        }
      }
    }
  };
}

/** Per group of a mover a mask of the states it has not found yet. */
function everybodyLeft({ layout, masks }: SourceMasks): Uint16Array | Int32Array {
  const left =
    masks instanceof Uint16Array ? new Uint16Array(layout.nGroups) : new Int32Array(layout.nGroups);
  return left.fill(-1);
}
