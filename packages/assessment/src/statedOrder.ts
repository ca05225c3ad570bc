import type { Case } from '@casus/casefile';
import { baseWorld, weighEvidence } from '@casus/evidence';
import { listedSpace } from './listedSpace.ts';
import { ranksOf } from './worldModel.ts';

/** The order that a decision maker's preferences give the numbered states in the base world: levels of
 *  state indices, the best first.
 *  @throws AssessmentError "size-limit" where there are too many states to list. */
export function statedOrder(theCase: Case, decisionMaker: number): number[][] {
  const space = listedSpace(theCase);
  const world = baseWorld(weighEvidence(theCase));
  const ranks = ranksOf(space, space, theCase.decisionMakers[decisionMaker]!.preferences, world);
  const levels = new Map<number, number[]>();
  for (const [s, rank] of ranks.entries()) {
    const level = levels.get(rank);
    if (level === undefined) levels.set(rank, [s]);
    else level.push(s);
  }
  return [...levels].sort(([a], [b]) => b - a).map(([, states]) => states);
}
