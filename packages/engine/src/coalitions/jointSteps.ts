import type { TargetSet } from './targetSet.ts';

/** A declared coalition and the states it may go to by undeterred improvements. */
export interface Coalition {
  readonly by: readonly number[];
  readonly targets: (isFull: boolean) => TargetSet;
  /** Every state. */
  readonly all: TargetSet;
}

export interface JointStep {
  readonly coalition: number;
  readonly to: number;
}

/** Undeterred improvements of the coalitions from `s`, by coalition, targets ascending. */
export function jointSteps(together: readonly Coalition[], s: number): JointStep[] {
  return together.flatMap(({ all }, coalition) => {
    const targets = new Set<number>();
    all.some(s, (t) => {
      targets.add(t);
      return false;
    });
    return [...targets].sort((a, b) => a - b).map((to) => ({ coalition, to }));
  });
}
