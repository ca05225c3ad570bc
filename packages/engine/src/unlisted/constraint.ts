import type { Cases } from './cases.ts';
import type { Standard } from './order.ts';
import type { Planes } from './planes.ts';
import type { Pattern } from './unlistedModel.ts';

/** Something asked of the combinations that a search goes through, while some options are open. */
export interface Constraint {
  /** Those of `lanes` where it may still be met. Exact once nothing is open. */
  readonly met: (lanes: number) => number;
  /** After `met`: an open option it may hang on next, −1 where nothing open matters. */
  readonly open: () => number;
}

/** The combination is feasible. */
export function feasible(patterns: readonly Pattern[], planes: Planes): Constraint {
  let open = -1;
  return {
    met: (lanes) => {
      open = -1;
      let left = lanes;
      for (const { program } of patterns) {
        program.run(planes);
        left &= program.mayFail;
        if (left === 0) break;
        if (open < 0 && (left & program.mayHold) !== 0) open = program.firstOpen(planes);
      }
      return left;
    },
    open: () => open,
  };
}

/** Every one of those whose standards are given prefers the combination to its standard. */
export function allBetter(standards: readonly Standard[], planes: Planes): Constraint {
  let open = -1;
  return {
    met: (lanes) => {
      open = -1;
      let left = lanes;
      for (const standard of standards) {
        const found = standard(planes, left);
        left &= found.better;
        if (left === 0) break;
        if (open < 0) open = found.open;
      }
      return left;
    },
    open: () => open,
  };
}

/** Some one of them does not. */
export function someNotBetter(standards: readonly Standard[], planes: Planes): Constraint {
  let open = -1;
  return {
    met: (lanes) => {
      open = -1;
      let met = 0;
      for (const standard of standards) {
        const found = standard(planes, lanes);
        met |= found.worse | found.equal;
        if (open < 0) open = found.open;
      }
      return met & lanes;
    },
    open: () => open,
  };
}

/** In none of the `cases`, lanes of planes of their own, is the combination feasible and all prefer it
 *  (`isBetter`), or some do not prefer it (not `isBetter`). */
export function inNoCase(
  patterns: readonly Pattern[],
  standards: readonly Standard[],
  cases: Cases,
  isBetter: boolean,
): Constraint {
  let open = -1;
  return {
    met: (lanes) => {
      open = -1;
      const { planes } = cases;
      // Lanes that are ruled out for certain: the combination would be such a case.
      let certain = cases.lanes;
      let possible = cases.lanes;
      let someNot = 0;
      for (const standard of standards) {
        const { better, worse, equal, open: next } = standard(planes, possible);
        const surelyBetter = better & ~worse & ~equal;
        if (isBetter) {
          certain &= surelyBetter;
          possible &= better;
        } else someNot |= possible & ~better;
        if (open < 0) open = next;
      }
      if (!isBetter) certain &= someNot;
      for (const { program } of patterns) {
        if (possible === 0) break;
        program.run(planes);
        certain &= ~program.mayHold;
        possible &= program.mayFail;
        if (open < 0 && (possible & program.mayHold) !== 0) open = program.firstOpen(planes);
      }
      return certain !== 0 ? 0 : lanes;
    },
    open: () => open,
  };
}
