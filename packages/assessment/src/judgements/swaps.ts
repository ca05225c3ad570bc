import type { Case } from '@casus/casefile';
import type { SwapStep } from '../document.ts';
import { type Judged, swapped } from './orders.ts';

/** Orders of several decision makers' lists, and the swaps that lead to them. */
export interface Orders {
  /** Per judged decision maker the order of its list. */
  readonly orders: readonly (readonly number[])[];
  readonly steps: readonly SwapStep[];
}

/** All orders that are one neighbouring swap away from those of `level` and were not seen before; null
 *  where there are more than `room`. */
export function neighbours(
  theCase: Case,
  lists: readonly Judged[],
  level: readonly Orders[],
  seen: Set<string>,
  room: number,
): Orders[] | null {
  const next: Orders[] = [];
  for (const { orders, steps } of level) {
    for (const [list, { i }] of lists.entries()) {
      const places = orders[list]!;
      const decisionMaker = theCase.decisionMakers[i]!.id;
      for (let at = 0; at + 1 < places.length; at++) {
        const changed = orders.with(list, swapped(places, at));
        const key = keyOf(changed);
        if (seen.has(key)) continue;
        seen.add(key);
        const swap = [places[at]! + 1, places[at + 1]! + 1] as const;
        if (next.push({ orders: changed, steps: [...steps, { decisionMaker, swap }] }) > room) {
          return null;
        }
      }
    }
  }
  return next;
}

/** Tells orders apart. */
export function keyOf(orders: readonly (readonly number[])[]): string {
  return orders.map((order) => order.join()).join(';');
}
