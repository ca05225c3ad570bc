import type { TargetSet } from '../coalitions/targetSet.ts';
import { undeterredTargets } from '../coalitions/undeterredTargets.ts';
import type { Concept } from '../model/concept.ts';
import { once } from '../model/once.ts';
import type { Model } from '../moves/model.ts';
import { checkShared, equilibriaUnder } from '../stability/analyse.ts';
import { type Analysis, analysis } from '../stability/analysis.ts';
import { popCount } from '../states/formulaBits.ts';
import { decimalOf } from '../states/numbering.ts';
import type { MoveStep } from './searchForward.ts';
import { type SingleSteps, singleSteps } from './singleSteps.ts';

export interface SettleOptions {
  readonly concept: Concept;
  /** State index; null: every state may be the beginning. */
  readonly statusQuo: number | null;
  readonly coalitions: readonly (readonly number[])[];
  /** The `analysis` of the model and ranks, if there is one already. */
  readonly shared?: Analysis | undefined;
}

/** Where a conflict comes to rest. All but the outcomes is found out when it is asked for. */
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
  readonly dropped: readonly DroppedEquilibrium[];
  readonly nDropped: number;
  /** All undeterred improvements from `s`: by decision maker, then by coalition, targets ascending. */
  readonly leaves: (s: number) => readonly MoveStep[];
}

export interface DroppedEquilibrium {
  readonly state: number;
  readonly because: 'unreachable' | 'coalition';
  readonly coalition: number;
  readonly to: number;
}

const maxDropped = 100;

/** A declared coalition and the states it may go to. */
interface Coalition {
  readonly by: readonly number[];
  readonly targets: (isFull: boolean) => TargetSet;
  /** Every state. */
  readonly all: TargetSet;
}

/** Finds the outcomes: the states that undeterred improvements of single decision makers and declared
 *  coalitions lead to and none leads away from. Cost O(states × options) for single decision makers,
 *  but for `sim`; see `undeterredTargets` for coalitions.
 *  @throws ModelError as `analyse`. */
export function settle(
  model: Model,
  ranks: readonly Int32Array[],
  { concept, statusQuo, coalitions, shared = analysis(model, ranks) }: SettleOptions,
): Settlement {
  checkShared(shared, model, ranks);
  const singles = singleSteps(shared, concept);
  const together = coalitions.map((by): Coalition => {
    const targets = undeterredTargets(shared, concept, by);
    return { by, targets, all: targets(true) };
  });
  const atRest = (s: number): boolean =>
    singles.isAtRest(s) && !together.some(({ all }) => all.some(s, () => true));
  const reached = statusQuo === null ? null : reach(model, statusQuo, singles, together);
  const { outcomes, isOutcome } = statesAtRest(model, reached, atRest);
  const equilibria = once(() => equilibriaUnder(shared, concept));
  const dropped = once(() =>
    droppedEquilibria(model, equilibria(), reached, isOutcome, (s) => jointSteps(together, s)),
  );
  const mayCycle = once(() => !allComeToRest(reached, isOutcome, singles, together));
  return {
    outcomes,
    get equilibria() {
      return equilibria();
    },
    get mayCycle() {
      return mayCycle();
    },
    get dropped() {
      return dropped().listed;
    },
    get nDropped() {
      return dropped().count;
    },
    leaves: (s) => [
      ...singles.leaves(s),
      ...jointSteps(together, s).map(({ coalition, to }) => ({ by: coalitions[coalition]!, to })),
    ],
  };
}

/** Uint8Array [nStates], 1 = reachable from the status quo. */
function reach(
  { space }: Model,
  statusQuo: number,
  singles: SingleSteps,
  together: readonly Coalition[],
): Uint8Array {
  const reached = new Uint8Array(space.nStates);
  const states: number[] = [];
  const unmet = together.map(({ targets }) => targets(true));
  const visit = (t: number): boolean => {
    if (reached[t] === 0) {
      reached[t] = 1;
      states.push(t);
      for (const set of unmet) set.delete(t);
    }
    return false;
  };
  const walk = singles.walk('ahead', null);
  visit(statusQuo);
  // Coalitions are asked only about what single decision makers do not reach: they are slower.
  let nWalked = 0;
  for (const s of states) {
    while (nWalked < states.length) walk(states[nWalked++]!, visit);
    for (const set of unmet) set.some(s, visit);
  }
  return reached;
}

