import { freshMovers } from '../moves/freshMovers.ts';
import type { Arcs } from '../moves/model.ts';
import { countingSort } from '../moves/ownGroups.ts';
import { searchForward } from '../paths/searchForward.ts';
import type { Analysis } from '../stability/analysis.ts';
import { jointReach } from './undeterredTargets.ts';

/** Every coalition improvement of `members`, see `coalitionImprovements`, of all states at once.
 *  Cost: the pairs of states within a group of the coalition, see `JointReach`; in intransitive models a
 *  search from each state. */
export function improvementArcs(shared: Analysis, members: readonly number[]): Arcs {
  const { nStates } = shared.model.space;
  const first = new Int32Array(nStates + 1);
  const to: number[] = [];
  const targets = shared.model.isTransitive
    ? targetsWithinGroups(shared, members)
    : targetsBySearch(shared, members);
  for (let s = 0; s < nStates; s++) {
    targets(s, to);
    first[s + 1] = to.length;
  }
  return { first, to: Int32Array.from(to) };
}

/** Adds the targets from a state, ascending. */
type Targets = (s: number, to: number[]) => void;

function targetsWithinGroups(shared: Analysis, members: readonly number[]): Targets {
  const reach = jointReach(shared, members);
  const { groupOf, nGroups, patterns } = reach;
  const { order, start } = countingSort(groupOf, nGroups, null);
  const ranks = members.map((i) => shared.ranks[i]!);
  const [leading] = ranks;
  return (s, to) => {
    shared.pulse();
    const group = groupOf[s]!;
    const end = start[group + 1]!;
    const pattern = patterns === null ? 0 : patterns[s]!;
    for (let at = start[group]!; at < end; at++) {
      const t = order[at]!;
      if (leading![t]! <= leading![s]!) continue;
      if (patterns !== null && (pattern & ~patterns[t]!) !== 0) continue;
      if (ranks.every((own) => own[t]! > own[s]!) && reach.canReach(s, t)) to.push(t);
    }
  };
}

function targetsBySearch(shared: Analysis, members: readonly number[]): Targets {
  const { movers, reset } = freshMovers(shared, members, false);
  const ranks = members.map((i) => shared.ranks[i]!);
  return (s, to) => {
    shared.pulse();
    const found: number[] = [];
    searchForward(s, movers, shared.model, (t) => {
      if (ranks.every((own) => own[t]! > own[s]!)) found.push(t);
      return false;
    });
    reset();
    for (const t of found.sort((a, b) => a - b)) to.push(t);
  };
}
