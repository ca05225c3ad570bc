import type { Case } from '@casus/casefile';
import type { Verdict } from '../answers.ts';
import type { JudgementRow } from '../document.ts';
import type { Progress, Setting } from '../options.ts';
import type { WorldModel } from '../worldModel.ts';
import { judgements } from './judgements.ts';
import { type Robustness, robustness } from './robustness.ts';

/** What the analyst's own order of preferences carries: which single change of it turns an answer, and
 *  how many swaps other results are away. One step per order looked at. */
export function* ownJudgements(
  theCase: Case,
  inWorld: WorldModel,
  { world, concept }: Setting,
  base: Verdict,
): Generator<Progress, { judgements: JudgementRow[]; robustness: Robustness }, void> {
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
