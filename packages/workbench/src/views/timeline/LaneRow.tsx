import type { KeyboardEvent, ReactNode } from 'react';
import { DrawnButton } from '../../blocks/DrawnButton.tsx';
import type { Lane, Placed } from './lanes.ts';

/** Distance between reports of one day. */
const apart = 14;

/** The reports on one claim or estimate: each a line over the time it may be of, and a mark on the day
 *  from which it counts. */
export function LaneRow({
  lane,
  top,
  height,
  labelWidth,
  isLabelAbove,
  x,
  left,
  right,
  selected,
  reachable,
  select,
  onKeyDown,
}: {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
  readonly labelWidth: number;
  readonly isLabelAbove: boolean;
  readonly x: (day: number) => number;
  readonly left: number;
  readonly right: number;
  readonly selected: string | null;
  readonly reachable: string | null;
  readonly select: (report: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}): ReactNode {
  const middle = top + height - (isLabelAbove ? 20 : height / 2);
  const letters = Math.floor(labelWidth / 7);
  return (
    <g className={`lane${lane.isConnected ? '' : ' is-idle'}`}>
      <title>{lane.words}</title>
      <line className="rule" x1={left} x2={right} y1={middle} y2={middle} />
      <text className="label" x={0} y={isLabelAbove ? top + 13 : middle + 4}>
        {lane.words.length > letters ? `${lane.words.slice(0, letters - 1)}…` : lane.words}
      </text>
      {lane.reports.map((report, at) => (
        <Mark
          key={report.card.id}
          report={report}
          from={x(report.first)}
          at={x(report.day) - report.nth * apart}
          y={middle}
          isBelow={at % 2 === 1}
          isSelected={report.card.id === selected}
          isReachable={report.card.id === reachable}
          select={() => select(report.card.id)}
          onKeyDown={onKeyDown}
        />
      ))}
    </g>
  );
}

function Mark({
  report: { card, change, isTurning, row },
  from,
  at,
  y,
  isBelow,
  isSelected,
  isReachable,
  select,
  onKeyDown,
}: {
  readonly report: Placed;
  readonly from: number;
  readonly at: number;
  readonly y: number;
  /** Figures stand below the line, for those of its neighbours stand above. */
  readonly isBelow: boolean;
  readonly isSelected: boolean;
  readonly isReachable: boolean;
  readonly select: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}): ReactNode {
  const { id, sourceName, stance, figures, aboutWords, date } = card;
  const kind = isTurning ? 'is-turning' : change === null ? 'is-still' : 'is-moving';
  const said = figures ?? `${stance} it`;
  const effect = isTurning ? ', turned the answer' : change === null ? '' : ', moved the answer';
  return (
    <DrawnButton
      id={`report-${id}`}
      className={`dated ${kind}${isSelected ? ' is-selected' : ''}${row === null ? ' is-left-out' : ''}`}
      label={`${sourceName} on ${aboutWords}: ${said}, ${date?.last}${effect}`}
      isPressed={isSelected}
      isReachable={isReachable}
      press={select}
      onKeyDown={onKeyDown}
    >
      <line className="span" x1={from} x2={at} y1={y} y2={y} />
      <circle className="touch" cx={at} cy={y} r={12} />
      {stance === 'denies' ? (
        <path className="sign denies" d={`M${at - 4} ${y - 4}l8 8m0 -8l-8 8`} />
      ) : stance === 'asserts' ? (
        <circle className="sign" cx={at} cy={y} r={5} />
      ) : (
        <path className="sign" d={`M${at} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5Z`} />
      )}
      {figures !== null && (
        <text className="figures" x={at - 11} y={isBelow ? y + 12 : y - 4} textAnchor="end">
          {figures}
        </text>
      )}
    </DrawnButton>
  );
}
