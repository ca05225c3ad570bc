import type { Case } from '@casus/casefile';
import { type Concept, stateNumber, type Witness, witness } from '@casus/engine';
import type { Step } from './document.ts';
import { AssessmentError } from './error.ts';
import { namedStep } from './names.ts';
import { numberedState } from './numberedState.ts';
import { type AssessmentOptions, settingOf } from './options.ts';
import { type WorldModel, worldModel } from './worldModel.ts';

/** Why a state is, or is not, stable for a decision maker: the witness of the verdict. */
export interface Explanation {
  readonly decisionMaker: string;
  readonly concept: Concept;
  readonly state: number;
  readonly stable: boolean;
  readonly improvements: readonly {
    readonly to: number;
    /** Mover by mover; null where nothing deters the improvement. */
    readonly sanction: readonly Step[] | null;
    /** Where the decision maker could still move; only for smr and symseq. */
    readonly escapes: readonly number[];
  }[];
}

/** Explains a state for one decision maker, or for each.
 *  @throws AssessmentError "no-such-state" for a number that no state of this world has;
 *  "no-such-decision-maker". */
export function explainState(
  theCase: Case,
  options: AssessmentOptions,
  asked: { readonly state: number; readonly decisionMaker: string | null },
): readonly Explanation[] {
  const { concept, world } = settingOf(theCase, options);
  const inWorld = worldModel(theCase, world);
  const s = numberedState(theCase, inWorld.model, asked.state);
  const chosen = chosenDecisionMakers(theCase, asked.decisionMaker);
  return chosen.map((i) => explanation(theCase, inWorld, concept, i, s));
}

/** Index of the decision maker with that id; for null all.
 *  @throws AssessmentError "no-such-decision-maker". */
export function chosenDecisionMakers({ decisionMakers }: Case, asked: string | null): number[] {
  const chosen = decisionMakers.flatMap(({ id }, i) => (asked === null || asked === id ? [i] : []));
  if (chosen.length > 0) return chosen;
  throw new AssessmentError(
    'no-such-decision-maker',
    `no decision maker has the id "${asked}"`,
    asked,
  );
}

export function explanation(
  theCase: Case,
  { model, ranks }: WorldModel,
  concept: Concept,
  i: number,
  s: number,
): Explanation {
  const found: Witness = witness(model, ranks, concept, i, s);
  const number = (t: number): number => stateNumber(model.space, t);
  return {
    decisionMaker: theCase.decisionMakers[i]!.id,
    concept,
    state: number(s),
    stable: found.stable,
    improvements: found.improvements.map(({ to, sanction }) => ({
      to: number(to),
      sanction: sanction?.steps.map((step) => namedStep(theCase, model.space, step)) ?? null,
      escapes: sanction?.escapes.map(number) ?? [],
    })),
  };
}
