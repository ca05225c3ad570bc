import {
  type Assessment,
  type AssessmentOptions,
  assessing,
  type Progress,
  StoppedError,
} from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type QuestionWords, questionWords } from '@casus/report';
import { caseOf, type Loaded, type Signal } from './loaded.ts';

/** Work that comes behind the worlds, and tells nothing of the likelihoods. */
const later: ReadonlySet<Progress['stage']> = new Set(['timeline', 'left out', 'judgements']);

/** The answers over all worlds with some claims and figures set by hand; what would change them is not
 *  worked out. */
export function* chances(
  loaded: Loaded | null,
  assume: NonNullable<AssessmentOptions['assume']>,
  signal: Signal,
): Generator<Progress, QuestionWords[], void> {
  const theCase = caseOf(loaded);
  return questionWords(theCase, yield* overWorlds(theCase, { assume }, signal));
}

/** A case over all worlds, and no more. @throws StoppedError where the signal says so: a part of the
 *  worlds is no answer here. */
export function* overWorlds(
  theCase: Case,
  options: AssessmentOptions,
  stop: Signal,
): Generator<Progress, Assessment, void> {
  const signal = { aborted: false };
  const work = assessing(theCase, { ...options, summary: true, sim: false, signal });
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    signal.aborted = later.has(value.stage);
    yield value;
    if (stop.aborted) throw new StoppedError();
  }
}
