import type { Formula } from '../../src/index.ts';
import type { Cell, LiteralState } from './literalModel.ts';
import { isTrue } from './truth.ts';

/** What an evidence world rules out of the numbered states. */
export interface World {
  readonly infeasible: readonly Formula[];
  readonly absentOptions: readonly number[];
}

/** Every combination of n options, by increasing decimal. */
export function combinations(nOptions: number): Cell[] {
  const cells: Cell[] = [];
  for (let decimal = 0; decimal < 2 ** nOptions; decimal++) {
    const taken = new Set<number>();
    for (let k = 0; k < nOptions; k++) if (Math.floor(decimal / 2 ** k) % 2 === 1) taken.add(k);
    cells.push({ decimal, taken });
  }
  return cells;
}

/** The listed states of graph form: in each exactly its own atom is true. */
export function listed(nStates: number): Cell[] {
  return Array.from({ length: nStates }, (_, index) => ({
    decimal: index,
    taken: new Set([index]),
  }));
}

/** The numbered states: feasible cells counted from 1, those that satisfy one `coalesce` formula
 *  made one, and then what the world rules out left out without renumbering. */
export function statesOf(
  cells: readonly Cell[],
  infeasible: readonly Formula[],
  coalesce: readonly Formula[],
  world: World = { infeasible: [], absentOptions: [] },
): LiteralState[] {
  const feasible = cells.filter(({ taken }) => !infeasible.some((never) => isTrue(never, taken)));
  const parent = feasible.map((_, c) => c);
  const rootOf = (c: number): number => (parent[c] === c ? c : rootOf(parent[c]!));
  for (const formula of coalesce) {
    const alike = feasible.flatMap(({ taken }, c) => (isTrue(formula, taken) ? [c] : []));
    for (const c of alike) {
      const [low, high] = [rootOf(alike[0]!), rootOf(c)].sort((a, b) => a - b);
      parent[high!] = low!;
    }
  }
  const remains = ({ taken }: Cell): boolean =>
    !world.infeasible.some((never) => isTrue(never, taken)) &&
    !world.absentOptions.some((k) => taken.has(k));
  return feasible
    .map((_, root) => ({
      number: root + 1,
      cells: feasible.filter((cell, c) => rootOf(c) === root && remains(cell)),
    }))
    .filter((state) => state.cells.length > 0);
}
