import type { Case } from '@casus/casefile';
import {
  analyse,
  type Concept,
  type MoveStep,
  optionsTaken,
  type StabilityTable,
  stateNumber,
  witness,
} from '@casus/engine';
import { type Verdict, verdictUnder } from '../answers.ts';
import { caseRow } from '../frame.ts';
import { listedSpace } from '../listedSpace.ts';
import { type AssessmentOptions, settingOf } from '../options.ts';
import { Stopping } from '../stopping.ts';
import { version } from '../version.ts';
import { changedOptions, decimalIn, type WorldModel, worldModel } from '../worldModel.ts';
import type { ChangeRow, WhatIfDocument, Why } from './whatIfDocument.ts';

/** What a change of the model changes in its base world: which answers, equilibria and outcomes, and why.
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
  const [a, b] = [before, after].map((theCase) => {
    const { world, concept } = settingOf(theCase, { ...options, concept: setting.concept });
    const inWorld = worldModel(theCase, world, pulse);
    const table = analyse(inWorld.model, inWorld.ranks, [concept], inWorld.shared);
    return new Side(theCase, inWorld, concept, table);
  }) as [Side, Side];
  return {
    format: 'casus-assessment/1',
    case: caseRow(before, setting, options),
    whatIf: {
      changes,
      states: { before: a.inWorld.model.space.nStates, after: b.inWorld.model.space.nStates },
      answers: [...before.questions.keys()].flatMap((question) => {
        const [was, is] = [a, b].map(({ verdict }) => verdict.answers.get(question)!);
        return was === is ? [] : [{ question, before: was!, after: is! }];
      }),
      equilibria: changesOf(
        a,
        b,
        (side) => side.equilibria,
        (side, s) => side.whyNoEquilibrium(s),
      ),
      outcomes: changesOf(
        a,
        b,
        (side) => side.outcomes,
        (side, s) => side.whyNoOutcome(s),
      ),
    },
    method: { version, concept: setting.concept },
  };
}

/** What vanishes, then what appears, each by its number. */
function changesOf(
  a: Side,
  b: Side,
  statesOf: (side: Side) => readonly number[],
  why: (other: Side, s: number) => Why,
): ChangeRow[] {
  const only = (change: ChangeRow['change'], here: Side, there: Side): ChangeRow[] => {
    const others = new Set(statesOf(there).map((s) => there.keyOf(s)));
    return statesOf(here)
      .filter((s) => !others.has(here.keyOf(s)))
      .map((s) => {
        const counterpart = there.indexOf(here.keyOf(s));
        return {
          change,
          taken: here.takenIn(s),
          state: stateNumber(here.inWorld.model.space, s),
          why: counterpart < 0 ? { because: 'infeasible' } : why(there, counterpart),
        };
      });
  };
  return [...only('vanishes', a, b), ...only('appears', b, a)];
}

/** One of the two models, with what holds in it. */
class Side {
  readonly theCase: Case;
  readonly inWorld: WorldModel;
  readonly verdict: Verdict;
  readonly equilibria: readonly number[];
  readonly outcomes: readonly number[];
  readonly #concept: Concept;
  readonly #indices: ReadonlyMap<string, number>;

  constructor(theCase: Case, inWorld: WorldModel, concept: Concept, table: StabilityTable) {
    this.theCase = theCase;
    this.inWorld = inWorld;
    this.#concept = concept;
    this.verdict = verdictUnder(theCase, inWorld, concept);
    const marks = table.equilibria.get(concept)!;
    this.equilibria = [...marks.keys()].filter((s) => marks[s] === 1);
    this.outcomes = [...(this.verdict.settlement?.outcomes ?? [])];
    this.#indices = new Map([...marks.keys()].map((s) => [this.keyOf(s), s]));
  }

  /** Options by owner and id: a bare name may be unique in one of the models only. */
  keyOf(s: number): string {
    if (this.theCase.stateNames !== null) return this.takenIn(s).join();
    return this.#optionsIn(s)
      .map((k) => {
        const { id, decisionMaker } = this.theCase.options[k]!;
        return `${this.theCase.decisionMakers[decisionMaker]!.id}.${id}`;
      })
      .sort()
      .join();
  }

  indexOf(key: string): number {
    return this.#indices.get(key) ?? -1;
  }

  takenIn(s: number): string[] {
    const { stateNames, options } = this.theCase;
    if (stateNames === null) return this.#optionsIn(s).map((k) => options[k]!.name);
    return [stateNames[decimalIn(this.theCase, this.inWorld.model, s)]!];
  }

  whyNoEquilibrium(s: number): Why {
    const { model, ranks } = this.inWorld;
    const steps = this.theCase.decisionMakers.flatMap((_, i): MoveStep[] =>
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
      changedOptions(this.theCase, this.inWorld.model, s, to);
    const step = steps.reduce((a, b) => (size(b) < size(a) ? b : a));
    return {
      because: 'left',
      by: step.by.map((i) => this.theCase.decisionMakers[i]!.id),
      to: this.takenIn(step.to),
    };
  }

  #optionsIn(s: number): number[] {
    const { baseIndex } = this.inWorld.model.space;
    return [...optionsTaken(listedSpace(this.theCase), baseIndex?.[s] ?? s)];
  }
}
