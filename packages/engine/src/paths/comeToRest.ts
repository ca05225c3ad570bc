import type { Coalition } from '../coalitions/jointSteps.ts';
import type { Pulse } from '../model/pulse.ts';
import type { Model } from '../moves/model.ts';
import type { SingleSteps } from './singleSteps.ts';

/** States walked from between two pulses. */
const betweenPulses = 2 ** 14;

/** Uint8Array [nStates], 1 = reachable from the status quo. */
export function reachedStates(
  { space }: Model,
  statusQuo: number,
  singles: SingleSteps,
  together: readonly Coalition[],
  pulse: Pulse,
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
    while (nWalked < states.length) {
      if (nWalked % betweenPulses === 0) pulse();
      walk(states[nWalked++]!, visit);
    }
    for (const set of unmet) set.some(s, visit);
  }
  return reached;
}

/** Whether from each reached state some state at rest can be reached: a search back from those at
 *  rest by single decision makers, and for the few states that leaves, by coalitions. */
export function allComeToRest(
  reached: Uint8Array | null,
  isOutcome: Uint8Array,
  singles: SingleSteps,
  together: readonly Coalition[],
  pulse: Pulse,
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
    for (let at = first; at < settled.length; at++) {
      if (at % betweenPulses === 0) pulse();
      walk(settled[at]!, visit);
    }
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
