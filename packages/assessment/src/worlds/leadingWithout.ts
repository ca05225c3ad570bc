import type { Case } from '@casus/casefile';
import {
  assume,
  baseWorld,
  leaveOuts,
  type World,
  type WorldSpace,
  weighEvidence,
  worldSpace,
} from '@casus/evidence';
import { answers, type WithoutRow } from '../document.ts';
import type { Setting } from '../options.ts';
import type { Chances } from './chances.ts';
import { leadingCode } from './leading.ts';
import { answerPoints } from './questionChances.ts';

/** Every report, origin and source left out once: where that turns the likeliest answer. One step each.
 *  @param chances  with all reports. @param chancesWith  with other evidence on the same case. */
export function* leadingWithout(
  theCase: Case,
  { asOf, assumed }: Pick<Setting, 'asOf' | 'assumed'>,
  chances: Chances,
  chancesWith: (base: World, space: WorldSpace) => Chances,
): Generator<{ readonly done: number; readonly total: number }, WithoutRow[], void> {
  const questions = [...theCase.questions.keys()];
  const before = questions.map((_, q) => leadingCode(answerPoints(chances, q)));
  const outs = leaveOuts(theCase, asOf);
  const rows: WithoutRow[] = [];
  for (const [at, { kind, id, reports }] of outs.entries()) {
    const evidence = weighEvidence(theCase, { asOf, leaveOut: reports });
    const base = assume(baseWorld(evidence), assumed);
    const without = chancesWith(base, worldSpace(theCase, evidence, base, assumed));
    for (const [q, question] of questions.entries()) {
      const to = leadingCode(answerPoints(without, q));
      if (to === before[q]) continue;
      const turn = { question, from: answers[before[q]!]!, to: answers[to]! };
      if (kind === 'report') rows.push({ report: id, ...turn });
      else if (kind === 'origin') rows.push({ origin: id, ...turn });
      else rows.push({ source: id, ...turn });
    }
    yield { done: at + 1, total: outs.length };
  }
  return rows;
}
