import { changeMap } from '@casus/casefile';
import { usualOpinion } from '@casus/evidence';
import { inside, nested, numbersOf } from '../../../forms/codecs.ts';
import { credibilities, reliabilities } from '../../../forms/fields.ts';
import type { Field, Form } from '../../../forms/form.ts';

const usual = (opinion: readonly number[]): string => opinion.join(', ');

/** One field a grade: the opinion it stands for. */
function gradeField(
  axis: 'reliability' | 'credibility',
  [grade, meaning]: readonly [string, string],
): Field {
  const opinion = usualOpinion((axis === 'credibility' ? Number(grade) : grade) as 'A' | 1);
  return {
    key: `${axis}-${grade}`,
    label: `${axis === 'reliability' ? 'Reliability' : 'Credibility'} ${meaning}`,
    input: 'line',
    hint: `Belief, disbelief, uncertainty, which add up to 1; empty: ${usual(opinion)}.`,
    codec: inside(axis, numbersOf(grade)),
  };
}

/** Opinions that grades stand for, instead of the usual convention. */
export const gradingForm: Form = {
  title: 'What the grades stand for',
  path: ['grading'],
  fields: [
    ...reliabilities.slice(1).map((grade) => gradeField('reliability', grade)),
    ...credibilities.slice(1).map((grade) => gradeField('credibility', grade)),
  ],
  write: (_, entry, __, before) => ({
    at: ['grading'],
    edits: changeMap(['grading'], before, nested(entry)),
  }),
};
