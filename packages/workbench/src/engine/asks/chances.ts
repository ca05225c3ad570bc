import { type AssessmentOptions, assessing, type Progress } from '@casus/assessment';
import { type QuestionWords, questionWords } from '@casus/report';
import { caseOf, type Loaded } from './loaded.ts';

/** The answers over all worlds with some claims and figures set by hand. */
export function* chances(
  loaded: Loaded | null,
  assume: NonNullable<AssessmentOptions['assume']>,
): Generator<Progress, QuestionWords[], void> {
  const theCase = caseOf(loaded);
  const assessment = yield* assessing(theCase, { assume, summary: true, sim: false });
  return questionWords(theCase, assessment);
}
