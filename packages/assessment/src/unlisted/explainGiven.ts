import type { Case } from '@casus/casefile';
import { type Concept, defaultBudget, type OptionSet, stateStability } from '@casus/engine';
import { chosenDecisionMakers } from '../explain.ts';
import { finished } from '../finished.ts';
import { type AssessmentOptions, type Progress, settingOf } from '../options.ts';
import type { GivenExplanation } from './unlistedDocument.ts';
import {
  givenState,
  givenStep,
  takenIn,
  type UnlistedWorld,
  unlistedWorld,
} from './unlistedWorld.ts';

/** Explains a given state, for one decision maker or for each, without a list of states.
 *  @param asked  the options taken in the state, as indices.
 *  @throws AssessmentError "no-such-state" where the base world rules it out;
 *  "no-such-decision-maker". */
export function explainGiven(
  theCase: Case,
  options: AssessmentOptions,
  asked: Asked,
): readonly GivenExplanation[] {
  return finished(explainingGiven(theCase, options, asked), options.onProgress);
}

/** The same step by step, for callers that do other things in between. */
export function* explainingGiven(
  theCase: Case,
  options: AssessmentOptions,
  asked: Asked,
): Generator<Progress, readonly GivenExplanation[], void> {
  const { concept, world } = settingOf(theCase, options);
  const inWorld = unlistedWorld(theCase, world);
  const state = givenState(inWorld, asked.taken);
  const chosen = chosenDecisionMakers(theCase, asked.decisionMaker);
  const rows: GivenExplanation[] = [];
  for (const i of chosen) {
    yield { stage: 'given states', done: rows.length, total: chosen.length };
    rows.push(explanation(theCase, inWorld, options, concept, i, state));
  }
  return rows;
}

interface Asked {
  readonly taken: readonly number[];
  /** Null: each. */
  readonly decisionMaker: string | null;
}

function explanation(
  theCase: Case,
  { model }: UnlistedWorld,
  options: AssessmentOptions,
  concept: Concept,
  i: number,
  state: OptionSet,
): GivenExplanation {
  const budget = options.budget ?? defaultBudget;
  const isStopped = (): boolean => options.signal?.aborted === true;
  const found = stateStability(model, concept, i, state, { budget, isStopped });
  return {
    decisionMaker: theCase.decisionMakers[i]!.id,
    concept,
    state: takenIn(theCase, state),
    stable: found.isStable === 'undecided' ? null : found.isStable === 'yes',
    improvements: found.improvements.map(({ to, sanction }) => ({
      to: takenIn(theCase, to),
      sanction: sanction?.steps.map((step) => givenStep(theCase, step)) ?? null,
      decided: sanction !== undefined,
      escapes:
        sanction === null || sanction === undefined
          ? []
          : (sanction.escapes?.map((state) => takenIn(theCase, state)) ?? null),
    })),
    complete: found.isWhole,
    stopped: found.wasStopped,
    looked: found.nLooked,
    budget,
  };
}
