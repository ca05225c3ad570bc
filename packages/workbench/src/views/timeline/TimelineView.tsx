import { counted, type ReportCard } from '@casus/report';
import { type ReactNode, useMemo, useState } from 'react';
import { useAsk, useBehind, useReading } from '../../app/hooks.ts';
import { go, hrefOf, useRoute } from '../../app/routes.ts';
import { Working } from '../../app/Working.tsx';
import type { Reading } from '../../engine/reading.ts';
import { Legend } from './Legend.tsx';
import { lanesOf } from './lanes.ts';
import { ReportPanel } from './ReportPanel.tsx';
import { TimelinePicture } from './TimelinePicture.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import './timeline.css';

/** How the answers stood as the reports came in. */
export function TimelineView(): ReactNode {
  const [base, worlds] = [useReading('base'), useReading('worlds')];
  const { answer: cards } = useAsk('reports', undefined);
  const behind = useBehind();
  // Where the answers stood decides what is shown, and how much room it takes.
  const isReady = worlds !== null || !behind.isWorking || base?.document === null;
  return (
    <>
      <div className="view-head">
        <h1>Timeline</h1>
        <Working what="How the answers stood is being worked out…" {...behind} />
      </div>
      {base === null || cards === null || !isReady ? (
        <p className="quiet">The reports are being read…</p>
      ) : (
        <Timeline base={base} worlds={worlds} cards={cards} />
      )}
    </>
  );
}

function Timeline({
  base: { theCase, document },
  worlds,
  cards,
}: {
  readonly base: NonNullable<Reading['base']>;
  readonly worlds: Reading['worlds'];
  readonly cards: readonly ReportCard[];
}): ReactNode {
  const { query } = useRoute();
  const [hasIdle, setHasIdle] = useState(false);
  const questions = worlds?.questions ?? [];
  const question = questions.find(({ id }) => id === query.get('question')) ?? questions[0] ?? null;
  const rows = worlds?.document.timeline ?? null;
  const lanes = useMemo(
    () => lanesOf(cards, rows ?? [], question?.id ?? null),
    [cards, rows, question],
  );
  const connected = lanes.filter(({ isConnected }) => isConnected);
  const shown = hasIdle || connected.length === 0 ? lanes : connected;
  const nIdle = lanes
    .filter(({ isConnected }) => !isConnected)
    .reduce((sum, { reports }) => sum + reports.length, 0);
  const undated = cards.filter(({ date }) => date === null);
  const selected = query.get('report');
  const card = cards.find(({ id }) => id === selected) ?? null;
  const show = (change: { report?: string | null; question?: string }): void => {
    const next = { question: query.get('question'), report: selected, ...change };
    go(hrefOf('timeline', next), 'replace');
  };
  return (
    <>
      <p className="quiet counted" role="status">
        {document === null && lanes.length > 0
          ? 'The states of this case are too many to list: how the answers stood at each report is not worked out.'
          : standing(lanes.length, worlds !== null, rows !== null)}
      </p>
      <div className="filters">
        {questions.length > 0 && (
          <label>
            Yes to{' '}
            <select
              value={question?.id}
              onChange={({ target }) => show({ question: target.value })}
            >
              {questions.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        )}
        {connected.length > 0 && nIdle > 0 && (
          <label>
            <input
              type="checkbox"
              checked={hasIdle}
              onChange={({ target }) => setHasIdle(target.checked)}
            />{' '}
            Also {counted(nIdle, 'report')} on what no part of the model depends on
          </label>
        )}
      </div>
      <div className="timeline-parts">
        {shown.length > 0 && (
          <TimelinePicture
            title={`${theCase.title}: ${question?.text ?? 'reports'}`}
            lanes={shown}
            rows={rows ?? []}
            question={question?.id ?? null}
            asOf={theCase.asOf?.last ?? null}
            selected={selected}
            select={(report) => show({ report: report === selected ? null : report })}
          />
        )}
        {card !== null && (
          <ReportPanel
            theCase={theCase}
            card={card}
            placed={
              lanes
                .flatMap(({ reports }) => reports)
                .find((placed) => placed.card.id === card.id) ?? null
            }
            questions={questions}
            close={() => show({ report: null })}
          />
        )}
      </div>
      <Legend />
      {undated.length > 0 && (
        <p className="quiet">
          {counted(undated.length, 'undated report')}, known from the beginning:{' '}
          {undated.map(({ id, sourceName }) => (
            <button key={id} type="button" className="link" onClick={() => show({ report: id })}>
              {sourceName}
            </button>
          ))}
        </p>
      )}
      <TimelineTable theCase={theCase} rows={rows ?? []} cards={cards} question={question} />
    </>
  );
}

function standing(nLanes: number, isKnown: boolean, hasRows: boolean): string {
  if (nLanes === 0) return 'No report of this case has a date.';
  if (!isKnown) return 'How likely the answer was as the reports came in is not known yet.';
  if (!hasRows)
    return 'There are too many worlds to work out how the answers stood at each report.';
  return 'How likely the answer was as the reports came in. Click a report to read it.';
}
