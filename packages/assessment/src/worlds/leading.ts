import { type Answer, answers, type Chance } from '../document.ts';

/** Differences below this are rounding: answers as likely as this are tied. */
const rounding = 1e-12;

/** Index into `answers` of the most probable one; ties: yes, no, open, unsettled.
 *  @param points  probability per answer, in the order of `answers`. */
export function leadingCode(points: ArrayLike<number>): number {
  let best = tieOrder[0]!;
  for (const code of tieOrder) if (points[code]! > points[best]! + rounding) best = code;
  return best;
}

const tieOrder = (['yes', 'no', 'open', 'unsettled'] as const).map((answer) =>
  answers.indexOf(answer),
);

export function leadingAnswer(probability: Record<Answer, Chance>): Answer {
  return answers[leadingCode(answers.map((answer) => probability[answer].point))]!;
}
