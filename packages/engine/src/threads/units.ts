import type { Concept } from '../model/concept.ts';
import { isCredible } from '../stability/deterrence.ts';

/** What one thread computes at a time: the ranks of decision maker `i`, its places for sweeps, its
 *  verdicts under concept `c`, or what everybody's verdicts under `c` give. */
export type Unit = (
  | { readonly kind: 'ranks' | 'places'; readonly i: number }
  | { readonly kind: 'stability'; readonly c: number; readonly i: number }
  | { readonly kind: 'equilibria'; readonly c: number }
) & {
  /** Units that are to be finished before, by index. */
  readonly needs: readonly number[];
};

/** What there is to do. */
export interface Extent {
  readonly concepts: readonly Concept[];
  /** Per decision maker whether its ranks are to be computed. */
  readonly isRanked: readonly boolean[];
  readonly hasPlaces: boolean;
}

/** All units, the same for every thread; none needs a later one. */
export function unitsOf({ concepts, isRanked, hasPlaces }: Extent): Unit[] {
  const units: Unit[] = [];
  const add = (unit: Unit): number => units.push(unit) - 1;
  const ranks = isRanked.map((isComputed, i) =>
    isComputed ? [add({ kind: 'ranks', i, needs: [] })] : [],
  );
  const places = isRanked.flatMap((_, i) =>
    hasPlaces ? [add({ kind: 'places', i, needs: ranks[i]! })] : [],
  );
  const judged = concepts.map((): number[] => []);
  for (const i of isRanked.keys()) {
    for (const [c, concept] of concepts.entries()) {
      const needs = isCredible(concept)
        ? [...ranks.flat(), ...places]
        : concept === 'sim'
          ? ranks.flat()
          : ranks[i]!;
      judged[c]!.push(add({ kind: 'stability', c, i, needs }));
    }
  }
  for (const c of concepts.keys()) add({ kind: 'equilibria', c, needs: judged[c]! });
  return units;
}

const kinds: readonly Unit['kind'][] = ['ranks', 'places', 'stability', 'equilibria'];

/** Units in the order in which a thread looks for work: every other one begins with the last decision
 *  maker, so that what one of them worked out for a decision maker serves it again.
 *  @param thread  number of the thread. */
export function orderFor(thread: number, units: readonly Unit[]): number[] {
  const order = units.map((_, unit) => unit);
  if (thread % 2 === 0) return order;
  const placeOf = (unit: Unit): number => (unit.kind === 'equilibria' ? unit.c : unit.i);
  return order.sort((a, b) => {
    const [one, other] = [units[a]!, units[b]!];
    return (
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || placeOf(other) - placeOf(one) || a - b
    );
  });
}
