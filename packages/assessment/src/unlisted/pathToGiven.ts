import type { Case } from '@casus/casefile';
import { defaultBudget, unlistedPath } from '@casus/engine';
import { type AssessmentOptions, settingOf } from '../options.ts';
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
  const inWorld = unlistedWorld(theCase, settingOf(theCase, options).world);
  const from = givenStatusQuo(inWorld);
  const to = givenState(inWorld, taken);
  const budget = options.budget ?? defaultBudget;
  const isStopped = (): boolean => options.signal?.aborted === true;
  const { coalitions } = theCase;
  const way = (improvements: boolean): GivenWay => {
    options.onProgress?.({ stage: 'given states', done: improvements ? 0 : 1, total: 2 });
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
  const byImprovements = way(true);
  return {
    from: takenIn(theCase, from),
    to: takenIn(theCase, to),
    byImprovements,
    byMoves: way(false),
    budget,
  };
}
