import { undeterredCoalitionImprovements } from '../coalitions/coalitionImprovements.ts';
import type { Concept } from '../model/concept.ts';
import type { Model } from '../moves/model.ts';
import { unilateralMoves } from '../moves/unilateral.ts';
import { checkRanks } from '../stability/analyse.ts';
import { analysis, deterrence, stableUnder } from '../stability/deterrence.ts';
import { simultaneousSanctions } from '../stability/simultaneous.ts';
import { popCount } from '../states/formulaBits.ts';
import { decimalOf } from '../states/numbering.ts';
import type { MoveStep } from './searchForward.ts';

export interface SettleOptions {
  readonly concept: Concept;
  /** State index; null: every state may be the beginning. */
  readonly statusQuo: number | null;
  readonly coalitions: readonly (readonly number[])[];
}

/** Where a conflict comes to rest. */
export interface Settlement {
  /** States reachable from the status quo by undeterred improvements from which none leads on,
   *  ascending. */
  readonly outcomes: Int32Array;
  /** Uint8Array [nStates], 1 = stable for every decision maker alone. */
  readonly equilibria: Uint8Array;
  /** Whether some reachable state can never come to rest. */
  readonly mayCycle: boolean;
  /** Equilibria that are not outcomes, ascending, at most 100: out of reach, or left by a coalition
   *  (its index, and where it goes: an outcome if it can go to one, else by the fewest options
   *  changed). */
  readonly dropped: readonly {
    readonly state: number;
    readonly because: 'unreachable' | 'coalition';
    readonly coalition: number;
    readonly to: number;
  }[];
  readonly nDropped: number;
  /** All undeterred improvements from `s`: by decision maker, then by coalition, targets ascending. */
  readonly leaves: (s: number) => readonly MoveStep[];
}

const maxDropped = 100;

/** Finds the outcomes: the states that undeterred improvements of single decision makers and declared
 *  coalitions lead to and none leads away from.
 *  @throws ModelError as `analyse`. */
export function settle(
  model: Model,
  ranks: readonly Int32Array[],
  { concept, statusQuo, coalitions }: SettleOptions,
): Settlement {
  checkRanks(model, ranks);
  const n = model.space.nStates;
  const alone = singleLeaves(model, ranks, concept);
  const together = (s: number): { coalition: number; to: number }[] =>
    coalitions.flatMap((members, coalition) =>
      undeterredCoalitionImprovements(model, ranks, concept, members, s).map((to) => ({
        coalition,
        to,
      })),
    );
  const targetsOf = (s: number): number[] => [
    ...(alone.equilibria[s] === 1 ? [] : alone.leaves(s).map(({ to }) => to)),
    ...(coalitions.length === 0 ? [] : together(s).map(({ to }) => to)),
  ];

  const reached = statusQuo === null ? null : new Uint8Array(n);
  const states: number[] = [];
  if (statusQuo === null || reached === null) {
    for (let s = 0; s < n; s++) states.push(s);
  } else {
    reached[statusQuo] = 1;
    states.push(statusQuo);
    for (let at = 0; at < states.length; at++) {
      for (const t of targetsOf(states[at]!)) {
        if (reached[t] === 1) continue;
        reached[t] = 1;
        states.push(t);
      }
    }
  }
  const atRest = (s: number): boolean =>
    alone.equilibria[s] === 1 && (coalitions.length === 0 || together(s).length === 0);
  const outcomes = Int32Array.from(states.filter(atRest)).sort();
  const isOutcome = new Uint8Array(n);
  for (const s of outcomes) isOutcome[s] = 1;

  const dropped: Settlement['dropped'][number][] = [];
  let nDropped = 0;
  for (let s = 0; s < n; s++) {
    if (alone.equilibria[s] === 0 || isOutcome[s] === 1) continue;
    if (nDropped++ >= maxDropped) continue;
    const joint = reached?.[s] === 0 ? [] : together(s);
    const step = joint.find(({ to }) => isOutcome[to] === 1) ?? plainest(model, s, joint);
    dropped.push(
      step === undefined
        ? { state: s, because: 'unreachable', coalition: -1, to: -1 }
        : { state: s, because: 'coalition', ...step },
    );
  }
  return {
    outcomes,
    equilibria: alone.equilibria,
    mayCycle: !allComeToRest(states, isOutcome, [
      // Most states come to rest by single improvements; joint ones cost a search each.
      (s) => alone.leaves(s).map(({ to }) => to),
      (s) => together(s).map(({ to }) => to),
    ]),
    dropped,
    nDropped,
    leaves: (s) => [
      ...alone.leaves(s),
      ...together(s).map(({ coalition, to }) => ({ by: coalitions[coalition]!, to })),
    ],
  };
}

/** The step that changes the fewest options; the first of several. */
function plainest<T extends { readonly to: number }>(
  { space }: Model,
  s: number,
  steps: readonly T[],
): T | undefined {
  // In graph form decimals are places in a list: there the first step is as plain as any.
  if (space.form.form === 'graph') return steps[0];
  const size = (to: number): number => popCount(decimalOf(space, s) ^ decimalOf(space, to));
  let chosen = steps[0];
  for (const step of steps) if (size(step.to) < size(chosen!.to)) chosen = step;
  return chosen;
}

/** Whether from each of `states` some state at rest can be reached. A kind of step is tried only for
 *  the states that no kind before it brings to rest. */
function allComeToRest(
  states: readonly number[],
  isOutcome: Uint8Array,
  kinds: readonly ((s: number) => readonly number[])[],
): boolean {
  const settles = isOutcome.slice();
  let open = states.filter((s) => settles[s] === 0);
  for (let kind = 0; kind < kinds.length && open.length > 0; ) {
    const rest = open.filter((s) => {
      if (!kinds[kind]!(s).some((t) => settles[t] === 1)) return true;
      settles[s] = 1;
      return false;
    });
    // Whatever now comes to rest may bring others there by any kind of step.
    kind = rest.length === open.length ? kind + 1 : 0;
    open = rest;
  }
  return open.length === 0;
}

interface SingleLeaves {
  readonly equilibria: Uint8Array;
  readonly leaves: (s: number) => MoveStep[];
}

/** Undeterred improvements of single decision makers, and the states without any. */
function singleLeaves(model: Model, ranks: readonly Int32Array[], concept: Concept): SingleLeaves {
  const equilibria = new Uint8Array(model.space.nStates).fill(1);
  if (concept === 'sim') {
    const leaves = (s: number): MoveStep[] =>
      ranks.flatMap((_, i) =>
        [...simultaneousSanctions(model, ranks, i, s)]
          .filter(([, sanction]) => sanction === null)
          .map(([to]) => ({ by: [i], to })),
      );
    for (let s = 0; s < equilibria.length; s++) equilibria[s] = leaves(s).length === 0 ? 1 : 0;
    return { equilibria, leaves };
  }
  const shared = analysis(model, ranks);
  const held = ranks.map((_, i) => deterrence(shared, concept, i));
  for (const [i, bound] of held.entries()) {
    const stable = stableUnder(shared, bound, i);
    for (let s = 0; s < stable.length; s++) equilibria[s]! &= stable[s]!;
  }
  const leaves = (s: number): MoveStep[] =>
    ranks.flatMap((own, i) =>
      [...unilateralMoves(model, i, s)]
        .filter((to) => held[i]![to]! > own[s]!)
        .map((to) => ({ by: [i], to })),
    );
  return { equilibria, leaves };
}
