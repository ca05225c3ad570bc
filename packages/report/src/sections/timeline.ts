import type { Assessment, TimelineRow } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { yardstickPhrase } from '@casus/evidence';
import { type Block, heading, list, paragraph } from '../blocks.ts';
import { reportTitle } from '../words/evidence.ts';
import { quoted } from '../words/phrases.ts';

/** Differences below this are rounding. */
const rounding = 1e-9;

/** How the answers stood as the reports came in, and which report turned one. */
export function timelineBlocks(theCase: Case, { document }: Assessment): Block[] {
  const rows = document.timeline ?? [];
  const moving = Object.keys(document.questions).filter((id) =>
    rows.some(({ questions }) => {
      const first = rows[0]!.questions[id]!.yes.point;
      return Math.abs(questions[id]!.yes.point - first) > rounding;
    }),
  );
  if (moving.length === 0) return [];
  const moves = rows.filter(({ moved }) => moved.length > 0);
  return [
    heading('Through time'),
    ...moving.map(
      (id): Block => ({
        kind: 'course',
        label: `${document.questions[id]!.text} How likely yes was, report by report:`,
        steps: rows.map(({ date, questions }) => ({ date, ...questions[id]!.yes })),
      }),
    ),
    moves.length === 0
      ? paragraph(
          document.method.stoppedAfter === null
            ? 'No report turned the likeliest answer.'
            : `No report up to ${rows.at(-1)!.date} turned the likeliest answer; the work was stopped.`,
        )
      : list(moves.map((row) => moveInWords(theCase, document, row))),
  ];
}

function moveInWords(
  theCase: Case,
  { questions }: Assessment['document'],
  { date, report, moved, questions: standing }: TimelineRow,
): string {
  const turns = moved.map((id) => {
    const { leading, yes } = standing[id]!;
    const sure = yardstickPhrase(theCase.yardstick, yes);
    return `${quoted(questions[id]!.text)} turned to ${leading} (yes ${sure})`;
  });
  return `${date}, ${reportTitle(theCase, report)}: ${turns.join('; ')}.`;
}
