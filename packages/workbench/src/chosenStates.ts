import type { Taken } from './engine/asks/given.ts';
import { type Store, store } from './store.ts';

/** States that the reader chose to have in the brief, where the states are too many to list. No part of
 *  the case. */
export interface ChosenStates extends Store<readonly Taken[]> {
  readonly add: (state: Taken) => void;
  readonly remove: (state: Taken) => void;
  readonly reset: () => void;
}

const none: readonly Taken[] = [];

export function chosenStates(): ChosenStates {
  const { state, subscribe, set } = store(none);
  const without = (one: Taken): Taken[] => state().filter((each) => !isSame(each, one));
  return {
    state,
    subscribe,
    add: (one) => set([...without(one), one]),
    remove: (one) => set(without(one)),
    reset: () => set(none),
  };
}

/** Whether the same options are taken, in whatever order. */
export function isSame(a: Taken, b: Taken): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
