import type { Case, Preferences } from '@casus/casefile';
import {
  type Formula,
  isFeasible,
  type OptionSet,
  type Order,
  optionSet,
  optionsIn,
  statementOrder,
  type UnlistedModel,
  type UnlistedStep,
  unlistedModel,
  weightOrder,
} from '@casus/engine';
import type { World } from '@casus/evidence';
import { AssessmentError } from '../error.ts';
import { isIn } from '../worldModel.ts';
import type { GivenStep } from './unlistedDocument.ts';

/** A case in one world, its states not listed. */
export interface UnlistedWorld {
  readonly model: UnlistedModel;
  /** Null where the case has none; see `isFeasible` for whether the world allows it. */
  readonly statusQuo: OptionSet | null;
}

/** Builds it: what a condition denies is absent, as in `worldModels`. */
export function unlistedWorld(theCase: Case, world: World): UnlistedWorld {
  const { options, infeasible, decisionMakers, statusQuo } = theCase;
  const absent = options.flatMap(({ when }, k) => (isIn(world, when) ? [] : [k]));
  const model = unlistedModel({
    optionCounts: decisionMakers.map((dm) => dm.options.length),
    directions: options.map(({ direction, directionWhen }) =>
      isIn(world, directionWhen) ? direction : 'both',
    ),
    infeasible: [
      ...infeasible.filter(({ when }) => isIn(world, when)).map(({ formula }) => formula),
      ...absent.map((index): Formula => ({ kind: 'atom', index })),
    ],
    orders: decisionMakers.map(({ preferences }) => orderOf(preferences, options.length, world)),
  });
  return {
    model,
    statusQuo:
      statusQuo?.kind === 'options'
        ? optionSet(statusQuo.taken.filter((k) => !absent.includes(k)))
        : null,
  };
}

function orderOf(preferences: Preferences, nOptions: number, world: World): Order {
  switch (preferences.kind) {
    case 'statements': {
      const present = preferences.statements.filter(({ when }) => isIn(world, when));
      return statementOrder(
        nOptions,
        present.map(({ formula }) => formula),
      );
    }
    case 'weights':
      return weightOrder(preferences.weights);
    case 'none':
      return statementOrder(nOptions, []);
    default:
      throw new AssessmentError(
        'size-limit',
        `a ${preferences.kind === 'ranking' ? 'ranking' : 'list of payoffs'} needs all states listed`,
        preferences.kind,
      );
  }
}

/** The state in which these options are taken.
 *  @throws AssessmentError "no-such-state" where the world rules it out. */
export function givenState({ model }: UnlistedWorld, taken: readonly number[]): OptionSet {
  const state = optionSet(taken);
  if (isFeasible(model, state)) return state;
  throw new AssessmentError('no-such-state', 'that state is ruled out in this world', taken);
}

/** The status quo as a state.
 *  @throws AssessmentError "no-status-quo" where there is none, or the world rules it out. */
export function givenStatusQuo({ model, statusQuo }: UnlistedWorld): OptionSet {
  if (statusQuo !== null && isFeasible(model, statusQuo)) return statusQuo;
  throw new AssessmentError(
    'no-status-quo',
    statusQuo === null
      ? 'the case has no statusQuo, so there is nowhere to start from'
      : 'the status quo is not feasible in this world',
    null,
  );
}

/** A state by the options taken. */
export function takenIn({ options }: Case, state: OptionSet): string[] {
  return optionsIn(state).map((k) => options[k]!.name);
}

/** A step in the ids of the case. */
export function givenStep(theCase: Case, { by, to }: UnlistedStep): GivenStep {
  return { by: by.map((i) => theCase.decisionMakers[i]!.id), to: takenIn(theCase, to) };
}
