import { axisOf, type Scale } from '@casus/report';
import type { ReactNode } from 'react';
import { ticksOf } from './ticks.ts';

/** Heights in the plot, in pixels: widths follow the page. */
const rowHeight = 42;
const labelHeight = 18;
const footHeight = 24;

/** Every stated figure as an interval on one axis, logarithmic where the figures lie far apart; lines
 *  through all of them are what the figures are compared with.
 *  @param turns  values at which an answer turns. */
export function IntervalPlot({
  scale,
  turns,
}: {
  readonly scale: Scale;
  readonly turns: readonly number[];
}): ReactNode {
  const axis = axisOf(scale);
  const { rows, thresholds } = scale;
  const x = (value: number): string => `${axis.at(value) * 100}%`;
  // Lines that stand close together have their labels one above the other.
  const headHeight = 4 + thresholds.length * labelHeight;
  const bottom = headHeight + rows.length * rowHeight;
  const said = [
    ...rows.map(({ label, figures }) => `${label}: ${figures}`),
    ...thresholds.map(({ label }) => label),
  ].join('; ');
  return (
    <svg
      className="interval-plot"
      width="100%"
      height={bottom + footHeight}
      role="img"
      aria-label={`Stated figures${axis.isLogarithmic ? ' on a logarithmic axis' : ''}. ${said}`}
    >
      {ticksOf(axis).map((value) => (
        <g key={value}>
          <line className="grid" x1={x(value)} x2={x(value)} y1={headHeight} y2={bottom} />
          <text className="tick" x={x(value)} y={bottom + 16} textAnchor="middle">
            {axis.figure(value)}
          </text>
        </g>
      ))}
      <line className="axis" x1="0" x2="100%" y1={bottom} y2={bottom} />
      {thresholds.map(({ value }, at) => {
        const y = (at + 1) * labelHeight - 6;
        const isTurning = turns.includes(value);
        return (
          <g key={value} className={isTurning ? 'threshold turns' : 'threshold'}>
            <line x1={x(value)} x2={x(value)} y1={y + 4} y2={bottom} />
            <text x={x(value)} y={y} textAnchor={anchorAt(axis.at(value))}>
              {isTurning ? `turns at ${axis.figure(value)}` : axis.figure(value)}
            </text>
          </g>
        );
      })}
      {rows.map(({ label, low, high, figures }, at) => {
        const y = headHeight + at * rowHeight + 30;
        const from = low === null ? '0%' : x(low);
        const to = high === null ? '100%' : x(high);
        const middle =
          ((low === null ? 0 : axis.at(low)) + (high === null ? 1 : axis.at(high))) / 2;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a source may state the same twice
          <g key={at} className="stated">
            <text x={anchorX(middle)} y={y - 11} textAnchor={anchorAt(middle)}>
              <tspan className="who">{label}</tspan> {figures}
            </text>
            <line x1={from} x2={to} y1={y} y2={y} />
            {low !== null && <circle cx={x(low)} cy={y} r="4.5" />}
            {high !== null && high !== low && <circle cx={x(high)} cy={y} r="4.5" />}
          </g>
        );
      })}
    </svg>
  );
}

/** A label near an end of the axis stays inside. */
function anchorAt(at: number): 'start' | 'middle' | 'end' {
  return at < 0.3 ? 'start' : at > 0.7 ? 'end' : 'middle';
}

function anchorX(at: number): string {
  return at < 0.3 ? '0%' : at > 0.7 ? '100%' : `${at * 100}%`;
}
