import type { Case } from '@casus/casefile';
import {
  type Concept,
  jointMoves,
  reversedModel,
  stateNumber,
  unilateralMoves,
} from '@casus/engine';
import { settlementIn } from './answers.ts';
import type { StateRow } from './document.ts';
import { namedStep, rowByNumber } from './names.ts';
import { numberedState } from './numberedState.ts';
import { type AssessmentOptions, settingOf } from './options.ts';
import { worldModel } from './worldModel.ts';

/** What a move is to whoever makes it: an improvement that the others cannot sanction under the concept,
 *  one that they can, or none. Of a coalition only undeterred improvements are listed. */
export type MoveKind = 'undeterred' | 'improvement' | 'move';

/** States and the moves among them in the base world. */
export interface MovesAround {
  readonly concept: Concept;
  /** By their distance, then by number. */
  readonly states: readonly (StateRow & {
    /** Steps from the centre, below zero the steps that lead to it; null for a state that is listed only
     *  because it was asked for. */
    readonly distance: number | null;
    readonly isStatusQuo: boolean;
    readonly isOutcome: boolean;
    readonly isEquilibrium: boolean;
  })[];
  /** By state; of one state by decision maker, then by coalition. */
  readonly moves: readonly {
    readonly by: readonly string[];
    readonly from: number;
    readonly to: number;
    readonly kind: MoveKind;
  }[];
  /** States of the world, listed or not. */
  readonly nStates: number;
  /** Whether states within reach were left out for the limit. */
  readonly isCut: boolean;
}

export interface Around {
  /** Number of the state in the middle; null: all states, in the order of their numbers. */
  readonly centre: number | null;
  /** Most steps away from it, and most steps that lead to it. */
  readonly steps: number;
  /** Whether a step may be any move, or must be an improvement. */
  readonly by: 'improvements' | 'moves';
  /** Numbers of states to list in any case. */
  readonly also: readonly number[];
  /** Most states found by their distance. */
  readonly most: number;
}

/** The states around one, those that it leads to and those that lead to it, and who can move between them,
 *  by what kind of move.
 *  @throws AssessmentError "no-such-state" for the number of a state that this world has not. */
export function movesAround(
  theCase: Case,
  options: AssessmentOptions,
  { centre, steps, by, also, most }: Around,
): MovesAround {
  const { concept, world } = settingOf(theCase, options);
  const inWorld = worldModel(theCase, world);
  const { model, ranks, statusQuo } = inWorld;
  const { space } = model;
  const settlement = settlementIn(theCase, inWorld, concept);
  const index = (number: number): number => numberedState(theCase, model, number);
  const movesFrom = (s: number): Move[] => {
    const undeterred = settlement?.leaves(s) ?? [];
    const isUndeterred = new Set(undeterred.map((step) => `${step.by.join()} ${step.to}`));
    const single = theCase.decisionMakers.flatMap((_, i) =>
      [...unilateralMoves(model, i, s)].map((to): Move => {
        const isBetter = ranks[i]![to]! > ranks[i]![s]!;
        const kind = isUndeterred.has(`${i} ${to}`) ? 'undeterred' : 'improvement';
        return { by: [i], to, kind: isBetter ? kind : 'move' };
      }),
    );
    // Where one of them gets there alone, it needs no coalition.
    const together = undeterred.filter(
      ({ by, to }) => by.length > 1 && !by.some((i) => isUndeterred.has(`${i} ${to}`)),
    );
    return [...single, ...together.map((step): Move => ({ ...step, kind: 'undeterred' }))];
  };
  const back = reversedModel(model);
  const statesBefore = (s: number): number[] => {
    const single = theCase.decisionMakers.flatMap((_, i) =>
      [...unilateralMoves(back, i, s)].filter(
        (t) => by === 'moves' || ranks[i]![s]! > ranks[i]![t]!,
      ),
    );
    const together = theCase.coalitions.flatMap((members) =>
      [...jointMoves(back, members, s)].filter(
        (t) =>
          members.every((i) => ranks[i]![s]! > ranks[i]![t]!) &&
          settlement?.leaves(t).some((step) => step.to === s) === true,
      ),
    );
    return [...single, ...together];
  };
  const { distances, isCut } =
    centre === null
      ? allStates(space.nStates, most)
      : search(index(centre), steps, most, {
          after: (s) =>
            movesFrom(s).flatMap(({ to, kind }) => (by === 'moves' || kind !== 'move' ? [to] : [])),
          before: statesBefore,
        });
  const listed: [number, number | null][] = [...distances];
  for (const s of new Set(also.map(index))) if (!distances.has(s)) listed.push([s, null]);
  const isListed = new Set(listed.map(([s]) => s));
  const isOutcome = new Set(settlement?.outcomes);
  return {
    concept,
    states: listed.map(([s, distance]) => ({
      ...rowByNumber(theCase, space, stateNumber(space, s)),
      distance,
      isStatusQuo: s === statusQuo,
      isOutcome: isOutcome.has(s),
      isEquilibrium: settlement?.equilibria[s] === 1,
    })),
    moves: [...isListed].flatMap((s) =>
      movesFrom(s)
        .filter(({ to }) => isListed.has(to))
        .map(({ kind, ...step }) => ({
          ...namedStep(theCase, space, step),
          from: stateNumber(space, s),
          kind,
        })),
    ),
    nStates: space.nStates,
    isCut,
  };
}

interface Move {
  readonly by: readonly number[];
  readonly to: number;
  readonly kind: MoveKind;
}

/** Distances by state, nearest first. */
interface Found {
  readonly distances: ReadonlyMap<number, number>;
  readonly isCut: boolean;
}

function allStates(n: number, most: number): Found {
  const shown = Math.min(n, most);
  return {
    distances: new Map(Array.from({ length: shown }, (_, s) => [s, 0])),
    isCut: shown < n,
  };
}

/** Breadth first, both ways in turn, so that neither takes all the room; of one distance the states come in
 *  ascending order. */
function search(
  from: number,
  steps: number,
  most: number,
  next: Readonly<Record<'after' | 'before', (s: number) => readonly number[]>>,
): Found {
  const distances = new Map([[from, 0]]);
  const edges = { after: [from], before: [from] };
  for (let distance = 1; distance <= steps; distance++) {
    for (const way of ['after', 'before'] as const) {
      const found = new Set(edges[way].flatMap(next[way]).filter((t) => !distances.has(t)));
      edges[way] = [...found].sort((a, b) => a - b);
      for (const t of edges[way]) {
        if (distances.size >= most) return { distances, isCut: true };
        distances.set(t, way === 'after' ? distance : -distance);
      }
    }
  }
  return { distances, isCut: false };
}
