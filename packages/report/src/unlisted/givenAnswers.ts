import type { GivenAnswer, GivenQuestionRow, UnlistedDocument } from '@casus/assessment';
import type { Mark } from '../blocks.ts';

/** A question of a case whose states are not listed, for a page that sets each by itself. */
export interface GivenAnswerWords {
  readonly id: string;
  readonly text: string;
  readonly answer: GivenAnswer;
  /** The answer in a word, and what is said behind it. */
  readonly word: string;
  readonly rest: string;
}

const verdicts: Readonly<Record<GivenAnswer, { word: string; rest: string }>> = {
  yes: { word: 'Yes', rest: ', in every outcome.' },
  open: { word: 'Open', rest: ': in some outcomes, not in others.' },
  no: { word: 'No', rest: ', in no outcome.' },
  unsettled: { word: 'Unsettled', rest: ': there is no outcome.' },
  undecided: { word: 'Undecided', rest: ': not all outcomes could be found.' },
};

/** The questions of a case, one after the other. */
export function givenAnswers({ questions }: UnlistedDocument): GivenAnswerWords[] {
  return Object.entries(questions).map(([id, { text, answer }]) => ({
    id,
    text,
    answer,
    ...verdictOf({ answer }),
  }));
}

export function verdictOf({ answer }: Pick<GivenQuestionRow, 'answer'>): {
  readonly word: string;
  readonly rest: string;
} {
  return verdicts[answer];
}

/** An undecided answer looks like an unsettled one. */
export function markOf(answer: GivenAnswer): Mark {
  return answer === 'undecided' ? 'unsettled' : answer;
}
