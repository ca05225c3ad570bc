import type { Concept } from '@casus/engine';
import type { LiteralConflict } from './literalConflict.ts';

/** A move by one decision maker, or by the members of a coalition. */
export interface LiteralStep {
  readonly by: readonly number[];
  readonly to: number;
}

/** Improvements of decision maker i from a state, alone. */
export function improvementsOf(conflict: LiteralConflict, i: number, state: number): number[] {
  return conflict.moves(i, state).filter((to) => conflict.compare(i, to, state) > 0);
}

/** R_H, or R_H⁺ where `step` gives improvements: legal sequences in which nobody moves twice in
 *  succession. */
function reach(
  start: number,
  members: readonly number[],
  step: (j: number, state: number) => readonly number[],
): number[] {
  const seen = new Set<string>();
  const queue: [number, number][] = [[start, -1]];
  const reached = new Set<number>();
  for (const [state, last] of queue) {
    for (const j of members) {
      if (j === last) continue;
      for (const to of step(j, state)) {
        reached.add(to);
        if (seen.has(`${to} ${j}`)) continue;
        seen.add(`${to} ${j}`);
        queue.push([to, j]);
      }
    }
  }
  return [...reached];
}

/** Improvements of a decision maker, or of a coalition: reached together, better for every member. */
export function improvements(
  conflict: LiteralConflict,
  members: readonly number[],
  state: number,
): number[] {
  return reach(state, members, conflict.moves)
    .filter((to) => members.every((i) => conflict.compare(i, to, state) > 0))
    .sort((a, b) => a - b);
}

/** What was worked out of each conflict: the same improvement is asked about many times. */
const verdicts = new WeakMap<LiteralConflict, Map<string, boolean>>();

/** Whether the others can sanction the improvement of `members` from a state under a concept. */
export function isDeterred(
  conflict: LiteralConflict,
  concept: Concept,
  members: readonly number[],
  state: number,
  to: number,
): boolean {
  const known = verdicts.get(conflict) ?? new Map<string, boolean>();
  verdicts.set(conflict, known);
  const key = `${concept} ${members.join()} ${state} ${to}`;
  const verdict = known.get(key) ?? isSanctioned(conflict, concept, members, state, to);
  known.set(key, verdict);
  return verdict;
}

function isSanctioned(
  conflict: LiteralConflict,
  concept: Concept,
  members: readonly number[],
  state: number,
  to: number,
): boolean {
  const others = conflict.theCase.decisionMakers
    .map((_, j) => j)
    .filter((j) => !members.includes(j));
  const isNoBetter = (t: number): boolean =>
    members.some((i) => conflict.compare(i, t, state) <= 0);
  const hasNoEscape = (t: number): boolean => reach(t, members, conflict.moves).every(isNoBetter);
  const anyMoves = (): number[] => reach(to, others, conflict.moves).filter(isNoBetter);
  const credible = (): number[] =>
    reach(to, others, (j, s) => improvementsOf(conflict, j, s)).filter(isNoBetter);
  switch (concept) {
    case 'nash':
      return false;
    case 'gmr':
      return anyMoves().length > 0;
    case 'smr':
      return anyMoves().some(hasNoEscape);
    case 'seq':
      return credible().length > 0;
    case 'symseq':
      return credible().some(hasNoEscape);
    case 'sim':
      return members.length === 1 && isSpoilt(conflict, members[0]!, state, to);
  }
}

/** Simultaneous sanctioning, free-standing: some combination of the others' own improvements from
 *  the state, not all staying, spoils the move when made together with it. */
function isSpoilt(conflict: LiteralConflict, i: number, state: number, to: number): boolean {
  const { theCase, stateOf, feasible, compare, cellMoves, cellsOf } = conflict;
  const others = theCase.decisionMakers.map((_, j) => j).filter((j) => j !== i);
  return cellsOf.get(state)!.some((cell) =>
    cellMoves(i, cell)
      .filter((after) => stateOf.get(after) === to)
      .some((after) => {
        // Options that change together: the changes of each, since nobody owns another's option.
        let combined = [{ cell: after, stay: true }];
        for (const j of others) {
          const own = cellMoves(j, cell).filter((t) => compare(j, stateOf.get(t)!, state) > 0);
          combined = combined.flatMap((one) => [
            one,
            ...own.map((t) => ({ cell: one.cell ^ (t ^ cell), stay: false })),
          ]);
        }
        return combined.some(
          (one) =>
            !one.stay && feasible.has(one.cell) && compare(i, stateOf.get(one.cell)!, state) <= 0,
        );
      }),
  );
}

/** Whether a state is stable for decision maker i. */
export function isStable(
  conflict: LiteralConflict,
  concept: Concept,
  i: number,
  state: number,
): boolean {
  return improvements(conflict, [i], state).every((to) =>
    isDeterred(conflict, concept, [i], state, to),
  );
}

/** Undeterred improvements from a state: of each decision maker, then of each declared coalition in
 *  the order of the file, to rising state numbers. */
export function undeterred(
  conflict: LiteralConflict,
  concept: Concept,
  state: number,
): LiteralStep[] {
  const movers = [
    ...conflict.theCase.decisionMakers.map((_, i) => [i]),
    ...conflict.theCase.coalitions,
  ];
  return movers.flatMap((by) =>
    improvements(conflict, by, state)
      .filter((to) => !isDeterred(conflict, concept, by, state, to))
      .map((to) => ({ by, to })),
  );
}
