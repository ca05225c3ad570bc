import type { Choice } from '@casus/report';
import { type Store, store } from './store.ts';

/** "What if": claims and figures that the reader has set to see what follows. No part of the case. */
export interface Scenario extends Store<Choice> {
  readonly setClaim: (id: string, isTrue: boolean | null) => void;
  readonly setFigure: (id: string, figure: number | null) => void;
  readonly reset: () => void;
}

const asAssessed: Choice = { claims: new Map(), figures: new Map() };

export function scenario(): Scenario {
  const { state, subscribe, set } = store(asAssessed);
  return {
    state,
    subscribe,
    setClaim: (id, isTrue) => set({ ...state(), claims: having(state().claims, id, isTrue) }),
    setFigure: (id, figure) => set({ ...state(), figures: having(state().figures, id, figure) }),
    reset: () => set(asAssessed),
  };
}

/** Whether anything is otherwise than assessed. */
export function isChanged({ claims, figures }: Choice): boolean {
  return claims.size + figures.size > 0;
}

function having<Value>(
  map: ReadonlyMap<string, Value>,
  id: string,
  value: Value | null,
): ReadonlyMap<string, Value> {
  const next = new Map(map);
  if (value === null) next.delete(id);
  else next.set(id, value);
  return next;
}
