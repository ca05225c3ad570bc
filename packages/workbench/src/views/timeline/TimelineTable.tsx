import type { TimelineRow } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { yardstickPhrase } from '@casus/evidence';
import type { QuestionWords, ReportCard } from '@casus/report';
import type { ReactNode } from 'react';
import { AsTable } from '../../blocks/AsTable.tsx';

/** The same as the picture, in words. */
export function TimelineTable({
  theCase,
  rows,
  cards,
  question,
}: {
  readonly theCase: Case;
  readonly rows: readonly TimelineRow[];
  readonly cards: readonly ReportCard[];
  readonly question: QuestionWords | null;
}): ReactNode {
  if (question === null || rows.length === 0) return null;
  const byId = new Map(cards.map((card) => [card.id, card]));
  return (
    <AsTable what="The timeline" name="Timeline" head={['From', 'Report', `${question.text} Yes`]}>
      {rows.map(({ date, report, questions, moved }) => {
        const standing = questions[question.id];
        return (
          <tr key={report}>
            <td>{date}</td>
            <td>
              {byId.get(report)?.words} <span className="quiet">on {byId.get(report)?.about}</span>
            </td>
            <td>
              {standing !== undefined && yardstickPhrase(theCase.yardstick, standing.yes)}
              {moved.includes(question.id) && ` turned to ${standing?.leading}`}
            </td>
          </tr>
        );
      })}
    </AsTable>
  );
}
