import type { MoveKind } from '@casus/assessment';
import { lineKey } from './dot.ts';

export interface Improvable {
  readonly from: number;
  readonly to: number;
  readonly kind: MoveKind;
  readonly movers: readonly string[];
}

const strength: Readonly<Record<MoveKind, number>> = { move: 0, improvement: 1, undeterred: 2 };

/** Whether one move is more than another to whoever makes it. */
export function stronger(a: MoveKind, b: MoveKind): number {
  return strength[b] - strength[a];
}

/** Keys of the improvements that the same mover can also make by way of another state, by improvements
 *  of that kind: a picture without them is a transitive reduction, mover by mover. */
export function impliedMoves(pairs: readonly Improvable[]): ReadonlySet<string> {
  const byMover = new Map<string, Improvable[]>();
  for (const pair of pairs) {
    if (pair.kind === 'move') continue;
    const key = `${pair.movers.join()} from ${pair.from}`;
    byMover.set(key, [...(byMover.get(key) ?? []), pair]);
  }
  const from = ({ movers }: Improvable, state: number): readonly Improvable[] =>
    byMover.get(`${movers.join()} from ${state}`) ?? [];
  const isImplied = (pair: Improvable): boolean =>
    from(pair, pair.from).some(
      (first) =>
        first.to !== pair.to &&
        stronger(first.kind, pair.kind) <= 0 &&
        from(pair, first.to).some(
          (next) => next.to === pair.to && stronger(next.kind, pair.kind) <= 0,
        ),
    );
  return new Set(pairs.filter((pair) => pair.kind !== 'move' && isImplied(pair)).map(lineKey));
}
