import type { Mover } from '../paths/searchForward.ts';
import type { Analysis } from '../stability/analysis.ts';

/** Movers for searches that see many states: each leads to a state once, until `reset`. */
export interface FreshMovers {
  readonly movers: readonly Mover[];
  /** Begins a new search; costs what the last one did. */
  readonly reset: () => void;
}

/** Each member as a mover of its own: all its moves, or only its improvements. */
export function freshMovers(
  shared: Analysis,
  members: readonly number[],
  isCredible: boolean,
): FreshMovers {
  const asked: number[] = [];
  const cursors = members.map((j) => shared.ahead(j, isCredible));
  return {
    movers: members.map((j, m) => ({
      by: [j],
      moves: (s) => {
        const cursor = cursors[m]!;
        asked.push(s);
        cursor.find(s);
        return cursor.found.subarray(0, cursor.nFound).sort();
      },
    })),
    reset: () => {
      for (const s of asked) for (const cursor of cursors) cursor.forget(s);
      asked.length = 0;
    },
  };
}
