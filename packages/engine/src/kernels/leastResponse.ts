import type { Pulse } from '../model/pulse.ts';
import { anyKey, GroupCursor } from '../moves/groupCursor.ts';
import { isHypercube, type Model } from '../moves/model.ts';
import { countingSort, largest, type OwnGroups } from '../moves/ownGroups.ts';
import type { Box } from '../sweeps/box.ts';
import type { SweepKernel } from '../sweeps/kernel.ts';
import { leastBySweeps } from '../sweeps/leastBySweeps.ts';
import type { Places } from '../sweeps/places.ts';
import { betweenPulses } from './betweenPulses.ts';
import { componentsOf, leastInComponent } from './components.ts';
import { foldBits } from './foldBits.ts';
import { leastAfterSuccession } from './leastAfterSuccession.ts';
import { leastByMasks } from './leastByMasks.ts';
import type { SourceMasks } from './sourceMasks.ts';
import { workspaceOf } from './workspace.ts';

/** What the movers of a joint move may do: any move, or (with everybody's `ranks`) improvements. */
export interface Responses {
  readonly model: Model;
  readonly pulse: Pulse;
  /** Null: any move counts. Otherwise every step improves on where its mover stands. */
  readonly ranks: readonly Int32Array[] | null;
  /** Own groups of mover `j`, sorted by its ranks where only improvements count; built once. */
  readonly groups: (j: number) => OwnGroups;
  /** The same as masks; null where its groups are too large for that. Built once. */
  readonly masks: (j: number) => SourceMasks | null;
  /** The same for sweeps; null where there are none. */
  readonly swept: Swept | null;
}

/** What sweeps need. */
export interface Swept {
  readonly kernel: SweepKernel;
  readonly box: Box;
  /** Of each mover; null where there is no room for them. Built once. */
  readonly places: (j: number) => Places | null;
}

/** One cursor per groups, used again by every search over them: a search ends before the next begins. */
const cursors = new WeakMap<OwnGroups, GroupCursor>();

function cursorOf(groups: OwnGroups): GroupCursor {
  const known = cursors.get(groups);
  if (known !== undefined) {
    known.reset();
    return known;
  }
  const made = new GroupCursor(groups);
  cursors.set(groups, made);
  return made;
}

/** The least value the `movers` can bring about from s: min over {s} ∪ R_H(s), or over {s} ∪ R_H⁺(s).
 *
 *  Any moves in a hypercube are a fold over the movers' bits, and where all can be taken back the
 *  minimum of a component. Otherwise sweeps over the cube of options, where they serve; else the states
 *  are taken by increasing value, and each hands its value to every state that can still reach it: one
 *  backward search, O(states × options) in all, by masks where groups are small, else along sorted
 *  groups.
 *  @param movers  decision-maker indices, ascending.
 *  @param values  Int32Array [nStates], values ≥ 0.
 *  @returns Int32Array [nStates] from the workspace. */
export function leastResponse(
  { model, pulse, ranks, groups, masks, swept }: Responses,
  movers: readonly number[],
  values: Int32Array,
): Int32Array {
  if (ranks === null && isHypercube(model)) {
    const { own, forward, backward } = model.optionMoves!;
    const union = (masks: Int32Array): number => movers.reduce((mask, j) => mask | masks[j]!, 0);
    const workspace = workspaceOf(model);
    return foldBits(values, union(own), union(forward), union(backward), 'min', workspace, pulse);
  }
  if (!model.isTransitive) return leastAfterSuccession(model, ranks, groups, movers, values, pulse);

  const able = movers.filter((j) => model.optionMoves!.own[j] !== 0);
  if (ranks === null) {
    const component = componentsOf(model, able);
    if (component !== null) {
      const out = workspaceOf(model).take(values.length);
      leastInComponent(component, values, out);
      return out;
    }
  }
  const bySweeps = swept === null ? null : sweepsOf(swept, model, able, values, pulse);
  if (bySweeps !== null) return bySweeps;
  const asMasks = able.flatMap((j) => masks(j) ?? []);
  if (asMasks.length === able.length) return leastByMasks(asMasks, values, pulse);
  const cursors = able.map((j) => cursorOf(groups(j)));
  const subgroups = able.map((j) => groups(j).subgroupOf);
  const { order } = countingSort(values, largest(values) + 1, null);
  const out = new Int32Array(values.length).fill(-1);
  const pending = new Int32Array(values.length);
  let nFollowed = 0;
  for (const s of order) {
    if (out[s] !== -1) continue;
    const value = values[s]!;
    out[s] = value;
    pending[0] = s;
    for (let nPending = 1; nPending > 0; ) {
      if ((++nFollowed & betweenPulses) === 0) pulse();
      const t = pending[--nPending]!;
      for (let m = 0; m < able.length; m++) {
        const cursor = cursors[m]!;
        cursor.below(subgroups[m]![t]!, ranks === null ? anyKey : ranks[able[m]!]![t]!);
        for (let f = 0; f < cursor.nFound; f++) {
          const source = cursor.found[f]!;
          if (out[source] !== -1) continue;
          out[source] = value;
          pending[nPending++] = source;
        }
      }
    }
  }
  return out;
}

function sweepsOf(
  { kernel, box, places }: Swept,
  model: Model,
  movers: readonly number[],
  values: Int32Array,
  pulse: Pulse,
): Int32Array | null {
  const known = movers.flatMap((j) => places(j) ?? []);
  return known.length < movers.length
    ? null
    : leastBySweeps(kernel, model, box, movers, known, values, pulse);
}
