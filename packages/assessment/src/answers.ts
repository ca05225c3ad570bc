import type { Case } from '@casus/casefile';
import { type Concept, type Model, type Settlement, settle } from '@casus/engine';
import type { World } from '@casus/evidence';
import type { Answer } from './document.ts';
import { truthIn, type WorldModel, worldModel } from './worldModel.ts';

/** What a world says under one concept. */
export interface Verdict {
  /** Null where there is nothing to settle: no feasible state, or no feasible status quo. */
  readonly settlement: Settlement | null;
  /** Why nothing holds, in words; null where the world settles. */
  readonly unsettled: string | null;
  /** Per question id. */
  readonly answers: ReadonlyMap<string, Answer>;
}

/** Answers every question of the case in one world, and says why nothing holds where nothing does. */
export function verdictUnder(theCase: Case, world: WorldModel, concept: Concept): Verdict {
  const settlement = settlementIn(theCase, world, concept);
  const outcomes = settlement?.outcomes ?? new Int32Array(0);
  return {
    settlement,
    unsettled: outcomes.length > 0 ? null : whyUnsettled(world),
    answers: answersOver(theCase, world.model, outcomes),
  };
}

function whyUnsettled({ model, statusQuo }: WorldModel): string {
  if (model.space.nStates === 0) return 'no state is feasible';
  if (statusQuo === -1) return 'the status quo is not feasible';
  return statusQuo === null
    ? 'from every state some undeterred improvement leads on'
    : 'from every state that can be reached some undeterred improvement leads on';
}

/** Where the conflict comes to rest; null where there is no feasible state, or no feasible status quo. */
export function settlementIn(
  { coalitions }: Case,
  { model, ranks, statusQuo, shared }: WorldModel,
  concept: Concept,
): Settlement | null {
  if (model.space.nStates === 0 || statusQuo === -1) return null;
  return settle(model, ranks, { concept, statusQuo, coalitions, shared });
}

/** Per question: yes where it holds in all outcomes, open in some, no in none; unsettled where there is
 *  no outcome. */
export function answersOver(
  theCase: Case,
  model: Model,
  outcomes: Int32Array,
): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const [id, { ask }] of theCase.questions) {
    if (outcomes.length === 0) {
      answers.set(id, 'unsettled');
      continue;
    }
    const truth = truthIn(theCase, model, ask.formula);
    let count = 0;
    for (const s of outcomes) count += truth[s]!;
    answers.set(id, count === outcomes.length ? 'yes' : count > 0 ? 'open' : 'no');
  }
  return answers;
}

/** The answers in one world, by question id: everything is built for this world alone. */
export function answersIn(
  theCase: Case,
  world: World,
  concept: Concept,
): ReadonlyMap<string, Answer> {
  return verdictUnder(theCase, worldModel(theCase, world), concept).answers;
}
