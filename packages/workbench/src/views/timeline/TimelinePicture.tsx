import type { TimelineRow } from '@casus/assessment';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useWidth } from '../../app/useWidth.ts';
import { savePicture } from '../../blocks/pictureFile.ts';
import { Course } from './Course.tsx';
import { LaneRow } from './LaneRow.tsx';
import type { Lane } from './lanes.ts';
import { dayOf, shortDate, ticks } from './timeScale.ts';

/** Width below which labels stand above their lanes. */
const narrow = 640;
const courseHeight = 210;
const courseTop = 34;
/** Room on the right, where what was known last goes on. */
const right = 84;
/** Room before the first report, as a part of the whole time. */
const before = 0.08;

/** The answer's likelihood through time, and below it the reports on the same axis.
 *  @param lanes  at least one. */
export function TimelinePicture({
  title,
  lanes,
  rows,
  question,
  asOf,
  selected,
  select,
}: {
  /** Of the picture as a file. */
  readonly title: string;
  readonly lanes: readonly Lane[];
  readonly rows: readonly TimelineRow[];
  readonly question: string | null;
  readonly asOf: string | null;
  readonly selected: string | null;
  readonly select: (report: string) => void;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<SVGGElement>(null);
  const width = useWidth(box);
  const isNarrow = width < narrow;
  const labelWidth = isNarrow ? width : Math.min(360, width * 0.34);
  const left = isNarrow ? 38 : labelWidth + 16;
  const laneHeight = isNarrow ? 52 : 26;
  const reports = lanes.flatMap((lane) => lane.reports);
  const days = [...reports.map(({ day }) => day), ...(asOf === null ? [] : [dayOf(asOf)])];
  const to = Math.max(...days);
  const from = to - Math.max(to - Math.min(...days), 1) * (1 + before);
  const end = Math.max(width - (isNarrow ? right / 2 : right), left + 50);
  const x = (day: number): number =>
    Math.round(left + ((Math.max(day, from) - from) / (to - from)) * (end - left));
  const y = (probability: number): number => courseTop + (1 - probability) * courseHeight;
  const hasCourse = question !== null && rows.length > 0;
  const lanesTop = hasCourse ? courseTop + courseHeight + 48 : 30;
  const height = lanesTop + lanes.length * laneHeight + 12;
  // The as-of date has a label of its own.
  const marked = ticks(from, to, Math.max(2, Math.floor((end - left) / 80))).filter(
    ({ day }) => asOf === null || x(day) < x(dayOf(asOf)) - 60,
  );
  const inOrder = reports.toSorted((a, b) => a.day - b.day || b.nth - a.nth);
  const ids = inOrder.map(({ card }) => card.id);
  const reachable = ids.find((id) => id === selected) ?? ids[0] ?? null;
  const goTo = (event: KeyboardEvent): void => {
    const at = inOrder.findIndex(({ card }) => `report-${card.id}` === event.currentTarget.id);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const next = step === undefined ? undefined : inOrder[at + step];
    if (next === undefined) return;
    event.preventDefault();
    document.getElementById(`report-${next.card.id}`)?.focus();
  };
  return (
    <div className="timeline" ref={box}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a drawing of many parts
        <svg role="group" aria-label="Reports through time" width={width} height={height}>
          <g ref={content}>
            {marked.map(({ day, label }) => (
              <g key={day} className="tick">
                <line x1={x(day)} x2={x(day)} y1={lanesTop - 14} y2={height} />
                <text x={x(day)} y={lanesTop - 20} textAnchor="middle">
                  {label}
                </text>
              </g>
            ))}
            {asOf !== null && (
              <g className="as-of">
                <line x1={x(dayOf(asOf))} x2={x(dayOf(asOf))} y1={courseTop} y2={height} />
                <text x={width} textAnchor="end" y={lanesTop - 20}>
                  as of {shortDate(dayOf(asOf))}
                </text>
              </g>
            )}
            {hasCourse && (
              <>
                {[0, 0.5, 1].map((p) => (
                  <g key={p} className="level">
                    <line x1={left} x2={width} y1={y(p)} y2={y(p)} />
                    <text x={left - 8} y={y(p) + 4} textAnchor="end">
                      {p * 100} %
                    </text>
                  </g>
                ))}
                <Course rows={rows} question={question} x={x} y={y} begin={left} end={width} />
              </>
            )}
            {lanes.map((lane, at) => (
              <LaneRow
                key={lane.about}
                lane={lane}
                top={lanesTop + at * laneHeight}
                height={laneHeight}
                labelWidth={labelWidth}
                isLabelAbove={isNarrow}
                x={x}
                left={left}
                right={end}
                selected={selected}
                reachable={reachable}
                select={select}
                onKeyDown={goTo}
              />
            ))}
          </g>
        </svg>
      )}
      <button
        type="button"
        className="no-print"
        onClick={() => savePicture(content.current!, 'timeline.svg', title)}
        title="Save the picture as a file"
      >
        SVG
      </button>
    </div>
  );
}
