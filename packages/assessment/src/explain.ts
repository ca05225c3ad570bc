import type { Case } from '@casus/casefile';
import {
  type Answer,
  answersTo,
  type Concept,
  type StateSpace,
  stateNumber,
  type Witness,
  witness,
} from '@casus/engine';
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
    /** Where all of them were asked for: the first answers of the others, how many there are, and how
     *  many of them deter the improvement. */
    readonly answers?: readonly AnswerRow[];
    readonly nAnswers?: number;
    readonly nSanctions?: number;
  }[];
}

/** A way in which the others can answer an improvement, to a state that is no better for the decision
 *  maker than the one explained. */
export interface AnswerRow {
  readonly steps: readonly Step[];
  /** Whether it deters the improvement: there are no countermoves. */
  readonly sanctions: boolean;
  /** Where the decision maker could go from its end, and be better off; only for smr and symseq. */
  readonly countermoves: readonly number[];
}

/** Answers listed per improvement. */
const mostAnswers = 1000;

/** Explains a state for one decision maker, or for each.
 *  @throws AssessmentError "no-such-state" for a number that no state of this world has;
 *  "no-such-decision-maker". */
export function explainState(
  theCase: Case,
  options: AssessmentOptions,
  asked: {
    readonly state: number;
    readonly decisionMaker: string | null;
    /** Whether every answer to an improvement is to be told. */
    readonly all?: boolean;
  },
): readonly Explanation[] {
  const { concept, world } = settingOf(theCase, options);
  const inWorld = worldModel(theCase, world);
  const s = numberedState(theCase, inWorld.model, asked.state);
  const chosen = chosenDecisionMakers(theCase, asked.decisionMaker);
  return chosen.map((i) => explanation(theCase, inWorld, concept, i, s, asked.all));
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
  all = false,
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
      ...(all ? answerRows(theCase, answersTo(model, ranks, concept, i, s, to), model.space) : {}),
    })),
  };
}

function answerRows(
  theCase: Case,
  answers: readonly Answer[],
  space: StateSpace,
): Pick<Explanation['improvements'][number], 'answers' | 'nAnswers' | 'nSanctions'> {
  return {
    answers: answers.slice(0, mostAnswers).map(({ steps, countermoves }) => ({
      steps: steps.map((step) => namedStep(theCase, space, step)),
      sanctions: countermoves.length === 0,
      countermoves: countermoves.map((t) => stateNumber(space, t)),
    })),
    nAnswers: answers.length,
    nSanctions: answers.filter(({ countermoves }) => countermoves.length === 0).length,
  };
}
