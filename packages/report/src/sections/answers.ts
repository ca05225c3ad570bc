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
import { counted, enumeration } from '../words/phrases.ts';

const verdicts: Readonly<Record<Answer, { word: string; rest: string }>> = {
  yes: { word: 'Yes', rest: ', in every outcome.' },
  open: { word: 'Open', rest: ': in some outcomes, not in others.' },
  no: { word: 'No', rest: ', in no outcome.' },
  unsettled: { word: 'Unsettled', rest: ': nothing comes to rest.' },
};

/** The questions and their answers, each with what it hangs on. */
export function answerBlocks(theCase: Case, assessment: Assessment): Block[] {
  const questions = Object.entries(assessment.document.questions);
  return [
    heading('Answers'),
    questions.length === 0
      ? paragraph('The case asks no question; add some under `questions:`.')
      : list(questions.map(([id, row]) => answer(theCase, assessment, id, row))),
    paragraph(marked(partiesInWords(theCase), 'quiet')),
  ];
}

/** How likely that is over all worlds, or that another answer is likelier there. */
function overWorlds(theCase: Case, { answer, leading, probability }: QuestionRow): Text[] {
  if (probability[answer].low > certain) return [];
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

function answer(theCase: Case, { document }: Assessment, id: string, row: QuestionRow): Item {
  const { word, rest } = verdicts[row.answer];
  const asked: Inline[] =
    row.text === row.ask ? ['Does it come to this: ', marked(row.ask, 'code'), '?'] : [row.text];
  const changes = document.flips.filter(({ question }) => question === id);
  const turning = [...new Set(changes.flatMap(({ change }) => Object.keys(change)))];
  const left = document.without.filter(({ question }) => question === id);
  const reports = left.flatMap((row) => ('report' in row ? [`report ${row.report}`] : []));
  const hangs = [...turning, ...reports];
  if (hangs.length === 0 && left.length > 0) hangs.push('who is believed');
  return item(
    [...asked, ' ', marked(word, row.answer), rest],
    [
      ...overWorlds(theCase, row),
      [
        marked(
          hangs.length === 0
            ? 'No single report, claim or estimate turns this.'
            : `It hangs on ${enumeration(hangs)}: see what would change an answer.`,
          'quiet',
        ),
      ],
    ],
  );
}

function partiesInWords({ decisionMakers, coalitions, claims, estimates, sources }: Case): string {
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
  return `${parts.join('; ')}. The evidence: ${enumeration(evidence)}.`;
}

/** How a change turns answers: “…” turns from no to yes. */
export function turnsInWords(
  { document }: Assessment,
  turns: readonly { question: string; from: Answer; to: Answer }[],
): Inline[] {
  return turns.flatMap(({ question, from, to }, at) => [
    at === 0 ? '' : '; ',
    `“${document.questions[question]?.text ?? question}” turns from ${from} to `,
    marked(to, to),
  ]);
}
