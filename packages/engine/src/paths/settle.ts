import { type Coalition, jointSteps } from '../coalitions/jointSteps.ts';
import { undeterredTargets } from '../coalitions/undeterredTargets.ts';
import type { Concept } from '../model/concept.ts';
import { once } from '../model/once.ts';
import type { Model } from '../moves/model.ts';
import { checkShared, equilibriaUnder } from '../stability/analyse.ts';
import { type Analysis, analysis } from '../stability/analysis.ts';
import { allComeToRest, reachedStates } from './comeToRest.ts';
import { type DroppedEquilibrium, droppedEquilibria } from './droppedEquilibria.ts';
import type { MoveStep } from './searchForward.ts';
import { singleSteps } from './singleSteps.ts';

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
  const known = together.length === 0 ? shared.kept.reached.get(concept) : undefined;
  const reached =
    statusQuo === null
      ? null
      : known?.statusQuo === statusQuo
        ? known.marks
        : reachedStates(model, statusQuo, singles, together, shared.pulse);
  const { outcomes, isOutcome } = statesAtRest(model, reached, atRest);
  const equilibria = once(() => equilibriaUnder(shared, concept));
  const dropped = once(() =>
    droppedEquilibria(model, equilibria(), reached, isOutcome, (s) => jointSteps(together, s)),
  );
  const mayCycle = once(() => !allComeToRest(reached, isOutcome, singles, together, shared.pulse));
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
      ...jointSteps(together, s).map(({ coalition, to }) => ({ by: together[coalition]!.by, to })),
    ],
  };
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
