import type { ReactNode } from 'react';
import type { Edge } from '../../engine/asks/graph.ts';
import type { Point } from '../../engine/layout/dot.ts';
import { partyClass } from '../outcomes/parties.ts';
import type { Standing } from './StateNode.tsx';

/** A move as an arrow in the colour of who makes it; several movers take turns along the line. */
export function MoveLine({
  edge,
  standing,
}: {
  readonly edge: Edge;
  readonly standing: Standing;
}): ReactNode {
  const { by, kind, line, from, to, who, words } = edge;
  const path = curve(line);
  return (
    <g className={`move is-${kind} is-${standing}`} data-move={`${from} ${to}`}>
      <title>{`${who}, from state ${from} to state ${to}: ${words}`}</title>
      <path className="wide-line" d={path} />
      {by.map((i, at) => (
        <path
          key={i}
          className={`line ${partyClass(i, false)}`}
          d={path}
          strokeDasharray={
            by.length > 1 && at > 0 ? `${dash} ${dash * (by.length - 1)}` : undefined
          }
          strokeDashoffset={at > 0 ? -dash * at : undefined}
        />
      ))}
      <path className={`head ${partyClass(by.at(-1)!, false)}`} d={head(line)} />
    </g>
  );
}

const dash = 10;

function curve([first, ...rest]: readonly Point[]): string {
  const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
  return `M${at(first!)}C${rest.map(at).join(' ')}`;
}

/** The triangle at the end. */
function head(line: readonly Point[]): string {
  const tip = line.at(-1)!;
  // The last control point may be the end itself.
  const before = line.findLast(({ x, y }) => Math.hypot(tip.x - x, tip.y - y) > 0.5) ?? tip;
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const corner = (side: number): string =>
    `${round(tip.x - dx * 9 - dy * 4.5 * side)} ${round(tip.y - dy * 9 + dx * 4.5 * side)}`;
  return `M${round(tip.x)} ${round(tip.y)}L${corner(1)}L${corner(-1)}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
