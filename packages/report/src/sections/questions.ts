import type { Answer, Assessment } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import type { Chances, Item, Text } from '../blocks.ts';
import { hasOnlyBounds } from '../words/stopped.ts';
import { overWorlds } from './answers.ts';
import { leftOutItems } from './changes.ts';
import { chanceRows, isCertain } from './likelihoods.ts';

/** A question with all that is said of its answer, for a page that sets each by itself. */
export interface QuestionWords {
  readonly id: string;
  readonly text: string;
  /** In the base world. */
  readonly answer: Answer;
  /** The likeliest over all worlds. */
  readonly leading: Answer;
  /** The same in every world. */
  readonly isCertain: boolean;
  readonly chances: Chances['groups'][number]['rows'];
  /** How sure that is over all worlds. */
  readonly sure: readonly Text[];
  /** The reports, origins and sources that turn the answer if they are left out. */
  readonly leftOut: readonly Item[];
}

/** The questions of a case, one after the other. */
export function questionWords(theCase: Case, assessment: Assessment): QuestionWords[] {
  const isBounds = hasOnlyBounds(assessment);
  return Object.entries(assessment.document.questions).map(([id, row]) => ({
    id,
    text: row.text,
    answer: row.answer,
    leading: row.leading,
    isCertain: isCertain(row),
    chances: chanceRows(theCase, row, isBounds),
    sure: overWorlds(theCase, assessment, row),
    leftOut: leftOutItems(theCase, assessment, id),
  }));
}
