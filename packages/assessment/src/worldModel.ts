import type { Case, ConditionText, Preferences } from '@casus/casefile';
import {
  type Analysis,
  analysis,
  decimalOf,
  type Formula,
  graphModel,
  type Model,
  optionModel,
  type Pulse,
  popCount,
  rankByPayoffs,
  rankByRanking,
  rankByStatements,
  rankByWeights,
  restrictStates,
  type StateSpace,
  satisfying,
  stateOfDecimal,
  stateOfOptions,
} from '@casus/engine';
import { holds, type World } from '@casus/evidence';
import { listedSpace } from './listedSpace.ts';

/** The graph model of a case in one world. */
export interface WorldModel {
  readonly model: Model;
  /** Per decision maker Int32Array [nStates], higher is preferred. */
  readonly ranks: readonly Int32Array[];
  /** What questions about the model and the ranks have in common; nothing is computed twice. */
  readonly shared: Analysis;
  /** State index; −1 where the world rules the status quo out, null where the case has none. */
  readonly statusQuo: number | null;
}

/** Builds the models of a case's worlds: what a condition denies is absent. An absent option counts as
 *  not taken, also in the status quo; an absent one-way rule as both ways. Worlds that agree on what
 *  states and moves there are share them; those that agree on what a decision maker's statements
 *  mention share its ranks, too.
 *  @param pulse  for the ranks, and for what is worked out on them. */
export function worldModels(theCase: Case, pulse?: Pulse): (world: World) => WorldModel {
  const shapes = new Map<string, Shape>();
  const shapeConditions = [
    ...theCase.options.flatMap(({ when, directionWhen }) => [when, directionWhen]),
    ...theCase.infeasible.map(({ when }) => when),
  ].filter((when) => when !== null);
  const ownConditions = theCase.decisionMakers.map(({ preferences }) =>
    preferences.kind === 'statements'
      ? preferences.statements.flatMap(({ when }) => when ?? [])
      : [],
  );
  return (world) => {
    const key = truthKey(shapeConditions, world);
    const shape = shapes.get(key) ?? shapeIn(theCase, world);
    shapes.set(key, shape);
    const { model, statusQuo } = shape;
    const ranks = theCase.decisionMakers.map(({ preferences }, i) => {
      const known = shape.ranks[i]!;
      const ownKey = truthKey(ownConditions[i]!, world);
      const own =
        known.get(ownKey) ?? ranksOf(listedSpace(theCase), model.space, preferences, world, pulse);
      known.set(ownKey, own);
      return own;
    });
    return { model, ranks, shared: analysis(model, ranks, undefined, pulse), statusQuo };
  };
}

/** The model of one world, built for it alone. */
export function worldModel(theCase: Case, world: World, pulse?: Pulse): WorldModel {
  return worldModels(theCase, pulse)(world);
}

/** What worlds with the same states and moves share. */
interface Shape {
  readonly model: Model;
  readonly statusQuo: number | null;
  /** Per decision maker the ranks by the truth of its own conditions. */
  readonly ranks: readonly Map<string, Int32Array>[];
}

/** The states and moves of a world, and its status quo. */
export function shapeIn(theCase: Case, world: World): Shape {
  const isPresent = (when: ConditionText | null): boolean => isIn(world, when);
  const absent = theCase.options.flatMap(({ when }, k) => (isPresent(when) ? [] : [k]));
  const space = restrictStates(
    listedSpace(theCase),
    theCase.infeasible
      .filter(({ when }) => when !== null && isPresent(when))
      .map(({ formula }) => formula),
    absent,
  );
  return {
    model: modelOn(theCase, space, world),
    statusQuo: statusQuoIn(theCase, space, absent),
    ranks: theCase.decisionMakers.map(() => new Map()),
  };
}

