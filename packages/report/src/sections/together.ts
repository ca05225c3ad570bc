import type { Assessment, FlipSetRow, ReasonRow } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, list, paragraph } from '../blocks.ts';
import { counted, enumeration, quoted } from '../words/phrases.ts';
import { turnsInWords } from './answers.ts';
import { changeInWords } from './changes.ts';

/** Most sets of changes told for one question. */
const maxSets = 6;

/** What turns an answer only together, and what is enough to fix it. */
export function togetherBlocks(theCase: Case, assessment: Assessment): Block[] {
  const { flipSets, reasons, questions } = assessment.document;
  const several = (flipSets ?? []).filter(({ changes }) => changes.length > 1);
  const telling = (reasons ?? []).filter(({ claims, estimates }) =>
    [claims, estimates].some((part) => Object.keys(part).length > 0),
  );
  const byQuestion = Object.keys(questions).flatMap((id) => {
    const own = several.filter(({ question }) => question === id);
    const rest = own.length - maxSets;
    return [
      ...own.slice(0, maxSets).map((row) => setInWords(theCase, assessment, row)),
      ...(rest > 0 ? [`${counted(rest, 'more set')} of changes would.`] : []),
    ];
  });
  return [
    ...(byQuestion.length === 0
      ? []
      : [heading('What would change it only together', 3), list(byQuestion)]),
    ...(telling.length === 0
      ? []
      : [
          heading('What is enough', 3),
          paragraph('Whatever all the rest turns out to be:'),
          list(telling.map((row) => reasonInWords(theCase, assessment, row))),
        ]),
  ];
}

function setInWords(theCase: Case, assessment: Assessment, row: FlipSetRow): string {
  const changes = row.changes.map((change) => changeInWords(theCase, change));
  const turn = turnsInWords(assessment, [row]).map((part) =>
    typeof part === 'string' ? part : part.text,
  );
  return `If ${enumeration(changes)}: ${turn.join('')}.`;
}

function reasonInWords(theCase: Case, { document }: Assessment, row: ReasonRow): string {
  const changes = { ...row.claims, ...row.estimates };
  const parts = Object.entries(changes).map(([id, value]) =>
    changeInWords(theCase, { [id]: value }),
  );
  const asked = quoted(document.questions[row.question]?.text ?? row.question);
  return `If ${enumeration(parts)}: ${asked} is ${row.answer}.`;
}
