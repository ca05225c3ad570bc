import { go, hrefOf, useRoute } from '../../app/routes.ts';
import { mostDrawn } from '../../engine/layout/measures.ts';

/** What the picture shows; all of it is in the address. */
export interface Place {
  /** Number of the state in the middle; null: all states. */
  readonly centre: number | null;
  readonly steps: number;
  readonly by: 'improvements' | 'moves';
  /** Where the path leads; null without outcomes. */
  readonly to: number | null;
  /** Steps of the path that were made. */
  readonly step: number;
  /** Whether moves that are no improvement are drawn. */
  readonly hasAllMoves: boolean;
  /** Number of the state that was clicked. */
  readonly selected: number | null;
}

/** How far the picture reaches at first: with more the lines of a dense model hide each other. */
const usualSteps = 1;

/** The place, and how to go to another one. @param nStates  of the case. */
export function usePlace(
  nStates: number,
  statusQuo: number | null,
  outcomes: readonly number[],
): { readonly place: Place; readonly move: (change: Partial<Place>) => void } {
  const { query } = useRoute();
  const number = (key: string): number | null => {
    const text = query.get(key);
    return text === null || !/^\d+$/.test(text) ? null : Number(text);
  };
  const middle = statusQuo ?? outcomes[0] ?? 1;
  const place: Place = {
    centre: number('centre') ?? (nStates > mostDrawn ? middle : null),
    steps: Math.min(Math.max(number('steps') ?? usualSteps, 1), 6),
    by: query.get('by') === 'moves' ? 'moves' : 'improvements',
    to: number('to') ?? outcomes[0] ?? null,
    step: number('step') ?? 0,
    hasAllMoves: query.get('all') === 'yes',
    selected: number('state'),
  };
  const move = (change: Partial<Place>): void => {
    const { centre, steps, by, to, step, hasAllMoves, selected } = { ...place, ...change };
    const set = (value: number | null): string | null => (value === null ? null : `${value}`);
    const query = {
      centre: set(centre),
      steps: steps === usualSteps ? null : `${steps}`,
      by: by === 'moves' ? by : null,
      to: set(to),
      step: step === 0 ? null : `${step}`,
      all: hasAllMoves ? 'yes' : null,
      state: set(selected),
    };
    go(hrefOf('moves', query), 'replace');
  };
  return { place, move };
}
