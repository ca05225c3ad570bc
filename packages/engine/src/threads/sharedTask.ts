import type { Concept } from '../model/concept.ts';
import type { Formula } from '../model/formula.ts';
import type { Model, Moves } from '../moves/model.ts';
import { checkRanks, usualKernel } from '../stability/analysis.ts';
import { isCredible } from '../stability/deterrence.ts';
import type { StateSpace } from '../states/stateSpace.ts';
import { boxOf } from '../sweeps/box.ts';
import { onSharedMemory, sharedMoves, sharedSpace } from './onSharedMemory.ts';
import { Progress } from './progress.ts';
import { type Extent, unitsOf } from './units.ts';

/** The analysis of a model as plain data on shared memory. Any thread that it is sent to can join in, see
 *  `workOn`; what one finds is there for all. */
export interface SharedTask {
  readonly space: StateSpace;
  readonly moves: Moves;
  readonly concepts: readonly Concept[];
  readonly statusQuo: number | null;
  /** Per decision maker the statements that rank; null where the ranks are given. */
  readonly statements: readonly (readonly Formula[] | null)[];
  /** Per decision maker Int32Array [nStates], higher is preferred. */
  readonly ranks: readonly Int32Array[];
  /** Per decision maker Int8Array [cells of the box], see `placesByRank`; null without sweeps. */
  readonly places: readonly Int8Array[] | null;
  /** Per concept. */
  readonly found: readonly SharedVerdicts[];
  /** See `Progress`. */
  readonly progress: Int32Array;
}

/** What is found under one concept. */
export interface SharedVerdicts {
  /** Per decision maker Uint8Array [nStates], 1 = stable. */
  readonly stable: readonly Uint8Array[];
  /** Uint8Array [nStates], 1 = stable for everybody. */
  readonly equilibria: Uint8Array;
  /** Per decision maker Int32Array [nStates], see `deterrence`; null where it is not kept. */
  readonly deterrence: readonly Int32Array[] | null;
  /** Uint8Array [nStates], 1 = single decision makers lead there from the status quo; null where that is
   *  not asked for. */
  readonly reached: Uint8Array | null;
}

/** How a conflict is going to be settled under each of the concepts. */
export interface SharedSettling {
  /** State index; null: every state may be the beginning. */
  readonly statusQuo: number | null;
  readonly hasCoalitions: boolean;
}

/** Describes the analysis of a model under several concepts, for threads to work on together.
 *  @param rankings  per decision maker Int32Array [nStates], copied unless it is on shared memory, or
 *  statements, see `rankByStatements`.
 *  @param settling  keeps what `settle` begins with; null: verdicts will do.
 *  @throws ModelError "rank-length" if the ranks do not fit the model. */
export function sharedTask(
  model: Model,
  rankings: readonly (Int32Array | readonly Formula[])[],
  concepts: readonly Concept[],
  settling: SharedSettling | null = null,
): SharedTask {
  const { space } = model;
  const { nStates } = space;
  const marks = (): Uint8Array => new Uint8Array(new SharedArrayBuffer(nStates));
  const values = (): Int32Array => new Int32Array(new SharedArrayBuffer(4 * nStates));
  const ranks = rankings.map((ranking) =>
    ranking instanceof Int32Array ? onSharedMemory(ranking) : values(),
  );
  checkRanks(model, ranks);
  const isSwept = concepts.some(isCredible) && usualKernel(model) !== null;
  const box = isSwept ? boxOf(model) : null;
  const isSettled = (concept: Concept): boolean => settling !== null && concept !== 'sim';
  const isWalked = settling !== null && settling.statusQuo !== null && !settling.hasCoalitions;
  const task = {
    space: sharedSpace(space),
    moves: sharedMoves(model),
    concepts,
    statusQuo: settling?.statusQuo ?? null,
    statements: rankings.map((ranking) => (ranking instanceof Int32Array ? null : ranking)),
    ranks,
    places: box === null ? null : ranks.map(() => new Int8Array(new SharedArrayBuffer(box.nCells))),
    found: concepts.map((concept) => ({
      stable: ranks.map(marks),
      equilibria: marks(),
      // Under `nash` it is the ranks.
      deterrence: isSettled(concept) && concept !== 'nash' ? ranks.map(values) : null,
      reached: isSettled(concept) && isWalked ? marks() : null,
    })),
  };
  return { ...task, progress: Progress.of(unitsOf(extentOf(task)).length).memory };
}

/** What there is to do for a task. */
export function extentOf({
  concepts,
  statements,
  places,
}: Pick<SharedTask, 'concepts' | 'statements' | 'places'>): Extent {
  return {
    concepts,
    isRanked: statements.map((own) => own !== null),
    hasPlaces: places !== null,
  };
}
