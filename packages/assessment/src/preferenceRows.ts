import type { Case } from '@casus/casefile';
import { stateNumber } from '@casus/engine';
import { holds, type World } from '@casus/evidence';
import type { PreferenceRow } from './document.ts';
import type { WorldModel } from './worldModel.ts';

/** Best and worst states shown per decision maker. */
const nShown = 3;

/** Each decision maker's statements, whether the world has them, and the states they put first and
 *  last, so that a wrong ranking is seen at once. */
export function preferenceRows(
  theCase: Case,
  { model, ranks }: WorldModel,
  world: World,
): PreferenceRow[] {
  return theCase.decisionMakers.map(({ id, preferences }, i) => ({
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
    best: extremes(ranks[i]!, 1).map((s) => stateNumber(model.space, s)),
    worst: extremes(ranks[i]!, -1).map((s) => stateNumber(model.space, s)),
  }));
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
