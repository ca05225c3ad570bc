import type { Case } from '@casus/casefile';
import { analyse, type Concept, type MoveStep, stateNumber, witness } from '@casus/engine';
import { type Verdict, verdictUnder } from '../answers.ts';
import { caseRow } from '../frame.ts';
import { type AssessmentOptions, settingOf } from '../options.ts';
import { Stopping } from '../stopping.ts';
import { version } from '../version.ts';
import { changedOptions, type WorldModel, worldModel } from '../worldModel.ts';
import { type Combination, combinations } from './combinations.ts';
import type { ChangeRow, ChangeRows, WhatIfDocument, Why } from './whatIfDocument.ts';

/** Changes listed of each kind; they are counted all. */
const mostListed = 200;

/** What a change of the model changes in its base world: which answers, equilibria and outcomes, and why.
 *  @param after  the case with the change: options may be added, and none removed.
 *  @param changes  what was changed, as it is to be told.
 *  @throws AssessmentError "size-limit" where there are too many states to list; as `settingOf`. */
export function whatIf(
  before: Case,
  after: Case,
  options: AssessmentOptions,
  changes: readonly string[],
): WhatIfDocument {
  const { pulse } = new Stopping(options.signal);
  const setting = settingOf(before, options);
  const { concept } = setting;
  const sideOf = (theCase: Case): Side => {
    const { world } = settingOf(theCase, { ...options, concept });
    return new Side(
      theCase,
      worldModel(theCase, world, pulse),
      concept,
      combinations(theCase, after),
    );
  };
  const a = sideOf(before);
  const b = sideOf(after);
  return {
    format: 'casus-assessment/1',
    case: caseRow(before, setting, options),
    whatIf: {
      changes,
      states: { before: a.inWorld.model.space.nStates, after: b.inWorld.model.space.nStates },
      answers: [...before.questions.keys()].flatMap((question) => {
        const was = a.verdict.answers.get(question)!;
        const is = b.verdict.answers.get(question)!;
        return was === is ? [] : [{ question, before: was, after: is }];
      }),
      equilibria: changesOf(
        a,
        b,
        ({ equilibria }) => equilibria,
        (side, s) => side.whyNoEquilibrium(s),
      ),
      outcomes: changesOf(
        a,
        b,
        ({ outcomes }) => outcomes,
        (side, s) => side.whyNoOutcome(s),
      ),
    },
    method: { version, concept },
  };
}

/** What vanishes, then what appears, each by its number. */
function changesOf(
  a: Side,
  b: Side,
  marksOf: (side: Side) => Uint8Array,
  why: (other: Side, s: number) => Why,
): ChangeRows {
  const only = (change: ChangeRow['change'], here: Side, there: Side) => {
    const [own, others] = [marksOf(here), marksOf(there)];
    const rows: ChangeRow[] = [];
    let count = 0;
    for (let s = 0; s < own.length; s++) {
      if (own[s] === 0) continue;
      const t = there.combination.stateOf(there.inWorld, here.combination.of(here.inWorld, s));
      if (t >= 0 && others[t] === 1) continue;
      if (count++ >= mostListed) continue;
      rows.push({
        change,
        taken: here.combination.taken(here.inWorld, s),
        state: stateNumber(here.inWorld.model.space, s),
        why: t < 0 ? { because: 'infeasible' } : why(there, t),
      });
    }
    return { rows, count };
  };
  const vanishing = only('vanishes', a, b);
  const appearing = only('appears', b, a);
  return {
    rows: [...vanishing.rows, ...appearing.rows],
    nVanishing: vanishing.count,
    nAppearing: appearing.count,
  };
}

/** One of the two models, with what holds in it. */
class Side {
  readonly inWorld: WorldModel;
  readonly combination: Combination;
  readonly verdict: Verdict;
  readonly equilibria: Uint8Array;
  readonly outcomes: Uint8Array;
  readonly #theCase: Case;
  readonly #concept: Concept;

  constructor(theCase: Case, inWorld: WorldModel, concept: Concept, combination: Combination) {
    const { model, ranks, shared } = inWorld;
    this.#theCase = theCase;
    this.#concept = concept;
    this.inWorld = inWorld;
    this.combination = combination;
    this.verdict = verdictUnder(theCase, inWorld, concept);
    this.equilibria = analyse(model, ranks, [concept], shared).equilibria.get(concept)!;
    this.outcomes = new Uint8Array(model.space.nStates);
    for (const s of this.verdict.settlement?.outcomes ?? []) this.outcomes[s] = 1;
  }

  whyNoEquilibrium(s: number): Why {
    const { model, ranks } = this.inWorld;
    const steps = this.#theCase.decisionMakers.flatMap((_, i): MoveStep[] =>
      witness(model, ranks, this.#concept, i, s)
        .improvements.filter(({ sanction }) => sanction === null)
        .map(({ to }) => ({ by: [i], to })),
    );
    return this.#left(s, steps);
  }

  whyNoOutcome(s: number): Why {
    return this.#left(s, this.verdict.settlement?.leaves(s) ?? []);
  }

  /** By the step that changes the fewest options, the first of those. */
  #left(s: number, steps: readonly MoveStep[]): Why {
    if (steps.length === 0) return { because: 'unreachable' };
    const size = ({ to }: MoveStep): number =>
      changedOptions(this.#theCase, this.inWorld.model, s, to);
    const step = steps.reduce((a, b) => (size(b) < size(a) ? b : a));
    return {
      because: 'left',
      by: step.by.map((i) => this.#theCase.decisionMakers[i]!.id),
      to: this.combination.taken(this.inWorld, step.to),
    };
  }
}