/** The moves of a world among some of its states. */
export function modelOn(theCase: Case, space: StateSpace, world: World): Model {
  if (theCase.stateNames !== null) {
    return graphModel(
      space,
      theCase.decisionMakers.map(({ arcs }) => arcs),
    );
  }
  const directions = theCase.options.map(({ direction, directionWhen }) =>
    isIn(world, directionWhen) ? direction : 'both',
  );
  return optionModel(space, directions);
}

/** Truth of conditions in a world, one character each. */
export function truthKey(all: readonly ConditionText[], world: World): string {
  let key = '';
  for (const { condition } of all) key += holds(condition, world) ? '1' : '0';
  return key;
}

/** The same world with other preferences. */
export function withRanks(
  { model, shared, statusQuo }: WorldModel,
  ranks: readonly Int32Array[],
): WorldModel {
  return { model, ranks, shared: analysis(model, ranks, undefined, shared.pulse), statusQuo };
}

/** Truth of formulas in the states of a model that worlds share; kept as long as both are. */
const truths = new WeakMap<Model, WeakMap<Formula, Uint8Array>>();

/** Uint8Array [nStates], 1 = `formula` holds in the state. Of a coalesced state the combination with its
 *  number decides, the one that is shown for it, also where the world rules just that one out. */
export function truthIn(theCase: Case, model: Model, formula: Formula): Uint8Array {
  const perFormula = truths.get(model) ?? new WeakMap<Formula, Uint8Array>();
  truths.set(model, perFormula);
  const known = perFormula.get(formula);
  if (known !== undefined) return known;
  const { baseIndex } = model.space;
  const shown = satisfying(listedSpace(theCase), formula);
  const truth = baseIndex === null ? shown : Uint8Array.from(baseIndex, (s) => shown[s]!);
  perFormula.set(formula, truth);
  return truth;
}

/** Decimal of the combination that is shown for state `s` of a world, see `truthIn`. */
export function decimalIn(theCase: Case, { space }: Model, s: number): number {
  return decimalOf(listedSpace(theCase), space.baseIndex?.[s] ?? s);
}

/** How many options differ between states `s` and `t` of a world; 0 in graph form. */
export function changedOptions(theCase: Case, model: Model, s: number, t: number): number {
  if (model.optionMoves === null) return 0;
  return popCount(decimalIn(theCase, model, s) ^ decimalIn(theCase, model, t));
}

/** Whether something with that condition is there in a world. */
export function isIn(world: World, when: ConditionText | null): boolean {
  return when === null || holds(when.condition, world);
}

/** The statements that count in a world, the most important first. */
export function presentStatements(
  { statements }: Extract<Preferences, { readonly kind: 'statements' }>,
  world: World,
): Formula[] {
  return statements.filter(({ when }) => isIn(world, when)).map(({ formula }) => formula);
}

/** Ranks of one decision maker in a world: Int32Array [nStates], higher is preferred.
 *  @param numbered  the space that rankings and payoffs refer to. @param space  that of the world. */
export function ranksOf(
  numbered: StateSpace,
  space: StateSpace,
  preferences: Preferences,
  world: World,
  pulse?: Pulse,
): Int32Array {
  const inWorld = (ranks: Int32Array): Int32Array =>
    space.baseIndex === null ? ranks : space.baseIndex.map((s) => ranks[s]!);
  switch (preferences.kind) {
    case 'statements':
      return rankByStatements(space, presentStatements(preferences, world), undefined, pulse);
    case 'ranking':
      return inWorld(rankByRanking(numbered, preferences.ranking));
    case 'weights':
      return rankByWeights(space, preferences.weights);
    case 'payoffs':
      return inWorld(rankByPayoffs(numbered, preferences.payoffs));
    case 'none':
      return new Int32Array(space.nStates);
  }
}

function statusQuoIn(
  { statusQuo }: Case,
  space: StateSpace,
  absent: readonly number[],
): number | null {
  if (statusQuo === null) return null;
  if (statusQuo.kind === 'state') return stateOfDecimal(space, statusQuo.state);
  return stateOfOptions(
    space,
    statusQuo.taken.filter((k) => !absent.includes(k)),
  );
}
