import type { Answer, Assessment, QuestionRow } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { yardstickPhrase } from '@casus/evidence';
import { type Block, type Chances, heading, list, paragraph } from '../blocks.ts';
import { counted, enumeration, figure, percentRange } from '../words/phrases.ts';
import { stateBeside } from '../words/states.ts';
import { hasOnlyBounds } from '../words/stopped.ts';
import { describedStates } from './describedStates.ts';

const answers: readonly Answer[] = ['yes', 'open', 'no', 'unsettled'];

/** Probabilities below this are none: they come of rounding. */
const rounding = 1e-9;

/** How sure the answers are, over all ways in which what is uncertain can turn out. */
export function likelihoodBlocks(theCase: Case, assessment: Assessment): Block[] {
  const { questions, method } = assessment.document;
  const rows = Object.values(questions);
  if (rows.length === 0 || (method.worlds === 1 && method.stoppedAfter === null)) return [];
  const open = rows.filter((row) => !isCertain(row));
  const sure = rows.filter(isCertain);
  return [
    heading('How sure that is'),
    paragraph(inAllWorlds(assessment)),
    ...(open.length === 0 ? [] : [chances(theCase, open, hasOnlyBounds(assessment))]),
    ...(sure.length === 0
      ? []
      : [
          paragraph(
            `The same in every one of them: ${enumeration(sure.map(({ text, answer }) => `“${text}” ${answer}`))}.`,
          ),
        ]),
    ...stateBlocks(theCase, assessment),
  ];
}

function inAllWorlds(assessment: Assessment): string {
  const { worlds, samplingError, stoppedAfter } = assessment.document.method;
  const ways = counted(worlds, 'way', 'ways');
  if (stoppedAfter !== null && hasOnlyBounds(assessment)) {
    return `Stopped after ${figure(stoppedAfter)} of ${counted(worlds, 'world')}: what the others say is not known, and the ranges allow for anything in them.`;
  }
  return samplingError === null
    ? `What is uncertain can turn out in ${ways}. Over all of them, as likely as the evidence makes each (low, point and high):`
    : `What is uncertain can turn out in too many ways to go through, so ${worlds} were drawn at random, always the same (error at most ${Math.round(samplingError * 1000) / 10} percentage points):`;
}

/** Whether an answer is the same in every world. */
export function isCertain({ probability, answer }: QuestionRow): boolean {
  return probability[answer].low > 1 - rounding;
}

function chances(theCase: Case, rows: readonly QuestionRow[], isBounds: boolean): Chances {
  return {
    kind: 'chances',
    groups: rows.map((row) => ({ label: row.text, rows: chanceRows(theCase, row, isBounds) })),
  };
}

/** How likely each answer to a question is that can be one; bounds have no point. */
export function chanceRows(
  theCase: Case,
  { probability }: QuestionRow,
  isBounds: boolean,
): Chances['groups'][number]['rows'] {
  return answers
    .filter((answer) => probability[answer].high > rounding)
    .map((answer) => ({
      label: answer,
      mark: answer,
      ...probability[answer],
      ...(isBounds
        ? { point: null, words: percentRange(probability[answer]) }
        : { words: yardstickPhrase(theCase.yardstick, probability[answer]) }),
    }));
}

/** Most states told. */
const maxStates = 6;

/** The states in which it may end, where they are more than those of the base world. */
function stateBlocks(theCase: Case, assessment: Assessment): Block[] {
  const { stateProbabilities, outcomes } = assessment.document;
  const possible = stateProbabilities.filter(({ outcome }) => outcome.high > rounding);
  const known = new Set(outcomes.states);
  if (possible.every(({ state }) => known.has(state))) return [];
  const described = describedStates(assessment);
  const rest = possible.length - maxStates;
  return [
    paragraph('Where it may end:'),
    list([
      ...possible.slice(0, maxStates).map(({ state, outcome }) => {
        const words = stateBeside(theCase, assessment.state(state), described);
        const isBase = known.has(state) ? ', one of the outcomes below' : `: ${words}`;
        return `State ${state}, ${yardstickPhrase(theCase.yardstick, outcome)}${isBase}.`;
      }),
      ...(rest > 0 ? [`${counted(rest, 'more state')}, less likely.`] : []),
    ]),
  ];
}
