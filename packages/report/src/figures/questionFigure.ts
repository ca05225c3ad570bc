import type { Answer } from '@casus/assessment';
import { runsOf } from '../blocks.ts';
import { oneLine } from '../render/plain.ts';
import { verdicts } from '../sections/answers.ts';
import type { QuestionWords } from '../sections/questions.ts';
import { type Drawing, type Ink, lines, type Shape } from './drawing.ts';
import { figureOf } from './figures.ts';

const width = 660;

/** A question as a picture of its own, to be shown to others: what is asked, the answer, how likely it is,
 *  how sure that is, and at the foot of which case it is said.
 *  @param from  the case, and the date it stands at. */
export function questionFigure(
  question: Pick<QuestionWords, 'text' | 'chances' | 'sure'>,
  answer: Answer,
  from: string,
): Drawing {
  const shapes: Shape[] = [];
  let y = 0;
  const write = (text: string, ink: Ink, size: number, isStrong = false): void => {
    for (const line of lines(text, (width * 12) / size)) {
      y += Math.round(size * 1.3);
      shapes.push({ kind: 'text', x: 0, y, text: line, ink, anchor: 'start', size, isStrong });
    }
  };
  const { word, rest } = verdicts[answer];
  write(question.text, 'ink', 19);
  y += 8;
  write(word, answer, 32, true);
  write(rest.replace(/^\W+/, ''), 'soft', 14);
  y += 8;
  const bars = figureOf({ kind: 'chances', groups: [{ label: '', rows: question.chances }] })!;
  shapes.push(...bars.shapes.map((shape) => lower(shape, y)));
  y += bars.height;
  for (const text of question.sure) {
    write(
      oneLine(
        runsOf(text)
          .map((run) => run.text)
          .join(''),
      ),
      'ink',
      13,
    );
  }
  y += 12;
  write(from, 'soft', 12);
  return { title: question.text, width, height: y + 6, shapes };
}

function lower(shape: Shape, by: number): Shape {
  if (!('points' in shape)) return { ...shape, y: shape.y + by };
  return { ...shape, points: shape.points.map(([x, y]) => [x, y + by] as const) };
}