function statesAtRest(
  { space }: Model,
  reached: Uint8Array | null,
  atRest: (s: number) => boolean,
): { outcomes: Int32Array; isOutcome: Uint8Array } {
  const isOutcome = new Uint8Array(space.nStates);
  const outcomes: number[] = [];
  for (let s = 0; s < isOutcome.length; s++) {
    if (reached?.[s] === 0 || !atRest(s)) continue;
    isOutcome[s] = 1;
    outcomes.push(s);
  }
  return { outcomes: Int32Array.from(outcomes), isOutcome };
}

/** Whether from each reached state some state at rest can be reached: a search back from those at
 *  rest by single decision makers, and for the few states that leaves, by coalitions. */
function allComeToRest(
  reached: Uint8Array | null,
  isOutcome: Uint8Array,
  singles: SingleSteps,
  together: readonly Coalition[],
): boolean {
  const settles = new Uint8Array(isOutcome.length);
  const walk = singles.walk('back', reached);
  const settled: number[] = [];
  const settle = (s: number): void => {
    const first = settled.length;
    const visit = (t: number): void => {
      if (settles[t] === 1) return;
      settles[t] = 1;
      settled.push(t);
    };
    visit(s);
    for (let at = first; at < settled.length; at++) walk(settled[at]!, visit);
  };
  for (let s = 0; s < isOutcome.length; s++) if (isOutcome[s] === 1) settle(s);
  let open: number[] = [];
  for (let s = 0; s < settles.length; s++) {
    if (settles[s] === 0 && reached?.[s] !== 0) open.push(s);
  }
  if (open.length === 0 || together.length === 0) return open.length === 0;
  const sets = together.map(({ targets }) => targets(false));
  let nAdded = 0;
  const addSettled = (): void => {
    for (; nAdded < settled.length; nAdded++) for (const set of sets) set.add(settled[nAdded]!);
  };
  addSettled();
  for (let nBefore = -1; nBefore < settled.length && open.length > 0; ) {
    nBefore = settled.length;
    for (const s of open) {
      if (settles[s] === 1 || !sets.some((set) => set.some(s, () => true))) continue;
      settle(s);
      addSettled();
    }
    open = open.filter((s) => settles[s] === 0);
  }
  return open.length === 0;
}

interface JointStep {
  readonly coalition: number;
  readonly to: number;
}

/** Undeterred improvements of the coalitions from `s`, by coalition, targets ascending. */
function jointSteps(together: readonly Coalition[], s: number): JointStep[] {
  return together.flatMap(({ all }, coalition) => {
    const targets = new Set<number>();
    all.some(s, (t) => {
      targets.add(t);
      return false;
    });
    return [...targets].sort((a, b) => a - b).map((to) => ({ coalition, to }));
  });
}

/** The equilibria that are not outcomes, the first of them with the reason. */
function droppedEquilibria(
  model: Model,
  equilibria: Uint8Array,
  reached: Uint8Array | null,
  isOutcome: Uint8Array,
  stepsOf: (s: number) => readonly JointStep[],
): { listed: DroppedEquilibrium[]; count: number } {
  const listed: DroppedEquilibrium[] = [];
  let count = 0;
  for (let s = 0; s < equilibria.length; s++) {
    if (equilibria[s] === 0 || isOutcome[s] === 1 || count++ >= maxDropped) continue;
    const steps = reached?.[s] === 0 ? [] : stepsOf(s);
    const step = steps.find(({ to }) => isOutcome[to] === 1) ?? plainest(model, s, steps);
    listed.push(
      step === undefined
        ? { state: s, because: 'unreachable', coalition: -1, to: -1 }
        : { state: s, because: 'coalition', ...step },
    );
  }
  return { listed, count };
}

/** The step that changes the fewest options; the first of several. */
function plainest({ space }: Model, s: number, steps: readonly JointStep[]): JointStep | undefined {
  // In graph form decimals are places in a list: there the first step is as plain as any.
  if (space.form.form === 'graph') return steps[0];
  const size = (to: number): number => popCount(decimalOf(space, s) ^ decimalOf(space, to));
  let chosen = steps[0];
  for (const step of steps) if (size(step.to) < size(chosen!.to)) chosen = step;
  return chosen;
}
