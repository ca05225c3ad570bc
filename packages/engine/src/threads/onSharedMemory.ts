import type { Arcs, Moves } from '../moves/model.ts';
import type { StateSpace } from '../states/stateSpace.ts';

/** The same values on memory that threads share: the array itself where it is there already. */
export function onSharedMemory<T extends Int32Array | Uint32Array>(values: T): T {
  if (values.buffer instanceof SharedArrayBuffer) return values;
  const Kind = values.constructor as new (memory: SharedArrayBuffer) => T;
  const shared = new Kind(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}

function orNull<T extends Int32Array | Uint32Array>(values: T | null): T | null {
  return values === null ? null : onSharedMemory(values);
}

/** A state space with its arrays on shared memory. */
export function sharedSpace(space: StateSpace): StateSpace {
  return {
    ...space,
    decimals: orNull(space.decimals),
    feasible: orNull(space.feasible),
    cellsBefore: orNull(space.cellsBefore),
    stateOfCell: orNull(space.stateOfCell),
    cells: orNull(space.cells),
    firstCell: orNull(space.firstCell),
    numbers: orNull(space.numbers),
    baseIndex: orNull(space.baseIndex),
  };
}

/** Moves with their arcs on shared memory; masks are few. */
export function sharedMoves({ optionMoves, arcs }: Moves): Moves {
  const shared = ({ first, to }: Arcs): Arcs => ({
    first: onSharedMemory(first),
    to: onSharedMemory(to),
  });
  const perDm = arcs?.map(({ forward, reverse }) => ({
    forward: shared(forward),
    reverse: shared(reverse),
  }));
  return { optionMoves, arcs: perDm ?? null };
}
