/** Something that changes over time, and tells who wants to know. */
export interface Store<State> {
  readonly state: () => State;
  /** @returns how to end it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store that holds what it is given. */
export function store<State>(
  first: State,
): Store<State> & { readonly set: (state: State) => void } {
  const listeners = new Set<() => void>();
  let now = first;
  return {
    state: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (state) => {
      if (state === now) return;
      now = state;
      for (const listener of [...listeners]) listener();
    },
  };
}
