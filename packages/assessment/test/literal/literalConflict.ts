import type { Case, Preferences } from '@casus/casefile';
import type { Formula } from '@casus/engine';
import { type LiteralWorld, literalHolds } from './literalEvidence.ts';

/** A case in one world, cell by cell: a cell is a combination of options, or a named state. */
export interface LiteralConflict {
  readonly theCase: Case;
  /** State numbers, ascending. */
  readonly states: readonly number[];
  /** Cells of each state: several where states are coalesced. */
  readonly cellsOf: ReadonlyMap<number, readonly number[]>;
  /** State of each numbered cell. */
  readonly stateOf: ReadonlyMap<number, number>;
  /** Cells that the world allows. */
  readonly feasible: ReadonlySet<number>;
  /** Lowest cell of each state: what it is shown as. */
  readonly shown: (state: number) => number;
  readonly inWorld: (state: number) => boolean;
  /** Cells that a decision maker can move to from a cell. */
  readonly cellMoves: (i: number, cell: number) => readonly number[];
  /** States that a decision maker can move to, ascending. */
  readonly moves: (i: number, state: number) => readonly number[];
  /** Above 0 where decision maker i prefers a to b, 0 where they are tied. */
  readonly compare: (i: number, a: number, b: number) => number;
}

/** Truth of a formula in a cell. */
export function truth(theCase: Case, formula: Formula, cell: number): boolean {
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'atom':
      return theCase.stateNames === null
        ? ((cell >> formula.index) & 1) === 1
        : cell === formula.index;
    case 'not':
      return !truth(theCase, formula.of, cell);
    case 'and':
      return truth(theCase, formula.left, cell) && truth(theCase, formula.right, cell);
    case 'or':
      return truth(theCase, formula.left, cell) || truth(theCase, formula.right, cell);
    case 'if':
      return !truth(theCase, formula.right, cell) || truth(theCase, formula.left, cell);
    case 'iff':
      return truth(theCase, formula.left, cell) === truth(theCase, formula.right, cell);
  }
}

export function literalConflict(theCase: Case, world: LiteralWorld): LiteralConflict {
  const nAll = theCase.stateNames?.length ?? 2 ** theCase.options.length;
  const numbered = [...Array(nAll).keys()].filter(
    (cell) =>
      !theCase.infeasible.some(
        ({ when, formula }) => when === null && truth(theCase, formula, cell),
      ),
  );
  const stateOf = new Map(numbered.map((cell, at) => [cell, at + 1]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { formula } of theCase.coalesce) {
      const one = numbered.filter((cell) => truth(theCase, formula, cell));
      const lowest = Math.min(...one.map((cell) => stateOf.get(cell)!));
      for (const cell of one) {
        if (stateOf.get(cell) === lowest) continue;
        stateOf.set(cell, lowest);
        changed = true;
      }
    }
  }
  const cellsOf = new Map<number, number[]>();
  for (const cell of numbered) {
    const state = stateOf.get(cell)!;
    cellsOf.set(state, [...(cellsOf.get(state) ?? []), cell]);
  }
  const states = [...cellsOf.keys()].sort((a, b) => a - b);
  const absent = theCase.options.map(({ when }) => !literalHolds(when, world));
  const feasible = new Set(
    numbered.filter(
      (cell) =>
        !absent.some((isAbsent, k) => isAbsent && ((cell >> k) & 1) === 1) &&
        !theCase.infeasible.some(
          ({ when, formula }) =>
            when !== null && literalHolds(when, world) && truth(theCase, formula, cell),
        ),
    ),
  );
  const directions = theCase.options.map(({ direction, directionWhen }) =>
    literalHolds(directionWhen, world) ? direction : 'both',
  );
  const canMove = (i: number, from: number, to: number): boolean => {
    if (theCase.stateNames !== null) {
      return theCase.decisionMakers[i]!.arcs.some(([a, b]) => a === from && b === to);
    }
    return (
      from !== to &&
      theCase.options.every(({ decisionMaker }, k) => {
        const [before, after] = [(from >> k) & 1, (to >> k) & 1];
        if (before === after) return true;
        if (decisionMaker !== i) return false;
        return directions[k] === 'both' || (directions[k] === 'forward') === (after === 1);
      })
    );
  };
  const cellMoves = (i: number, cell: number): number[] =>
    feasible.has(cell) ? [...feasible].filter((to) => canMove(i, cell, to)) : [];
  const compare = theCase.decisionMakers.map(({ preferences }) =>
    comparison(theCase, preferences, world, states),
  );
  const shown = (state: number): number => cellsOf.get(state)![0]!;
  const movesFrom = new Map<string, number[]>();
  return {
    theCase,
    states,
    cellsOf,
    stateOf,
    feasible,
    shown,
    inWorld: (state) => cellsOf.get(state)!.some((cell) => feasible.has(cell)),
    cellMoves,
    moves: (i, state) => {
      const key = `${i} ${state}`;
      const known = movesFrom.get(key);
      if (known !== undefined) return known;
      const to = cellsOf
        .get(state)!
        .flatMap((cell) => cellMoves(i, cell))
        .map((cell) => stateOf.get(cell)!);
      const found = states.filter((t) => t !== state && to.includes(t));
      movesFrom.set(key, found);
      return found;
    },
    compare: (i, a, b) => compare[i]!({ state: a, cell: shown(a) }, { state: b, cell: shown(b) }),
  };
}

interface Place {
  readonly state: number;
  readonly cell: number;
}

function comparison(
  theCase: Case,
  preferences: Preferences,
  world: LiteralWorld,
  states: readonly number[],
): (a: Place, b: Place) => number {
  switch (preferences.kind) {
    case 'none':
      return () => 0;
    case 'statements':
      return (a, b) => {
        for (const { formula, when } of preferences.statements) {
          if (!literalHolds(when, world)) continue;
          const here = truth(theCase, formula, a.cell);
          if (here !== truth(theCase, formula, b.cell)) return here ? 1 : -1;
        }
        return 0;
      };
    case 'ranking': {
      const level = ({ state }: Place): number =>
        preferences.ranking.findIndex((group) => group.includes(states.indexOf(state)));
      return (a, b) => level(b) - level(a);
    }
    case 'weights': {
      // In thousandths, so that 0.1 and 0.2 weigh as much as 0.3.
      const weigh = ({ cell }: Place): number =>
        preferences.weights.reduce(
          (sum, weight, k) => sum + ((cell >> k) & 1) * Math.round(weight * 1000),
          0,
        );
      return (a, b) => weigh(a) - weigh(b);
    }
    case 'payoffs': {
      const payoff = ({ state }: Place) => preferences.payoffs[states.indexOf(state)]!;
      return (a, b) => {
        const [left, right] = [payoff(a), payoff(b)];
        return Number(left.numerator * right.denominator - right.numerator * left.denominator);
      };
    }
  }
}
