import type { Concept } from '../model/concept.ts';
import { type MoveCursor, moveCursor } from '../moves/moveCursor.ts';
import { countingSort, largest, type Sense } from '../moves/ownGroups.ts';
import { unfoundByAll } from '../moves/unfound.ts';
import { eachMove, unilateralMoves } from '../moves/unilateral.ts';
import { equilibriaUnder } from '../stability/analyse.ts';
import { type Analysis, complement } from '../stability/analysis.ts';
import { keptDeterrence, type SequentialConcept } from '../stability/deterrence.ts';
import { rankedOn } from '../stability/ranked.ts';
import { undeterredAtOnce } from '../stability/simultaneous.ts';
import type { MoveStep } from './searchForward.ts';

/** The undeterred improvements of single decision makers under a concept. */
export interface SingleSteps {
  /** Whether nobody has one from `s`. */
  readonly isAtRest: (s: number) => boolean;
  /** All from `s`, by decision maker, targets ascending. */
  readonly leaves: (s: number) => MoveStep[];
  /** Follows them `ahead` to where they lead, or `back` to where they come from, for states in any
   *  order; a state that was followed to may be left out later.
   *  @param within  Uint8Array [nStates], 1 = where steps may begin that matter; null: anywhere. */
  readonly walk: (
    sense: Sense,
    within: Uint8Array | null,
  ) => (s: number, visit: (t: number) => void) => void;
}

export function singleSteps(shared: Analysis, concept: Concept): SingleSteps {
  return concept === 'sim' ? stepsAtOnce(shared) : sequentialSteps(shared, concept);
}

/** How often each decision maker may look at a state before cursors over sorted groups, which look at
 *  each once, are worth their preparations. */
const looksPerState = 16;

/** A step of `i` from s to t is undeterred iff t holds `i` to more than its rank at s. */
function sequentialSteps(shared: Analysis, concept: SequentialConcept): SingleSteps {
  const { model, ranks } = shared;
  const held = ranks.map((_, i) => keptDeterrence(shared, concept, i));
  const equilibria = equilibriaUnder(shared, concept);
  const cursorsAhead = () =>
    ranks.map((own, i) => {
      const top = largest(own);
      const bounds = { keys: complement(held[i]!, top), thresholds: complement(own, top) };
      return moveCursor(model, i, bounds, 'ahead');
    });
  const cursorsBack = () =>
    ranks.map((own, i) => {
      const bounds = { keys: own, thresholds: held[i]! };
      const groups = model.arcs === null ? rankedOn(model, i, own).groups() : undefined;
      return moveCursor(model, i, bounds, 'back', groups);
    });
  return {
    isAtRest: (s) => equilibria[s] === 1,
    leaves: (s) =>
      ranks.flatMap((own, i) =>
        [...unilateralMoves(model, i, s)]
          .filter((to) => held[i]![to]! > own[s]!)
          .map((to) => ({ by: [i], to })),
      ),
    walk: (sense) => {
      const unfound = unfoundByAll(model);
      const nStates = model.space.nStates;
      /** Looks that are left before cursors are made. Where there are no masks a search ahead of few
       *  states looks at every move. */
      let left =
        unfound !== null ? looksPerState * nStates * model.nDms : sense === 'ahead' ? nStates : 0;
      let cursors: MoveCursor[] | null = null;
      return (s, visit) => {
        if (left <= 0) {
          cursors ??= sense === 'ahead' ? cursorsAhead() : cursorsBack();
          for (const cursor of cursors) {
            cursor.find(s);
            for (let f = 0; f < cursor.nFound; f++) visit(cursor.found[f]!);
          }
          return;
        }
        for (let i = 0; i < ranks.length; i++) {
          const own = ranks[i]!;
          const heldTo = held[i]!;
          if (unfound === null) {
            eachMove(model, i, s, (t) => {
              left--;
              if (heldTo[t]! > own[s]!) visit(t);
            });
          } else if (sense === 'ahead') {
            left -= unfound[i]!.find(s, sense, heldTo, own[s]!, false, visit);
          } else {
            left -= unfound[i]!.find(s, sense, own, heldTo[s]!, true, visit);
          }
        }
      };
    },
  };
}

/** Simultaneous sanctions are found out state by state, and only where they matter. */
function stepsAtOnce(shared: Analysis): SingleSteps {
  const { ranks } = shared;
  const nStates = shared.model.space.nStates;
  const targets = (i: number, s: number): readonly number[] => undeterredAtOnce(shared, i, s);
  const ahead = (s: number, visit: (t: number) => void): void => {
    for (let i = 0; i < ranks.length; i++) for (const t of targets(i, s)) visit(t);
  };
  return {
    isAtRest: (s) => ranks.every((_, i) => targets(i, s).length === 0),
    leaves: (s) => ranks.flatMap((_, i) => targets(i, s).map((to) => ({ by: [i], to }))),
    walk: (sense, within) => {
      if (sense === 'ahead') return ahead;
      const from: number[] = [];
      const to: number[] = [];
      for (let s = 0; s < nStates; s++) {
        if (within?.[s] === 0) continue;
        ahead(s, (t) => {
          from.push(s);
          to.push(t);
        });
      }
      const { order, start } = countingSort(Int32Array.from(to), nStates, null);
      return (t, visit) => {
        for (let at = start[t]!; at < start[t + 1]!; at++) visit(from[order[at]!]!);
      };
    },
  };
}
