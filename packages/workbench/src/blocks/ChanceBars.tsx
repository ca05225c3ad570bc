import { type Chances, never } from '@casus/report';
import type { ReactNode } from 'react';
import './bars.css';

type Row = Chances['groups'][number]['rows'][number];

/** Probabilities as bars from low to high with a mark at the point, and in words.
 *  @param marks  what has a row, in this order, be it likely or not; else what is likely at all. */
export function ChanceBars({
  rows,
  marks,
}: {
  readonly rows: readonly Row[];
  readonly marks?: readonly Row['mark'][];
}): ReactNode {
  const shown = marks?.map((mark) => rows.find((row) => row.mark === mark) ?? noChance(mark));
  return (
    <dl className="bars">
      {(shown ?? rows).map(({ label, mark, low, point, high, words }) => (
        <div key={label} className={`bar-row ${mark}`}>
          <dt>{label}</dt>
          <dd className="track" aria-hidden="true">
            <span className="sure" style={{ clipPath: between(0, low) }} />
            <span className="range" style={{ clipPath: between(low, high) }} />
            {point !== null && <span className="point" style={{ translate: `${point * 100}%` }} />}
          </dd>
          <dd className="words">{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A part of the track. Cut out and not laid out, so that nothing else is laid out when it moves. */
function between(low: number, high: number): string {
  return `inset(0 ${100 - high * 100}% 0 ${low * 100}%)`;
}

function noChance(mark: Row['mark']): Row {
  return { label: mark, mark, low: 0, point: null, high: 0, words: never };
}
