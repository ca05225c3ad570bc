import type { Answer, GivenAnswer, UnlistedDocument } from '@casus/assessment';
import type { Mark } from '../blocks.ts';
import { verdicts } from '../sections/answers.ts';

/** A question of a case whose states are not listed, for a page that sets each by itself. */
export interface GivenAnswerWords {
  readonly id: string;
  readonly text: string;
  readonly answer: GivenAnswer;
  /** The answer in a word, and what is said behind it. */
  readonly word: string;
  readonly rest: string;
}

/** What is said of an answer: as where the states are listed, and of one that could not be found. */
export const givenVerdicts: Readonly<Record<GivenAnswer, (typeof verdicts)[Answer]>> = {
  ...verdicts,
  undecided: { word: 'Undecided', rest: ': not all outcomes could be found.' },
};

/** The questions of a case, one after the other. */
export function givenAnswers({ questions }: UnlistedDocument): GivenAnswerWords[] {
  return Object.entries(questions).map(([id, { text, answer }]) => ({
    id,
    text,
    answer,
    ...givenVerdicts[answer],
  }));
}

/** An undecided answer looks like an unsettled one. */
export function markOf(answer: GivenAnswer): Mark {
  return answer === 'undecided' ? 'unsettled' : answer;
}
