import type { Assessment, TimelineRow } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { yardstickPhrase } from '@casus/evidence';
import { type Block, heading, marked, paragraph } from '../blocks.ts';
import { reportTitle } from '../words/evidence.ts';
import { counted } from '../words/phrases.ts';
import { timelineBlocks } from './timeline.ts';

/** The case through time: what turned the answers, then how they stood after each report. */
export function replayBlocks(theCase: Case, assessment: Assessment): Block[] {
  const { timeline, questions, method } = assessment.document;
  const isStopped = method.stoppedAfter !== null;
  const rows = timeline ?? [];
  const ids = Object.keys(questions);
  if (rows.length === 0 || ids.length === 0) {
    const why =
      ids.length === 0
        ? 'The case asks no question: nothing can be followed through time.'
        : isStopped
          ? 'Stopped before anything could be followed through time.'
          : 'No report that counts has a date: nothing can be followed through time.';
    return [heading(theCase.title, 1), paragraph(why)];
  }
  return [
    heading(theCase.title, 1),
    ...(isStopped
      ? [paragraph(`Stopped: reports after ${rows.at(-1)!.date} may be missing.`)]
      : []),
    ...timelineBlocks(theCase, assessment),
    heading('Report by report'),
    ...ids.flatMap((id): Block[] => {
      const told = rows.filter((row, at) => at === 0 || isMoved(rows[at - 1]!, row, id));
      const rest = rows.length - told.length;
      const table: Block = {
        kind: 'table',
        head: ['From', 'Report', 'Likeliest', 'Yes'],
        rows: told.map(({ date, report, questions: standing }) => {
          const { leading, yes } = standing[id]!;
          return [
            date,
            reportTitle(theCase, report),
            [marked(leading, leading)],
            yardstickPhrase(theCase.yardstick, yes),
          ];
        }),
      };
      const others = `${counted(rest, 'other report')} left it as it was.`;
      return [
        heading(questions[id]!.text, 3),
        table,
        ...(rest === 0 ? [] : [paragraph(marked(others, 'quiet'))]),
      ];
    }),
  ];
}

/** Differences below this are rounding. */
const rounding = 1e-9;

/** Whether a report moved the probability of yes, or its range. */
function isMoved(before: TimelineRow, now: TimelineRow, question: string): boolean {
  const [a, b] = [before.questions[question]!, now.questions[question]!];
  const keys = ['low', 'point', 'high'] as const;
  return (
    a.leading !== b.leading || keys.some((key) => Math.abs(a.yes[key] - b.yes[key]) > rounding)
  );
}
