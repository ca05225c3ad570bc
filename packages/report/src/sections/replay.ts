import type { Assessment } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { yardstickPhrase } from '@casus/evidence';
import { type Block, heading, marked, paragraph } from '../blocks.ts';
import { reportTitle } from '../words/evidence.ts';
import { timelineBlocks } from './timeline.ts';

/** The case through time: what turned the answers, then how they stood after each report. */
export function replayBlocks(theCase: Case, assessment: Assessment): Block[] {
  const { timeline, questions } = assessment.document;
  const rows = timeline ?? [];
  const ids = Object.keys(questions);
  if (rows.length === 0 || ids.length === 0) {
    const why =
      ids.length === 0
        ? 'The case asks no question: nothing can be followed through time.'
        : 'No report that counts has a date: nothing can be followed through time.';
    return [heading(theCase.title, 1), paragraph(why)];
  }
  return [
    heading(theCase.title, 1),
    ...timelineBlocks(theCase, assessment),
    heading('Report by report'),
    ...ids.flatMap((id): Block[] => [
      heading(questions[id]!.text, 3),
      {
        kind: 'table',
        head: ['From', 'Report', 'Likeliest', 'Yes'],
        rows: rows.map(({ date, report, questions: standing }) => {
          const { leading, yes } = standing[id]!;
          return [
            date,
            reportTitle(theCase, report),
            [marked(leading, leading)],
            yardstickPhrase(theCase.yardstick, yes),
          ];
        }),
      },
    ]),
  ];
}
