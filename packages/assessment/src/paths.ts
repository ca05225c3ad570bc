import type { Case } from '@casus/casefile';
import { shortestPaths, stateNumber } from '@casus/engine';
import type { PathRow } from './document.ts';
import { AssessmentError } from './error.ts';
import { namedStep } from './names.ts';
import { numberedState } from './numberedState.ts';
import { type AssessmentOptions, settingOf } from './options.ts';
import { type WorldModel, worldModel } from './worldModel.ts';

/** Shortest paths from the status quo to a state, by improvements and by any moves.
 *  @throws AssessmentError "no-status-quo"; "no-such-state" for a number no state of this world has. */
export function pathsTo(theCase: Case, options: AssessmentOptions, number: number): PathRow {
  const { world } = settingOf(theCase, options);
  const inWorld = worldModel(theCase, world);
  if (inWorld.statusQuo === null || inWorld.statusQuo < 0) {
    throw new AssessmentError(
      'no-status-quo',
      inWorld.statusQuo === null
        ? 'the case has no statusQuo, so there is nowhere to start from'
        : 'the status quo is not feasible in this world',
      null,
    );
  }
  const target = numberedState(theCase, inWorld.model, number);
  return pathRows(theCase, inWorld, inWorld.statusQuo, [target])[0]!;
}

export function pathRows(
  theCase: Case,
  { model, ranks, shared }: WorldModel,
  from: number,
  targets: readonly number[],
): PathRow[] {
  const { coalitions } = theCase;
  const find = (
    improvements: boolean,
  ): (readonly { by: readonly string[]; to: number }[] | null)[] =>
    shortestPaths(model, ranks, { from, targets, coalitions, improvements, shared }).map(
      (path) => path?.map((step) => namedStep(theCase, model.space, step)) ?? null,
    );
  const byImprovements = find(true);
  const byMoves = find(false);
  return targets.map((target, at) => ({
    to: stateNumber(model.space, target),
    byImprovements: byImprovements[at]!,
    byMoves: byMoves[at]!,
  }));
}
