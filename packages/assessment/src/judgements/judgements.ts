import type { Case } from '@casus/casefile';
import type { Concept } from '@casus/engine';
import type { World } from '@casus/evidence';
import { verdictUnder } from '../answers.ts';
import type { Answer, JudgementRow } from '../document.ts';
import { listedSpace } from '../listedSpace.ts';
import { ranksOf, type WorldModel, withRanks } from '../worldModel.ts';
import { judged, swapped } from './orders.ts';

/** The analyst's own judgements that carry an answer of the base world: each preference statement
 *  dropped once, each neighbouring pair of statements (or of places in a ranking) swapped once. What
 *  does not count in this world is passed over. Places count from 1 in the file's list. */
export function* judgements(
  theCase: Case,
  inWorld: WorldModel,
  world: World,
  concept: Concept,
  from: ReadonlyMap<string, Answer>,
): Generator<readonly JudgementRow[], void, void> {
  for (const { i, places, inOrder, canDrop } of judged(theCase, world)) {
    const decisionMaker = theCase.decisionMakers[i]!.id;
    const changed = (
      order: readonly number[],
    ): Pick<JudgementRow, 'question' | 'from' | 'to'>[] => {
      const ranks = inWorld.ranks.with(
        i,
        ranksOf(listedSpace(theCase), inWorld.model.space, inOrder(order), world),
      );
      const { answers } = verdictUnder(theCase, withRanks(inWorld, ranks), concept);
      return [...from].flatMap(([question, answer]) => {
        const to = answers.get(question)!;
        return to === answer ? [] : [{ question, from: answer, to }];
      });
    };
    for (const [at, place] of places.entries()) {
      if (canDrop) {
        const rows = changed(places.toSpliced(at, 1));
        yield rows.map((row) => ({ decisionMaker, drop: place + 1, ...row }));
      }
      const next = places[at + 1];
      if (next === undefined) continue;
      const rows = changed(swapped(places, at));
      yield rows.map((row) => ({ decisionMaker, swap: [place + 1, next + 1] as const, ...row }));
    }
  }
}
