import { decimalOf, stateNumber } from '@casus/engine';
import type { Case } from '../case.ts';

/** How a file writes state `s` of the numbered ones: by its number, in graph form by its name. */
export function stateKey({ space, stateNames }: Case, s: number): number | string {
  if (space === null) throw new RangeError(`no state has the index ${s}`);
  return stateNames === null ? stateNumber(space, s) : stateNames[decimalOf(space, s)]!;
}
