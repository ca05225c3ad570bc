import type { ReactNode } from 'react';
import { mostDrawn } from '../../engine/layout/measures.ts';
import type { Place } from './usePlace.ts';

/** What part of the graph is drawn, and which moves. */
export function MovesControls({
  nStates,
  middle,
  place,
  move,
}: {
  readonly nStates: number;
  /** Where a neighbourhood begins if nothing else is chosen. */
  readonly middle: number;
  readonly place: Place;
  readonly move: (change: Partial<Place>) => void;
}): ReactNode {
  const { centre, steps, by, hasAllMoves } = place;
  return (
    <div className="filters">
      {nStates <= mostDrawn && (
        <label>
          Show{' '}
          <select
            value={centre === null ? 'all' : 'near'}
            onChange={({ target }) =>
              move({ centre: target.value === 'all' ? null : (place.selected ?? middle) })
            }
          >
            <option value="all">all states</option>
            <option value="near">a neighbourhood</option>
          </select>
        </label>
      )}
      {centre !== null && (
        <label>
          Within{' '}
          <select value={steps} onChange={({ target }) => move({ steps: Number(target.value) })}>
            {[1, 2, 3, 4, 5, 6].map((n) => (
              <option key={n}>{n}</option>
            ))}
          </select>
        </label>
      )}
      {centre !== null && (
        <label>
          <span className="hidden">Steps are</span>
          <select value={by} onChange={({ target }) => move({ by: target.value as Place['by'] })}>
            <option value="improvements">improvements</option>
            <option value="moves">moves</option>
          </select>{' '}
          from or to state {centre}
        </label>
      )}
      <label>
        <input
          type="checkbox"
          checked={hasAllMoves}
          onChange={({ target }) => move({ hasAllMoves: target.checked })}
        />{' '}
        Also moves that are no improvement
      </label>
    </div>
  );
}
