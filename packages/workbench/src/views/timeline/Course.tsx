import type { TimelineRow } from '@casus/assessment';
import type { ReactNode } from 'react';
import { dayOf } from './timeScale.ts';

/** How likely yes was: the range as a band, the point as a line, a flag where the likeliest answer
 *  turned. @param x  place of a day. @param y  place of a probability. */
export function Course({
  rows,
  question,
  x,
  y,
  begin,
  end,
}: {
  readonly rows: readonly TimelineRow[];
  readonly question: string;
  readonly x: (day: number) => number;
  readonly y: (probability: number) => number;
  /** The axis goes from here to there; what was before begins with it. */
  readonly begin: number;
  readonly end: number;
}): ReactNode {
  const days = lastOfDays(rows);
  const steps = days.map((row, at) => ({
    from: x(dayOf(row.date)),
    to: at + 1 < days.length ? x(dayOf(days[at + 1]!.date)) : end,
    ...row.questions[question]!,
  }));
  if (steps.length === 0) return null;
  const along = (of: 'low' | 'point' | 'high'): string[] =>
    steps.flatMap(({ from, to, yes }) => [`${from},${y(yes[of])}`, `${to},${y(yes[of])}`]);
  const turns = rows.filter(({ moved }) => moved.includes(question));
  return (
    <g className="course">
      {turns.map((row) => {
        const at = x(dayOf(row.date));
        const isEarly = at < (begin + end) / 2;
        const { leading } = row.questions[question]!;
        return (
          <g key={row.report}>
            <line className="turn" x1={at} x2={at} y1={y(0)} y2={y(1) - 8} />
            <text
              className="turned-to"
              x={isEarly ? at + 5 : at - 5}
              y={y(1) - 10}
              textAnchor={isEarly ? 'start' : 'end'}
            >
              turned to {leading}
            </text>
          </g>
        );
      })}
      <polygon className="band" points={[...along('high'), ...along('low').reverse()].join(' ')} />
      <polyline className="line" points={along('point').join(' ')} />
      {steps
        .filter(({ from }) => from > begin)
        .map(({ from, yes }) => (
          <circle key={from} className="dot" cx={from} cy={y(yes.point)} r={3.5} />
        ))}
    </g>
  );
}

/** What each day ended with. */
function lastOfDays(rows: readonly TimelineRow[]): TimelineRow[] {
  return rows.filter(({ date }, at) => rows[at + 1]?.date !== date);
}
