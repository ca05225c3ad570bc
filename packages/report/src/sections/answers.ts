import type { Answer, Assessment, QuestionRow } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { yardstickPhrase } from '@casus/evidence';
import {
  type Block,
  heading,
  type Inline,
  type Item,
  item,
  list,
  marked,
  paragraph,
  type Text,
} from '../blocks.ts';
import { hasEvidence } from '../words/evidence.ts';
import { counted, enumeration, figure, percentRange } from '../words/phrases.ts';
import { hasOnlyBounds, knowsChanges } from '../words/stopped.ts';

/** Each answer in words: the word, and what it means. */
export const verdicts: Readonly<Record<Answer, { word: string; rest: string }>> = {
  yes: { word: 'Yes', rest: ', in every outcome.' },
  open: { word: 'Open', rest: ': in some outcomes, not in others.' },
  no: { word: 'No', rest: ', in no outcome.' },
  unsettled: { word: 'Unsettled', rest: ': there is no outcome.' },
};

/** How likely an answer is that no world gives, beside others that some give. */
export const never = 'in no world';

function hanging(on: readonly string[], isKnown: boolean): Text[] {
  if (on.length === 0 && !isKnown) return [];
  return [
    [
      marked(
        on.length === 0
          ? 'No single report, claim or estimate turns this.'
          : `It hangs on ${enumeration(on)}: see what would change an answer.`,
        'quiet',
      ),
    ],
  ];
}

/** The questions and their answers, each with what it hangs on. */
export function answerBlocks(theCase: Case, assessment: Assessment): Block[] {
  const questions = Object.entries(assessment.document.questions);
  return [
    heading('Answers'),
    ...(questions.length === 0 ? [] : stoppedBlocks(assessment)),
    questions.length === 0
      ? paragraph('The case asks no question; add some under ', marked('questions:', 'code'), '.')
      : list(questions.map(([id, row]) => answerItem(theCase, assessment, id, row))),
    paragraph(marked(partiesInWords(theCase), 'quiet')),
  ];
}

/** That the work was stopped, before anything is taken for complete. */
function stoppedBlocks(assessment: Assessment): Block[] {
  const { stoppedAfter, worlds } = assessment.document.method;
  if (stoppedAfter === null) return [];
  const changes = 'what would change an answer is not told in full.';
  return [
    hasOnlyBounds(assessment)
      ? paragraph(
          marked(`Stopped after ${figure(stoppedAfter)} of ${counted(worlds, 'world')}`, 'strong'),
          `: the likelihoods are only bounds, and ${changes}`,
        )
      : paragraph(
          marked('Stopped before all was worked out', 'strong'),
          `: the likelihoods are those of all worlds, but ${changes}`,
        ),
  ];
}

/** How likely that is over all worlds, or that another answer is likelier there. */
export function overWorlds(
  theCase: Case,
  assessment: Assessment,
  { answer, leading, probability }: QuestionRow,
): Text[] {
  if (probability[answer].low > certain) return [];
  if (hasOnlyBounds(assessment)) {
    const range = percentRange(probability[answer]);
    return [`Over all that is uncertain, ${answer} is ${range} likely as far as is known.`];
  }
  const sure = yardstickPhrase(theCase.yardstick, probability[leading]);
  if (answer === leading) return [`Over all that is uncertain: ${sure}.`];
  return [
    [
      'So with every claim and figure at its most likely; over all that is uncertain ',
      marked(leading, leading),
      ` is the likelier answer: ${sure}.`,
    ],
  ];
}

/** A probability without doubt, but for rounding. */
const certain = 1 - 1e-9;

function answerItem(theCase: Case, assessment: Assessment, id: string, row: QuestionRow): Item {
  const { word, rest } = verdicts[row.answer];
  const asked: Inline[] =
    row.text === row.ask ? ['Does it come to this: ', marked(row.ask, 'code'), '?'] : [row.text];
  return item(
    [...asked, ' ', marked(word, row.answer), rest],
    [...overWorlds(theCase, assessment, row), ...hangsOn(theCase, assessment, id)],
  );
}

/** What a question hangs on, by name; nothing where there is no evidence. */
function hangsOn(theCase: Case, assessment: Assessment, id: string): Text[] {
  if (!hasEvidence(theCase)) return [];
  const { document } = assessment;
  const changes = document.flips.filter(({ question }) => question === id);
  const turning = [...new Set(changes.flatMap(({ change }) => Object.keys(change)))];
  const left = document.without.filter(({ question }) => question === id);
  const reports = left.flatMap((row) => ('report' in row ? [`report ${row.report}`] : []));
  const hangs = [
    ...turning.map((one) => `${theCase.claims.has(one) ? 'claim' : 'estimate'} ${one}`),
    ...reports,
  ];
  if (hangs.length === 0 && left.length > 0) hangs.push('who is believed');
  return hanging(hangs, knowsChanges(assessment));
}

function partiesInWords(theCase: Case): string {
  const { decisionMakers, coalitions, claims, estimates, sources } = theCase;
  const isEmpty = !hasEvidence(theCase);
  const names = decisionMakers.map(({ name }) => name);
  const together = coalitions.map((members) => enumeration(members.map((i) => names[i]!)));
  const parts = [
    `Who decides: ${enumeration(names)}`,
    ...together.map((members) => `${members} may act together`),
  ];
  const evidence = [
    counted(sources.size, 'source'),
    counted(claims.size, 'claim'),
    counted(estimates.size, 'estimate'),
  ];
  const begin = `${parts.join('; ')}.`;
  return isEmpty
    ? `${begin} No evidence is given: the answers follow from what the parties can do and want.`
    : `${begin} The evidence: ${enumeration(evidence)}.`;
}

/** What becomes of the answer to a question. */
export interface Turn {
  readonly question: string;
  readonly from: Answer;
  readonly to: Answer;
}

/** How a change turns answers: “…” turns from no to yes. */
export function turnsInWords({ document }: Assessment, turns: readonly Turn[]): Inline[] {
  return turns.flatMap((turn, at) => [
    at === 0 ? '' : '; ',
    `“${document.questions[turn.question]?.text ?? turn.question}” `,
    ...turnInWords(turn),
  ]);
}

/** The same below a question that is named already. */
export function turnInWords({ from, to }: Turn): Inline[] {
  return [`turns from ${from} to `, marked(to, to)];
}
