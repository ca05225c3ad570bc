import { type Cell, type LiteralModel, prefers } from './literalModel.ts';
import { canChange } from './moves.ts';

/** Who moves along, and the state that all of it together leads to. */
export interface Together {
  readonly by: readonly number[];
  readonly to: number;
}

/** Whether some combination of the sanctioners' own improvements from s, not all staying, executed
 *  together with i's move to s1 gives a feasible state not better than s for i. */
export function isDeterredAtOnce(
  model: LiteralModel,
  i: number,
  s: number,
  s1: number,
  sanctioners: readonly number[],
): boolean {
  return executedTogether(model, i, s, s1, sanctioners).some(({ to }) => !prefers(model, i, to, s));
}

/** What i's move from s to s1 can become when sanctioners move at the same time: from each cell of s
 *  each way of i into s1, with each combination of the sanctioners' improvements from that cell. */
export function executedTogether(
  model: LiteralModel,
  i: number,
  s: number,
  s1: number,
  sanctioners: readonly number[],
): Together[] {
  const results: Together[] = [];
  for (const from of model.states[s]!.cells) {
    const own = cellChanges(model, i, from).filter(({ state }) => state === s1);
    for (const { cell } of own) {
      for (const moved of choices(model, s, from, sanctioners)) {
        const to = stateWith(model, executed(model, from, new Map([[i, cell], ...moved])));
        if (moved.size > 0 && to !== null) results.push({ by: [...moved.keys()], to });
      }
    }
  }
  return results;
}

/** The feasible cells j can change `from` into. */
function cellChanges(model: LiteralModel, j: number, from: Cell): { cell: Cell; state: number }[] {
  return model.states.flatMap(({ cells }, state) =>
    cells
      .filter((cell) => cell !== from && canChange(model.options!, j, from, cell))
      .map((cell) => ({ cell, state })),
  );
}

/** Every way in which each sanctioner stays or makes one of its improvements from cell `from`. */
function choices(
  model: LiteralModel,
  s: number,
  from: Cell,
  [j, ...rest]: readonly number[],
): ReadonlyMap<number, Cell>[] {
  if (j === undefined) return [new Map()];
  const improving = cellChanges(model, j, from).filter(({ state }) => prefers(model, j, state, s));
  return choices(model, s, from, rest).flatMap((others) => [
    others,
    ...improving.map(({ cell }) => new Map([[j, cell], ...others])),
  ]);
}

/** The options taken when every mover sets its own options as in the cell it moves to. */
function executed(
  model: LiteralModel,
  from: Cell,
  moved: ReadonlyMap<number, Cell>,
): ReadonlySet<number> {
  const all = model.options!.map((_, k) => k);
  return new Set(all.filter((k) => (moved.get(model.options![k]!.owner) ?? from).taken.has(k)));
}

function stateWith(model: LiteralModel, taken: ReadonlySet<number>): number | null {
  const s = model.states.findIndex(({ cells }) =>
    cells.some(
      (cell) => cell.taken.size === taken.size && [...taken].every((k) => cell.taken.has(k)),
    ),
  );
  return s === -1 ? null : s;
}
