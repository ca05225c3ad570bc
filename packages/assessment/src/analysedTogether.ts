import type { Case } from '@casus/casefile';
import { type Concept, finishTask, type Pulse, sharedTask } from '@casus/engine';
import type { World } from '@casus/evidence';
import { listedSpace } from './listedSpace.ts';
import type { Partner } from './options.ts';
import { presentStatements, ranksOf, shapeIn, type WorldModel } from './worldModel.ts';

/** As `worldModel`, with what settles the world under each of the concepts computed already, by this
 *  thread and the partner's: ranks, verdicts, deterrence, and how far single decision makers come.
 *  @param concepts  those of `settle`; `sim` is left for later. */
export function analysedTogether(
  theCase: Case,
  world: World,
  concepts: readonly Concept[],
  partner: Partner,
  pulse: Pulse,
): WorldModel {
  const { model, statusQuo } = shapeIn(theCase, world);
  const numbered = listedSpace(theCase);
  const rankings = theCase.decisionMakers.map(({ preferences }) =>
    preferences.kind === 'statements'
      ? presentStatements(preferences, world)
      : ranksOf(numbered, model.space, preferences, world),
  );
  const sequential = concepts.filter((concept) => concept !== 'sim');
  const task = sharedTask(model, rankings, sequential, {
    statusQuo: statusQuo === -1 ? null : statusQuo,
    hasCoalitions: theCase.coalitions.length > 0,
  });
  partner.join(task);
  try {
    const shared = finishTask(task, model, { pulse });
    return { model, ranks: shared.ranks, shared, statusQuo };
  } finally {
    partner.leave();
  }
}
