import type { GivenQuestionRow, UnlistedAssessment } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { concepts } from '@casus/engine';
import {
  type Block,
  heading,
  type Item,
  item,
  list,
  marked,
  paragraph,
  type Text,
} from '../blocks.ts';
import { evidenceBlocks } from '../sections/evidence.ts';
import { statementBlocks } from '../sections/parties.ts';
import { counted, enumeration, sentence } from '../words/phrases.ts';
import { nameOf } from '../words/states.ts';
import { givenVerdicts, markOf } from './givenAnswers.ts';
import { settlementBlocks } from './givenSettlement.ts';
import { asTyped, stoppedBlocks } from './givenStates.ts';
import { verdictTable } from './givenVerdicts.ts';

/** The assessment of a case whose states are not listed, in words: what could be decided, and what was
 *  left out. */
export function unlistedBlocks(theCase: Case, assessment: UnlistedAssessment): Block[] {
  const { document } = assessment;
  const begin = [theCase.question, theCase.summary].filter((text) => text !== null);
  return [
    heading(theCase.title, 1),
    ...(document.case.asOf === null
      ? []
      : [paragraph(marked(`As of ${document.case.asOf}`, 'quiet'))]),
    ...begin.map((text) => paragraph(text)),
    ...answerBlocks(theCase, document),
    ...settlementBlocks(theCase, document),
    ...stabilityBlocks(theCase, document),
    ...conceptBlocks(document),
    heading('What each party wants'),
    ...document.preferences.flatMap((row, i) => [
      heading(nameOf(theCase, row.decisionMaker), 3),
      ...statementBlocks(theCase, row, theCase.decisionMakers[i]!.preferences),
    ]),
    ...evidenceBlocks(theCase, assessment),
    ...methodBlocks(assessment),
  ];
}

type Document = UnlistedAssessment['document'];

function answerBlocks(theCase: Case, { questions, method, unlisted }: Document): Block[] {
  const rows = Object.values(questions);
  return [
    heading('Answers'),
    ...stoppedBlocks(method.stoppedAfter !== null),
    rows.length === 0
      ? paragraph('The case asks no question; add some under ', marked('questions:', 'code'), '.')
      : list(rows.map(answerItem)),
    paragraph(
      marked(
        `Who decides: ${enumeration(theCase.decisionMakers.map(({ name }) => name))}.`,
        'quiet',
      ),
    ),
    paragraph(marked('Only given states', 'strong'), `: ${unlisted.note}.`),
  ];
}

function answerItem({ text, ask, answer }: GivenQuestionRow): Item {
  const { word, rest } = givenVerdicts[answer];
  const asked: Text = text === ask ? ['Does it come to this: ', marked(ask, 'code'), '?'] : [text];
  return item([...asked, ' ', marked(word, markOf(answer)), rest]);
}

function stabilityBlocks(theCase: Case, { unlisted }: Document): Block[] {
  const { stability } = unlisted;
  if (stability === null) return [];
  return [
    heading('Whether the status quo is stable'),
    verdictTable(theCase, stability),
    paragraph(
      marked('Why: ', 'quiet'),
      marked(`casus explain --state ${asTyped(unlisted.statusQuo ?? [])}`, 'code'),
      marked('. What is undecided may be decided with a greater --budget.', 'quiet'),
    ),
  ];
}

function conceptBlocks({ questions }: Document): Block[] {
  const rows = Object.values(questions);
  if (rows.length === 0) return [];
  return [
    heading('Under other concepts'),
    {
      kind: 'table',
      head: ['Question', ...concepts],
      rows: rows.map(({ text, byConcept }) => [
        text,
        ...concepts.map((concept) => [marked(byConcept[concept], markOf(byConcept[concept]))]),
      ]),
    },
  ];
}

function methodBlocks({ document, warnings }: UnlistedAssessment): Block[] {
  const { concept, assumptions, version } = document.method;
  return [
    heading('Method and doubts'),
    paragraph(
      `Casus ${version}: the graph model for conflict resolution, concept ${concept}, ${counted(document.unlisted.options, 'option')}, states not listed, the base world only. It says who claims what, and what follows; never what is true.`,
    ),
    list([...assumptions, ...warnings].map((doubt) => sentence(doubt))),
  ];
}
