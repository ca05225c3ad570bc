import type { StateProbabilityRow } from '../document.ts';
import type { Chances } from './chances.ts';
import type { WorldVerdict } from './subworlds.ts';
import type { Survey } from './survey.ts';

/** Most states listed. */
const maxStates = 100;

/** How likely each state is to be an outcome, and an equilibrium of the concept: the equilibria of the
 *  base world and whatever is an outcome in some world, the likeliest outcomes first, at most 100.
 *  @param baseStates  equilibria and outcomes of the base world, by number. */
export function stateProbabilities(
  survey: Survey,
  chances: Chances,
  baseStates: readonly number[],
): StateProbabilityRow[] {
  const worldsWith = new Map<number, number>();
  const nWorlds = new Float64Array(survey.verdicts.length);
  for (const id of survey.verdictOf) nWorlds[id]!++;
  for (const [id, verdict] of survey.verdicts.entries()) {
    for (const state of verdict.outcomes) {
      worldsWith.set(state, (worldsWith.get(state) ?? 0) + nWorlds[id]!);
    }
  }
  const others = [...worldsWith].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([state]) => state);
  const listed = [...new Set([...baseStates.slice(0, maxStates), ...others])].slice(0, maxStates);
  const asOutcome = marksOf(listed, survey, ({ outcomes }) => outcomes);
  const asEquilibrium = marksOf(listed, survey, ({ equilibria }) => equilibria);
  return listed
    .map((state, at) => ({
      state,
      outcome: chances.probability(({ outcomes }) => isIn(outcomes, state), asOutcome[at]!),
      equilibrium: chances.probability(
        ({ equilibria }) => isIn(equilibria, state),
        asEquilibrium[at]!,
      ),
    }))
    .sort((a, b) => b.outcome.point - a.outcome.point || a.state - b.state);
}

/** Per listed state the verdicts that have it: Uint8Array [nVerdicts], 1 = has it. */
function marksOf(
  listed: readonly number[],
  { verdicts }: Survey,
  states: (verdict: WorldVerdict) => Int32Array,
): Uint8Array[] {
  const placeOf = new Map(listed.map((state, at) => [state, at]));
  const marks = listed.map(() => new Uint8Array(verdicts.length));
  for (const [id, verdict] of verdicts.entries()) {
    for (const state of states(verdict)) {
      const at = placeOf.get(state);
      if (at !== undefined) marks[at]![id] = 1;
    }
  }
  return marks;
}

/** Whether an ascending list has a number. */
function isIn(sorted: Int32Array, number: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] === number) return true;
    if (sorted[middle]! < number) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
