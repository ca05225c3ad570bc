import type { Case } from '@casus/casefile';
import type { Verdict } from '../answers.ts';
import type { JudgementRow } from '../document.ts';
import type { Progress, Setting } from '../options.ts';
import type { WorldModel } from '../worldModel.ts';
import { judgements } from './judgements.ts';
import { judged } from './orders.ts';
import { type Robustness, robustness } from './robustness.ts';

/** Orders times states that are looked at unasked. */
const budget = 2 ** 23;

/** What was found; null judgements: the model is too large to look at every order unasked. */
export interface OwnJudgements {
  readonly judgements: JudgementRow[] | null;
  readonly robustness: Robustness;
}

/** What the analyst's own order of preferences carries: which single change of it turns an answer, and
 *  how many swaps other results are away. One step per order looked at.
 *  @param isAsked  looks at every order, however large the model is. */
export function* ownJudgements(
  theCase: Case,
  inWorld: WorldModel,
  { world, concept }: Setting,
  base: Verdict,
  isAsked: boolean,
): Generator<Progress, OwnJudgements, void> {
  const nOrders = judged(theCase, world).reduce(
    (n, { places, canDrop }) => n + places.length * (canDrop ? 2 : 1),
    0,
  );
  if (!isAsked && nOrders * inWorld.model.space.nStates > budget) {
    return { judgements: null, robustness: { destroyed: [], wanted: [], searched: 0 } };
  }
  const rows: JudgementRow[] = [];
  let done = 0;
  const progress = (): Progress => ({ stage: 'judgements', done: ++done, total: done });
  for (const found of judgements(theCase, inWorld, world, concept, base.answers)) {
    rows.push(...found);
    yield progress();
  }
  const search = robustness(theCase, inWorld, world, concept, base);
  for (;;) {
    const step = search.next();
    if (step.done === true) return { judgements: rows, robustness: step.value };
    yield progress();
  }
}
