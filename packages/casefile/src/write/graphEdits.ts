import type { Case } from '../case.ts';
import { CaseEditError, type Edit, nowhere } from './edit.ts';

/** Adds a state to a graph form, behind the others. @throws CaseEditError "exists", "no-such-place". */
export function addState({ stateNames }: Case, name: string): Edit[] {
  const path = ['states', stateNames?.length ?? 0];
  if (stateNames === null) throw nowhere(path);
  if (stateNames.includes(name)) throw new CaseEditError('exists', `${name} exists already`, path);
  return [{ path, insert: name }];
}

/** Removes a state with the moves that lead to it and from it. Where formulas or the status quo speak of it,
 *  the text has a mistake afterwards. */
export function removeState(theCase: Case, name: string): Edit[] {
  const { stateNames, decisionMakers } = theCase;
  const state = stateNames?.indexOf(name) ?? -1;
  if (state < 0) throw nowhere(['states', name]);
  const moves = decisionMakers.flatMap(({ id, arcs }) => {
    const own = ['decisionMakers', id, 'moves'];
    if (arcs.length > 0 && arcs.every((arc) => arc.includes(state))) {
      return [{ path: own, remove: true } as const];
    }
    const into = arcs
      .filter(([from, to]) => to === state && from !== state)
      .flatMap(([from]) => removeArc(theCase, id, from, state));
    const hasOwn = arcs.some(([from]) => from === state);
    return hasOwn ? [...into, { path: [...own, name], remove: true } as const] : into;
  });
  return [...moves, { path: ['states', state], remove: true }];
}

/** Adds a move of a decision maker from one state to another. @throws CaseEditError "exists". */
export function addMove(theCase: Case, decisionMaker: string, from: string, to: string): Edit[] {
  const targets = targetsFrom(theCase, decisionMaker, from);
  const path = ['decisionMakers', decisionMaker, 'moves', from, targets.length];
  if (targets.includes(to)) {
    throw new CaseEditError('exists', `it can move from ${from} to ${to} already`, path);
  }
  return [{ path, insert: to }];
}

/** Removes a move; the last one from a state takes its key along, the last of all the whole map. */
export function removeMove(theCase: Case, decisionMaker: string, from: string, to: string): Edit[] {
  const { stateNames, decisionMakers } = theCase;
  const own = ['decisionMakers', decisionMaker, 'moves'];
  const arcs = decisionMakers.find(({ id }) => id === decisionMaker)?.arcs ?? [];
  const [i, j] = [from, to].map((name) => stateNames?.indexOf(name) ?? -1) as [number, number];
  if (!arcs.some(([a, b]) => a === i && b === j)) throw nowhere([...own, from]);
  if (arcs.length === 1) return [{ path: own, remove: true }];
  return removeArc(theCase, decisionMaker, i, j);
}

function removeArc(theCase: Case, decisionMaker: string, i: number, j: number): Edit[] {
  const from = theCase.stateNames![i]!;
  const targets = targetsFrom(theCase, decisionMaker, from);
  const path = ['decisionMakers', decisionMaker, 'moves', from];
  if (targets.length === 1) return [{ path, remove: true }];
  return [{ path: [...path, targets.indexOf(theCase.stateNames![j]!)], remove: true }];
}

/** Where a decision maker can go from a state, in the order of the file. */
export function targetsFrom(
  { stateNames, decisionMakers }: Case,
  decisionMaker: string,
  from: string,
): string[] {
  const arcs = decisionMakers.find(({ id }) => id === decisionMaker)?.arcs ?? [];
  return arcs.filter(([a]) => stateNames?.[a] === from).map(([, b]) => stateNames![b]!);
}
