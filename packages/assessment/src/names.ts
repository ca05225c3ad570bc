import type { Case } from '@casus/casefile';
import {
  decimalOf,
  type MoveStep,
  optionsTaken,
  type StateSpace,
  stateNumber,
  stateOfNumber,
} from '@casus/engine';
import type { StateRow, Step } from './document.ts';
import { listedSpace } from './listedSpace.ts';

/** A step of the engine in the ids and state numbers of the case. */
export function namedStep(theCase: Case, space: StateSpace, { by, to }: MoveStep): Step {
  return { by: by.map((i) => theCase.decisionMakers[i]!.id), to: stateNumber(space, to) };
}

/** Row of state index `s` of the numbered space. */
export function stateRow(theCase: Case, s: number, inWorld: boolean): StateRow {
  const { stateNames } = theCase;
  const space = listedSpace(theCase);
  const decimal = decimalOf(space, s);
  return {
    number: stateNumber(space, s),
    decimal: stateNames === null ? decimal : null,
    name: stateNames === null ? null : stateNames[decimal]!,
    taken: optionsTaken(space, s).map((k) => theCase.options[k]!.name),
    inWorld,
  };
}

/** Row of the state with that number.
 *  @throws Error for a number that no state has: callers pass numbers of this case. */
export function rowByNumber(theCase: Case, inWorld: StateSpace, number: number): StateRow {
  const s = stateOfNumber(listedSpace(theCase), number);
  if (s < 0) throw new Error(`no state has the number ${number}`);
  return stateRow(theCase, s, stateOfNumber(inWorld, number) >= 0);
}

/** Numbers of the states marked 1, ascending. */
export function markedNumbers(space: StateSpace, marks: Uint8Array): number[] {
  const numbers: number[] = [];
  for (let s = 0; s < marks.length; s++) if (marks[s] === 1) numbers.push(stateNumber(space, s));
  return numbers;
}
