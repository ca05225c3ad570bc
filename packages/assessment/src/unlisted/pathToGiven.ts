import type { Case } from '@casus/casefile';
import { defaultBudget, unlistedPath } from '@casus/engine';
import { finished } from '../finished.ts';
import { type AssessmentOptions, type Progress, settingOf } from '../options.ts';
import type { GivenPath, GivenWay } from './unlistedDocument.ts';
import { givenState, givenStatusQuo, givenStep, takenIn, unlistedWorld } from './unlistedWorld.ts';

/** Ways from the status quo to a given state, by improvements and by any moves, without a list of
 *  states.
 *  @param taken  the options taken there, as indices.
 *  @throws AssessmentError "no-status-quo"; "no-such-state" where the base world rules it out. */
export function pathToGiven(
  theCase: Case,
  options: AssessmentOptions,
  taken: readonly number[],
): GivenPath {
  return finished(findingPathToGiven(theCase, options, taken), options.onProgress);
}

/** The same step by step, for callers that do other things in between. */
export function* findingPathToGiven(
  theCase: Case,
  options: AssessmentOptions,
  taken: readonly number[],
): Generator<Progress, GivenPath, void> {
  const inWorld = unlistedWorld(theCase, settingOf(theCase, options).world);
  const from = givenStatusQuo(inWorld);
  const to = givenState(inWorld, taken);
  const budget = options.budget ?? defaultBudget;
  const isStopped = (): boolean => options.signal?.aborted === true;
  const { coalitions } = theCase;
  const way = (improvements: boolean): GivenWay => {
    const { steps, isShortest, nLooked, wasStopped } = unlistedPath(inWorld.model, {
      from,
      to,
      coalitions,
      improvements,
      budget,
      isStopped,
    });
    return {
      steps: steps?.map((step) => givenStep(theCase, step)) ?? null,
      decided: steps !== undefined,
      shortest: isShortest,
      stopped: wasStopped,
      looked: nLooked,
    };
  };
  yield { stage: 'given states', done: 0, total: 2 };
  const byImprovements = way(true);
  yield { stage: 'given states', done: 1, total: 2 };
  return {
    from: takenIn(theCase, from),
    to: takenIn(theCase, to),
    byImprovements,
    byMoves: way(false),
    budget,
  };
}
