import type { Case } from '@casus/casefile';
import {
  type Formula,
  type Model,
  type MoveStep,
  noPulse,
  type Pulse,
  type Settlement,
  stateNumber,
  unilateralMoves,
} from '@casus/engine';
import { verdictUnder } from './answers.ts';
import type { WhyNotRow } from './document.ts';
import { namedStep } from './names.ts';
import { type AssessmentOptions, settingOf } from './options.ts';
import { changedOptions, decimalIn, truthIn, type WorldModel, worldModel } from './worldModel.ts';

/** Most states listed for one question. */
const maxStates = 10;

/** Why a formula holds in no outcome: the states nearest to the outcomes where it holds (in option
 *  form the fewest options changed, in graph form the fewest moves), and who would leave each, by
 *  what. Empty where no state has it, or nothing settles. */
export function whyNot(
  theCase: Case,
  options: AssessmentOptions,
  formula: Formula,
): readonly WhyNotRow[] {
  const { concept, world } = settingOf(theCase, options);
  const inWorld = worldModel(theCase, world);
  const { settlement } = verdictUnder(theCase, inWorld, concept);
  return settlement === null ? [] : whyNotIn(theCase, inWorld, settlement, noPulse)(formula);
}

/** The same for any formula, in a world that was analysed. */
export function whyNotIn(
  theCase: Case,
  { model, ranks }: WorldModel,
  settlement: Settlement,
  pulse: Pulse,
): (formula: Formula) => WhyNotRow[] {
  const { space } = model;
  const { outcomes } = settlement;
  let known: Distance | null = null;
  return (formula) => {
    if (outcomes.length === 0) return [];
    pulse();
    known ??=
      space.form.form === 'options'
        ? optionDistance(theCase, model, outcomes, pulse)
        : moveDistance(model, outcomes);
    const nearest = nearestWith(truthIn(theCase, model, formula), known);
    return nearest.map((s) => ({
      state: stateNumber(space, s),
      leaves: plainest(theCase, { model, ranks }, s, settlement.leaves(s)).map((step) =>
        namedStep(theCase, space, step),
      ),
    }));
  };
}

/** How far a state is from the nearest outcome. */
type Distance = (s: number) => number;

/** The first of the nearest states that are marked. */
function nearestWith(marks: Uint8Array, distance: Distance): number[] {
  let least = Number.POSITIVE_INFINITY;
  let nearest: number[] = [];
  for (let s = 0; s < marks.length; s++) {
    if (marks[s] === 0) continue;
    const own = distance(s);
    if (own > least) continue;
    if (own < least) nearest = [];
    least = own;
    if (nearest.length < maxStates) nearest.push(s);
  }
  return nearest;
}

/** One step per mover: the one that changes the fewest options, then the best for the mover (of a
 *  coalition, for its first member). */
function plainest(
  theCase: Case,
  { model, ranks }: Pick<WorldModel, 'model' | 'ranks'>,
  s: number,
  steps: readonly MoveStep[],
): MoveStep[] {
  const chosen = new Map<string, MoveStep>();
  const size = (to: number): number => changedOptions(theCase, model, s, to);
  for (const step of steps) {
    const key = step.by.join();
    const before = chosen.get(key);
    const own = ranks[step.by[0]!]!;
    const isPlainer =
      before === undefined ||
      size(step.to) < size(before.to) ||
      (size(step.to) === size(before.to) && own[step.to]! > own[before.to]!);
    if (isPlainer) chosen.set(key, step);
  }
  return [...chosen.values()];
}

/** Least number of options in which each state differs from an outcome: by rounds of single changes
 *  over all combinations, feasible or not. Cost O(combinations × options). */
function optionDistance(theCase: Case, model: Model, outcomes: Int32Array, pulse: Pulse): Distance {
  const { space } = model;
  const distance = new Int8Array(2 ** space.nOptions).fill(127);
  for (const s of outcomes) distance[decimalIn(theCase, model, s)] = 0;
  for (let k = 0; k < space.nOptions; k++) {
    pulse();
    const bit = 1 << k;
    for (let d = 0; d < distance.length; d++) {
      if ((d & bit) !== 0) continue;
      const low = distance[d]!;
      const high = distance[d | bit]!;
      if (low + 1 < high) distance[d | bit] = low + 1;
      else if (high + 1 < low) distance[d] = high + 1;
    }
  }
  return (s) => distance[decimalIn(theCase, model, s)]!;
}

/** Least number of moves, by anybody, from an outcome to each state; infinite where there is no way. */
function moveDistance(model: Model, outcomes: Int32Array): Distance {
  const distance = new Float64Array(model.space.nStates).fill(Number.POSITIVE_INFINITY);
  const queue = [...outcomes];
  for (const s of queue) distance[s] = 0;
  for (const s of queue) {
    for (let i = 0; i < model.nDms; i++) {
      for (const t of unilateralMoves(model, i, s)) {
        if (distance[t] !== Number.POSITIVE_INFINITY) continue;
        distance[t] = distance[s]! + 1;
        queue.push(t);
      }
    }
  }
  return (s) => distance[s]!;
}
