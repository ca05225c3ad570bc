import type { GivenAnswer, GivenQuestionRow, UnlistedAssessment } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { concepts } from '@casus/engine';
import {
  type Block,
  heading,
  type Item,
  item,
  list,
  type Mark,
  marked,
  paragraph,
  type Text,
} from '../blocks.ts';
import { evidenceBlocks } from '../sections/evidence.ts';
import { statementBlocks } from '../sections/parties.ts';
import { counted, enumeration, sentence, upperFirst } from '../words/phrases.ts';
import { changeClauses, idsAsNames, nameOf } from '../words/states.ts';
import {
  asTyped,
  givenSentences,
  givenStepsInWords,
  lookedInWords,
  stoppedBlocks,
  told,
} from './givenStates.ts';

/** Outcomes spelled out; more are counted. */
const maxOutcomes = 5;

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
    ...outcomeBlocks(theCase, document),
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

const verdicts: Readonly<Record<GivenAnswer, { word: string; rest: string }>> = {
  yes: { word: 'Yes', rest: ', in every outcome.' },
  open: { word: 'Open', rest: ': in some outcomes, not in others.' },
  no: { word: 'No', rest: ', in no outcome.' },
  unsettled: { word: 'Unsettled', rest: ': there is no outcome.' },
  undecided: { word: 'Undecided', rest: ': not all outcomes could be found.' },
};

/** An undecided answer looks like an unsettled one. */
function markOf(answer: GivenAnswer): Mark {
  return answer === 'undecided' ? 'unsettled' : answer;
}

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
  const { word, rest } = verdicts[answer];
  const asked: Text = text === ask ? ['Does it come to this: ', marked(ask, 'code'), '?'] : [text];
  return item([...asked, ' ', marked(word, markOf(answer)), rest]);
}

function outcomeBlocks(theCase: Case, { outcomes, unlisted }: Document): Block[] {
  const { statusQuo, settlement } = unlisted;
  const now: Block[] =
    statusQuo === null
      ? []
      : [list([item([marked('Now', 'strong')], givenSentences(theCase, statusQuo))])];
  if (settlement === null || statusQuo === null) {
    const why = outcomes.unsettled ?? 'the case has no status quo to begin from';
    return [heading('Where it comes to rest'), ...now, paragraph(upperFirst(`${why}.`))];
  }
  const { outcomes: found, complete, reached, undecided, looked, budget } = settlement;
  const shown = found.slice(0, maxOutcomes);
  const more = found.length - shown.length;
  const spent = lookedInWords(looked, budget);
  return [
    heading('Where it comes to rest'),
    ...now,
    ...(outcomes.unsettled === null
      ? []
      : [paragraph(marked('Nothing holds', 'unsettled'), `: ${outcomes.unsettled}.`)]),
    ...shown.flatMap((outcome) => oneOutcome(theCase, statusQuo, outcome)),
    ...(more > 0 ? [paragraph(`And ${counted(more, 'more outcome')}.`)] : []),
    ...(outcomes.mayCycle === true
      ? [paragraph('From some states that can be reached the parties may go round and round.')]
      : []),
    paragraph(
      marked(
        complete
          ? `These are all the outcomes: ${counted(reached, 'state')} can be reached, and everything about them is decided (${spent}).`
          : `Whether there are more is undecided: ${counted(reached, 'state')} found to be reached, and about ${undecided} of them not everything is decided (${spent}).`,
        'quiet',
      ),
    ),
  ];
}

function oneOutcome(
  theCase: Case,
  statusQuo: readonly string[],
  { taken, path }: NonNullable<Document['unlisted']['settlement']>['outcomes'][number],
): Block[] {
  if (path.length === 0) return [list([item([marked('Outcome', 'strong'), ': the status quo.'])])];
  const ids = idsAsNames(theCase);
  const changes = changeClauses(theCase, told(statusQuo), told(taken));
  const steps = givenStepsInWords(theCase, statusQuo, path);
  return [
    list([
      item(
        [marked('Outcome', 'strong'), `: as now, but ${changes.join('; ')}.`],
        [
          ...steps.map((step, at) => sentence(`${at === 0 ? 'first' : 'then'} ${step}`, ids)),
          [marked(`--state ${asTyped(taken)}`, 'code')],
        ],
      ),
    ]),
  ];
}

function stabilityBlocks(theCase: Case, { unlisted }: Document): Block[] {
  const { stability } = unlisted;
  if (stability === null) return [];
  return [
    heading('Whether the status quo is stable'),
    {
      kind: 'table',
      head: ['For', ...concepts],
      rows: theCase.decisionMakers.map(({ id, name }) => [
        name,
        ...concepts.map((concept) => {
          const { stable } = stability[concept][id]!;
          return [marked(stable, markOf(stable))];
        }),
      ]),
    },
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
