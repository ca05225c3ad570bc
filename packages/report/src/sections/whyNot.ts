import type { Assessment, StateRow, Step, WhyNotRow } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, type Item, item, list, marked, paragraph } from '../blocks.ts';
import { stateBeside, stepInWords } from '../words/states.ts';
import { describedStates } from './describedStates.ts';

const maxRows = 3;

/** For each question answered no: the nearest states where it holds, and who would leave each. */
export function whyNotBlocks(theCase: Case, assessment: Assessment): Block[] {
  const { document } = assessment;
  return Object.entries(document.whyNot).flatMap(([id, rows]) => [
    heading(`Why not: ${document.questions[id]?.text ?? id}`),
    ...nearestBlocks(theCase, assessment, rows, maxRows),
  ]);
}

/** The nearest states where a formula holds, and who would leave each, by what. */
export function nearestBlocks(
  theCase: Case,
  assessment: Pick<Assessment, 'document' | 'state'>,
  rows: readonly WhyNotRow[],
  most: number,
): Block[] {
  if (rows.length === 0)
    return [paragraph('No state has it that the model and its evidence allow.')];
  const described = describedStates(assessment);
  const { state, document } = assessment;
  const shown = rows.slice(0, most);
  return [
    paragraph(`The nearest ${shown.length === 1 ? 'state' : 'states'} where it would hold:`),
    list(
      shown.map(({ state: n, leaves }): Item => {
        const words = stateBeside(theCase, state(n), described);
        const title = marked(`State ${n}`, 'strong');
        return item(
          [title, `: ${words}.${leaves.length > 0 ? ' It would be left:' : ''}`],
          leaves.length > 0
            ? leaves.map((step) => leaving(theCase, state(n), step, state(step.to)))
            : [
                document.outcomes.states.includes(n)
                  ? 'It is an outcome.'
                  : 'Nobody would leave it, but no undeterred improvements lead there.',
              ],
        );
      }),
    ),
    ...(rows.length > shown.length
      ? [paragraph(`And ${rows.length - shown.length} more as near.`)]
      : []),
  ];
}

function leaving(theCase: Case, from: StateRow, step: Step, to: StateRow): string {
  return `${stepInWords(theCase, from, step, to)} (state ${step.to}).`;
}

/** What `casus why-not` prints for a formula. */
export function whyNotFormulaBlocks(
  theCase: Case,
  assessment: Pick<Assessment, 'document' | 'state'>,
  formula: string,
  rows: readonly WhyNotRow[],
): Block[] {
  const { unsettled } = assessment.document.outcomes;
  return [
    heading(`Why not: ${formula}`, 1),
    ...(unsettled === null
      ? nearestBlocks(theCase, assessment, rows, rows.length)
      : [paragraph(`Nothing holds: ${unsettled}.`)]),
  ];
}
