import { decimalOf, type StateSpace, stateNumber, stateOfDecimal } from '@casus/engine';
import type { RawCase } from '../schema/schema.ts';

/** How states are written in rankings and payoffs: by number, in graph form by name. */
export interface StateKeys {
  /** Base-state index, −1 where there is none. A number of a coalesced state that is not its lowest
   *  means that state, too. */
  readonly stateOf: (written: string | number) => number;
  /** One spelling for each number or name: "1" and 1 are the same. */
  readonly keyOf: (written: string | number) => string;
  readonly nameOf: (s: number) => string;
  /** Names of the states that `has` does not know: the first few, and how many more. */
  readonly missing: (has: (s: number) => boolean) => { first: string[]; more: number };
}

/** States named in one message. */
const maxNamed = 5;

export function stateKeys(space: StateSpace, raw: RawCase): StateKeys {
  const names = raw.states;
  const indexOf = new Map<string, number>();
  for (const [index, name] of (names ?? []).entries()) {
    if (!indexOf.has(name)) indexOf.set(name, index);
  }
  const keyOf = (written: string | number): string =>
    names === undefined && /^\d+$/.test(`${written}`) ? `${Number(written)}` : `${written}`;
  const stateOf = (written: string | number): number => {
    if (names !== undefined) {
      const index = indexOf.get(`${written}`);
      return index === undefined ? -1 : stateOfDecimal(space, index);
    }
    const number = /^\d+$/.test(`${written}`) ? Number(written) : 0;
    if (number < 1 || number > space.nCells) return -1;
    return space.stateOfCell === null ? number - 1 : space.stateOfCell[number - 1]!;
  };
  const nameOf = (s: number): string =>
    names === undefined ? `${stateNumber(space, s)}` : names[decimalOf(space, s)]!;
  const missing = (has: (s: number) => boolean): { first: string[]; more: number } => {
    const first: string[] = [];
    let more = 0;
    for (let s = 0; s < space.nStates; s++) {
      if (has(s)) continue;
      if (first.length < maxNamed) first.push(nameOf(s));
      else more++;
    }
    return { first, more };
  };
  return { stateOf, keyOf, nameOf, missing };
}
