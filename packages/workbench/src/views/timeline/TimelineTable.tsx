import type { TimelineRow } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { yardstickPhrase } from '@casus/evidence';
import type { QuestionWords, ReportCard } from '@casus/report';
import type { ReactNode } from 'react';

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
    <details className="as-table">
      <summary>The timeline as a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard */}
      <section className="wide" aria-label="Timeline" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">Report</th>
              <th scope="col">{question.text} Yes</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ date, report, questions, moved }) => {
              const standing = questions[question.id];
              return (
                <tr key={report}>
                  <td>{date}</td>
                  <td>
                    {byId.get(report)?.words}{' '}
                    <span className="quiet">on {byId.get(report)?.about}</span>
                  </td>
                  <td>
                    {standing !== undefined && yardstickPhrase(theCase.yardstick, standing.yes)}
                    {moved.includes(question.id) && ` turned to ${standing?.leading}`}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </details>
  );
}
