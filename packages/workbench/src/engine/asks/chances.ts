import { type AssessmentOptions, assessing, type Progress } from '@casus/assessment';
import { type QuestionWords, questionWords } from '@casus/report';
import { caseOf, type Loaded } from './loaded.ts';

/** Work that comes behind the worlds, and tells nothing of the likelihoods. */
const later: ReadonlySet<Progress['stage']> = new Set(['timeline', 'left out', 'judgements']);

/** The answers over all worlds with some claims and figures set by hand; what would change them is not
 *  worked out. */
export function* chances(
  loaded: Loaded | null,
  assume: NonNullable<AssessmentOptions['assume']>,
): Generator<Progress, QuestionWords[], void> {
  const theCase = caseOf(loaded);
  const signal = { aborted: false };
  const work = assessing(theCase, { assume, summary: true, sim: false, signal });
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return questionWords(theCase, value);
    signal.aborted = later.has(value.stage);
    yield value;
  }
}
