import type { Case, DecisionMaker } from '@casus/casefile';
import { type Pulse, stateNumber } from '@casus/engine';
import { holds, type World } from '@casus/evidence';
import type { PreferenceRow } from './document.ts';
import type { WorldModel } from './worldModel.ts';

/** Best and worst states shown per decision maker. */
const nShown = 3;

/** Outcomes whose level is shown per decision maker. */
const nPlaced = 20;

/** Each decision maker's statements, whether the world has them, the states they put first and last,
 *  so that a wrong ranking is seen at once, and where the status quo and the outcomes stand.
 *  @param outcomes  state indices. */
export function preferenceRows(
  theCase: Case,
  { model, ranks, statusQuo }: WorldModel,
  world: World,
  outcomes: Int32Array,
  pulse: Pulse,
): PreferenceRow[] {
  const placed = [...(statusQuo === null || statusQuo < 0 ? [] : [statusQuo])];
  for (const s of outcomes.subarray(0, nPlaced)) if (s !== statusQuo) placed.push(s);
  return theCase.decisionMakers.map((dm, i) => {
    pulse();
    return {
      ...wishes(dm, world),
      best: extremes(ranks[i]!, 1).map((s) => stateNumber(model.space, s)),
      worst: extremes(ranks[i]!, -1).map((s) => stateNumber(model.space, s)),
      ...standing(ranks[i]!, placed, (s) => stateNumber(model.space, s)),
    };
  });
}

/** What a decision maker says it wants, and whether the world has it. */
export function wishes(
  { id, preferences }: DecisionMaker,
  world: World,
): Pick<PreferenceRow, 'decisionMaker' | 'kind' | 'statements'> {
  return {
    decisionMaker: id,
    kind: preferences.kind,
    statements:
      preferences.kind === 'statements'
        ? preferences.statements.map(({ text, when, because, note }) => ({
            text,
            when: when?.text ?? null,
            present: when === null || holds(when.condition, world),
            because,
            note,
          }))
        : [],
  };
}

/** The states with the greatest rank × `sign`, first ones first; ties by state. */
function extremes(ranks: Int32Array, sign: 1 | -1): number[] {
  const chosen: number[] = [];
  for (let s = 0; s < ranks.length; s++) {
    let at = chosen.length;
    while (at > 0 && sign * ranks[s]! > sign * ranks[chosen[at - 1]!]!) at--;
    if (at < nShown) {
      chosen.splice(at, 0, s);
      chosen.length = Math.min(chosen.length, nShown);
    }
  }
  return chosen;
}

/** Levels of an order, and on which of them some states are. Ranks may leave gaps where a world rules
 *  states out. */
function standing(
  ranks: Int32Array,
  placed: readonly number[],
  number: (s: number) => number,
): Pick<PreferenceRow, 'levels' | 'standing'> {
  let top = -1;
  for (const rank of ranks) if (rank > top) top = rank;
  const isUsed = new Uint8Array(top + 1);
  for (const rank of ranks) isUsed[rank] = 1;
  const levelOf = new Int32Array(top + 1);
  let levels = 0;
  for (let rank = top; rank >= 0; rank--) {
    levels += isUsed[rank]!;
    levelOf[rank] = levels;
  }
  return {
    levels,
    standing: placed.map((s) => ({ state: number(s), level: levelOf[ranks[s]!]! })),
  };
}
