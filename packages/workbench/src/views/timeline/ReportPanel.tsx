import type { Case } from '@casus/casefile';
import { yardstickPhrase } from '@casus/evidence';
import type { QuestionWords, ReportCard } from '@casus/report';
import type { ReactNode } from 'react';
import { OutsideLink } from '../../blocks/OutsideLink.tsx';
import type { Placed } from './lanes.ts';

/** A report to read, and what it did to the answers. */
export function ReportPanel({
  theCase,
  card,
  placed,
  questions,
  close,
}: {
  readonly theCase: Case;
  readonly card: ReportCard;
  /** Null for an undated report. */
  readonly placed: Placed | null;
  readonly questions: readonly QuestionWords[];
  readonly close: () => void;
}): ReactNode {
  const { aboutWords, words, quote, note, url, isConnected } = card;
  const row = placed?.row ?? null;
  return (
    <aside className="report-panel" aria-label="The report">
      <button type="button" className="tool close" onClick={close} aria-label="Close">
        ✕
      </button>
      <h2>{aboutWords}</h2>
      <p>{words}.</p>
      {quote !== null && <blockquote>{quote}</blockquote>}
      {note !== null && <p className="quiet">{note}</p>}
      {url !== null && (
        <p>
          <OutsideLink url={url} />
        </p>
      )}
      {!isConnected && (
        <p className="quiet">No part of the model depends on it: it is not connected.</p>
      )}
      {row !== null && (
        <>
          <h3>With it, from {row.date} on</h3>
          <ul>
            {questions.map(({ id, text }) => {
              const standing = row.questions[id];
              if (standing === undefined) return null;
              return (
                <li key={id}>
                  {text}{' '}
                  <span className="quiet">
                    yes {yardstickPhrase(theCase.yardstick, standing.yes)}
                  </span>
                  {row.moved.includes(id) && (
                    <strong className={standing.leading}> turned to {standing.leading}</strong>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </aside>
  );
}
