import type { Concept } from '../model/concept.ts';
import { singleMovers } from '../moves/joint.ts';
import type { Model } from '../moves/model.ts';
import { unilateralMoves } from '../moves/unilateral.ts';
import { type MoveStep, searchForward } from '../paths/searchForward.ts';
import { checkRanks } from './analysis.ts';
import { hasEscapes, isCredible } from './deterrence.ts';
import { opponents } from './opponents.ts';
import { simultaneousResults } from './simultaneous.ts';

/** A way in which the others can answer a move, to a state the mover does not prefer to where it stood. */
export interface Answer {
  /** Where it ends. */
  readonly state: number;
  /** The shortest way there, the first in the order of decision makers and states; one step of several
   *  where they move at the same time as the mover. */
  readonly steps: readonly MoveStep[];
  /** Moves of the mover from there to states it prefers to where it stood, ascending. Only the symmetric
   *  concepts look at them: there an answer with countermoves is no sanction. */
  readonly countermoves: readonly number[];
}

/** Every answer of the others to the move of `i` from `s` to `to` under a concept, by how many steps it
 *  takes, then by state. The move is deterred iff one of them has no countermoves.
 *  @param to  a state of R_i(s).
 *  @throws ModelError as `analyse`. */
export function answersTo(
  model: Model,
  ranks: readonly Int32Array[],
  concept: Concept,
  i: number,
  s: number,
  to: number,
): Answer[] {
  checkRanks(model, ranks);
  if (concept === 'nash') return [];
  const own = ranks[i]!;
  const answers: Answer[] = [];
  const add = (state: number, steps: readonly MoveStep[]): void => {
    if (own[state]! > own[s]!) return;
    const countermoves = hasEscapes(concept)
      ? [...unilateralMoves(model, i, state)].filter((t) => own[t]! > own[s]!)
      : [];
    answers.push({ state, steps, countermoves });
  };
  if (concept === 'sim') {
    const results = simultaneousResults(model, ranks, i, s).get(to) ?? new Map<number, number[]>();
    for (const [state, by] of results) add(state, [{ by, to: state }]);
  } else {
    const others = opponents(model.nDms, [i]);
    const movers = singleMovers(model, others, isCredible(concept) ? ranks : null);
    searchForward(to, movers, model, (state, steps) => {
      if (state !== to) add(state, steps());
      return false;
    });
  }
  return answers.sort((a, b) => a.steps.length - b.steps.length || a.state - b.state);
}
