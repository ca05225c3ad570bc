import { hasOption, type OptionSet } from './optionSet.ts';
import { Planes } from './planes.ts';
import type { UnlistedModel } from './unlistedModel.ts';

/** Most cases held against a combination at once: one a lane. */
export const maxCases = 32;

/** What some options may be beside a combination of the others, one case a lane. */
export interface Cases {
  readonly planes: Planes;
  /** Lanes in use, from the lowest on. */
  lanes: number;
}

/** No case yet; what is not set by cases or combinations is as in `state`. */
export function noCases({ nOptions }: UnlistedModel, state: OptionSet): Cases {
  return { planes: new Planes(nOptions, state), lanes: 0 };
}

export function nCases({ lanes }: Cases): number {
  return 32 - Math.clz32(lanes);
}

/** Adds the case that `options` are as in `state`; there is room while there are fewer than 32. */
export function addCase(cases: Cases, options: readonly number[], state: OptionSet): void {
  const lane = 1 << nCases(cases);
  for (const k of options) {
    const before = cases.lanes === 0 ? 0 : cases.planes.mayTake[k]!;
    cases.planes.set(k, hasOption(state, k) ? before | lane : before & ~lane);
  }
  cases.lanes |= lane;
}
