import type { Chances } from '@casus/report';
import type { ReactNode } from 'react';
import './bars.css';

/** Probabilities as bars from low to high with a mark at the point, and in words. */
export function ChanceBars({
  rows,
}: {
  readonly rows: Chances['groups'][number]['rows'];
}): ReactNode {
  return (
    <dl className="bars">
      {rows.map(({ label, mark, low, point, high, words }) => (
        <div key={label} className={`bar-row ${mark}`}>
          <dt>{label}</dt>
          <dd className="track" aria-hidden="true">
            <span className="sure" style={{ right: `${100 - low * 100}%` }} />
            <span
              className="range"
              style={{ left: `${low * 100}%`, right: `${100 - high * 100}%` }}
            />
            {point !== null && <span className="point" style={{ left: `${point * 100}%` }} />}
          </dd>
          <dd className="words">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
