import type { Case } from '@casus/casefile';
import {
  type Concept,
  concepts,
  type Decided,
  defaultBudget,
  type OptionSet,
  stateStability,
} from '@casus/engine';
import { type AssessmentOptions, type Progress, settingOf } from '../options.ts';
import { givenState, takenIn, type UnlistedWorld, unlistedWorld } from './unlistedWorld.ts';

/** Whether a state is stable, per concept and decision maker, and what that took. */
export type GivenStability = Record<
  Concept,
  Record<string, { readonly stable: Decided; readonly looked: number }>
>;

/** Whether a given state is stable for each decision maker under each concept, without a list of
 *  states; verdict by verdict, for callers that do other things in between.
 *  @param taken  the options taken there, as indices.
 *  @throws AssessmentError "no-such-state" where the base world rules it out. */
export function* judgingGiven(
  theCase: Case,
  options: AssessmentOptions,
  taken: readonly number[],
): Generator<
  Progress,
  { readonly state: readonly string[]; readonly stability: GivenStability },
  void
> {
  const inWorld = unlistedWorld(theCase, settingOf(theCase, options).world);
  const state = givenState(inWorld, taken);
  const stability = yield* stabilityOf(theCase, inWorld, state, options, nVerdicts(theCase));
  return { state: takenIn(theCase, state), stability };
}

/** Verdicts there are on one state. */
export function nVerdicts({ decisionMakers }: Case): number {
  return decisionMakers.length * concepts.length;
}

/** The same in a world. @param total  steps of the whole work. */
export function* stabilityOf(
  theCase: Case,
  { model }: UnlistedWorld,
  state: OptionSet,
  { budget = defaultBudget, signal }: AssessmentOptions,
  total: number,
): Generator<Progress, GivenStability, void> {
  const isStopped = (): boolean => signal?.aborted === true;
  const found = perConcept((): GivenStability[Concept] => ({}));
  let done = 0;
  for (const concept of concepts) {
    for (const [i, { id }] of theCase.decisionMakers.entries()) {
      yield { stage: 'given states', done: done++, total };
      const settings = { budget, isStopped, isBrief: true };
      const { isStable, nLooked } = stateStability(model, concept, i, state, settings);
      found[concept][id] = { stable: isStable, looked: nLooked };
    }
  }
  return found;
}

/** A value for each concept. */
export function perConcept<T>(value: (concept: Concept) => T): Record<Concept, T> {
  return Object.fromEntries(concepts.map((each) => [each, value(each)])) as Record<Concept, T>;
}
