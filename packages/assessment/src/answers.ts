import type { Case } from '@casus/casefile';
import { type Concept, type Settlement, settle } from '@casus/engine';
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

/** Answers every question of the case in one world: yes where it holds in all outcomes, open in
 *  some, no in none; unsettled where there is no outcome. */
export function verdictUnder(theCase: Case, world: WorldModel, concept: Concept): Verdict {
  const { model, ranks, statusQuo, shared } = world;
  const unsettled = (reason: string, settlement: Settlement | null = null): Verdict => ({
    settlement,
    unsettled: reason,
    answers: new Map([...theCase.questions.keys()].map((id) => [id, 'unsettled'])),
  });
  if (model.space.nStates === 0) return unsettled('no state is feasible');
  if (statusQuo === -1) return unsettled('the status quo is not feasible');
  const settlement = settle(model, ranks, {
    concept,
    statusQuo,
    coalitions: theCase.coalitions,
    shared,
  });
  const { outcomes } = settlement;
  if (outcomes.length === 0) {
    return unsettled(
      statusQuo === null
        ? 'from every state some undeterred improvement leads on'
        : 'from every state that can be reached some undeterred improvement leads on',
      settlement,
    );
  }
  const answers = new Map<string, Answer>();
  for (const [id, { ask }] of theCase.questions) {
    const truth = truthIn(theCase, model, ask.formula);
    let count = 0;
    for (const s of outcomes) count += truth[s]!;
    answers.set(id, count === outcomes.length ? 'yes' : count > 0 ? 'open' : 'no');
  }
  return { settlement, unsettled: null, answers };
}

/** The answers in one world, by question id: everything is built for this world alone. */
export function answersIn(
  theCase: Case,
  world: World,
  concept: Concept,
): ReadonlyMap<string, Answer> {
  return verdictUnder(theCase, worldModel(theCase, world), concept).answers;
}
