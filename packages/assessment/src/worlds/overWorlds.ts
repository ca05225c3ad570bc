import type { Case } from '@casus/casefile';
import { noPulse, type Pulse } from '@casus/engine';
import { type World, type WorldSpace, worldSpace } from '@casus/evidence';
import type {
  Answer,
  AssessmentDocument,
  Chance,
  CollectionRow,
  FlipSetRow,
  ImportanceRow,
  ReasonRow,
  StateProbabilityRow,
  TimelineRow,
  TippingRow,
  WithoutRow,
} from '../document.ts';
import { listedSpace } from '../listedSpace.ts';
import type { AssessmentOptions, Progress, Setting } from '../options.ts';
import { nextStep, StoppedError, unlessStopped } from '../stopping.ts';
import { type Chances, exactChances, sampledChances } from './chances.ts';
import { surveyingTogether } from './colleague.ts';
import { collectionPlan } from './collectionPlan.ts';
import { differences, flipSets, sufficientReasons } from './differences.ts';
import { importance } from './importance.ts';
import { leadingWithout } from './leadingWithout.ts';
import { questionChances } from './questionChances.ts';
import { sameLevels } from './sameLevels.ts';
import { stateProbabilities } from './stateProbabilities.ts';
import type { Subworlds } from './subworlds.ts';
import {
  completed,
  planSurvey,
  type Survey,
  surveyOf,
  surveyOptionsOf,
  unknownSurvey,
} from './survey.ts';
import { surveyMethod } from './surveyMethod.ts';
import { timeline } from './timeline.ts';
import { tippingPoints } from './tippingPoints.ts';

const defaultFlips = 3;

/** Worlds above which the timeline is computed only when asked for. */
const maxTimelineWorlds = 2 ** 16;

/** Worlds above which nothing is left out to see whether the likeliest answer turns. */
const maxLeftOutWorlds = 2 ** 14;

/** What all worlds together say. */
export interface OverWorlds {
  readonly probability: ReadonlyMap<string, Record<Answer, Chance>>;
  readonly flipSets: FlipSetRow[] | null;
  readonly tippingPoints: TippingRow[];
  readonly importance: ImportanceRow[];
  readonly collectionPlan: CollectionRow[];
  readonly reasons: ReasonRow[] | null;
  readonly stateProbabilities: StateProbabilityRow[];
  readonly timeline: TimelineRow[] | null;
  readonly leadingWithout: WithoutRow[] | null;
  readonly survey: Survey;
  readonly method: Pick<
    AssessmentDocument['method'],
    'worlds' | 'exact' | 'seed' | 'samplingError' | 'stoppedAfter'
  >;
}

/** Goes through the worlds of a case, the most likely first, and works out what they say together.
 *  @param baseStates  outcomes and equilibria of the base world, by number. */
export function* overWorlds(
  theCase: Case,
  setting: Setting,
  subworlds: Subworlds,
  baseStates: readonly number[],
  options: AssessmentOptions,
): Generator<Progress, OverWorlds, void> {
  const { space, world, evidence, asOf, assumed } = setting;
  const surveyOptions = surveyOptionsOf(theCase, options);
  const { seed } = surveyOptions;
  const isStopped = (): boolean => options.signal?.aborted === true;
  const { pulse } = subworlds;
  const plan = unlessStopped(null, () => planSurvey(space, subworlds, world, surveyOptions));
  if (plan !== null) {
    const total = plan.ids.length;
    const { nStates } = listedSpace(theCase);
    yield* stoppable(
      surveyingTogether(plan, subworlds, world, nStates, options.colleague),
      isStopped,
      (done): Progress => ({ stage: 'worlds', done, total }),
    );
  }
  const survey = plan === null ? unknownSurvey(space, surveyOptions) : surveyOf(plan, subworlds);
  const chancesOf = (one: Survey, base: World, also: Pulse): Chances =>
    one.isExact ? exactChances(one, also) : sampledChances(one, subworlds, base, seed);
  // How likely the answers are is told in any case.
  const certain = chancesOf(survey, world, noPulse);
  const questions = [...theCase.questions.keys()];
  const probability = new Map(questions.map((id, q) => [id, questionChances(certain, q)]));
  const nDone = survey.verdictOf.filter((id) => id >= 0).length;
  const method = (): OverWorlds['method'] => ({
    ...surveyMethod(survey, certain, seed),
    stoppedAfter: survey.isWhole ? null : nDone,
  });
  if (!survey.isWhole) {
    return {
      probability,
      flipSets: null,
      tippingPoints: [],
      importance: [],
      collectionPlan: [],
      reasons: null,
      stateProbabilities: [],
      timeline: null,
      leadingWithout: null,
      survey,
      method: method(),
    };
  }

  /** Chances for other evidence on the same case: what its worlds say is mostly known already. */
  const chancesWith = (base: World, also: WorldSpace): Chances => {
    if (isStopped()) throw new StoppedError();
    const surveyed =
      survey.isExact && sameLevels(also, space)
        ? { ...survey, space: also }
        : completed(planSurvey(also, subworlds, base, surveyOptions), subworlds, base);
    return chancesOf(surveyed, base, pulse);
  };
  const chances = chancesOf(survey, world, pulse);
  const turns = survey.isExact ? turnsOf(survey, questions, options.maxFlips, pulse) : null;
  const weights = unlessStopped([], () => importance(chances, questions));
  const rows: TimelineRow[] = [];
  const isBaseOnly = options.baseOnly === true;
  const hasTimeline =
    !isBaseOnly && (options.timeline === true || space.nWorlds <= maxTimelineWorlds);
  if (hasTimeline) {
    const standing = timeline(theCase, asOf, assumed, (other, base) =>
      chancesWith(base, worldSpace(theCase, other, base, assumed)),
    );
    yield* stoppable(standing, isStopped, (row): Progress => {
      rows.push(row);
      return { stage: 'timeline', done: rows.length, total: rows.length };
    });
  }
  let withoutRows: WithoutRow[] | null = null;
  if (!isBaseOnly && space.nWorlds <= maxLeftOutWorlds) {
    withoutRows = yield* stoppable(
      leadingWithout(theCase, setting, chances, chancesWith),
      isStopped,
      (progress): Progress => ({ stage: 'left out', ...progress }),
    );
  }
  return {
    probability,
    leadingWithout: withoutRows,
    flipSets: turns?.flipSets ?? null,
    tippingPoints: unlessStopped([], () =>
      tippingPoints(theCase, setting, chances, (estimate, figure) => {
        const set = new Map([...assumed, [estimate, figure] as const]);
        const base = { ...world, estimates: new Map(world.estimates).set(estimate, figure) };
        return chancesWith(base, worldSpace(theCase, evidence, base, set));
      }),
    ),
    importance: weights,
    collectionPlan: collectionPlan(weights),
    reasons: turns?.reasons ?? null,
    stateProbabilities: unlessStopped([], () => stateProbabilities(survey, chances, baseStates)),
    timeline: hasTimeline ? rows : null,
    survey,
    method: method(),
  };
}

/** Work step by step, as progress; null where it was stopped. The step in which that is noticed still
 *  counts. */
function* stoppable<T, R>(
  work: Generator<T, R, void>,
  isStopped: () => boolean,
  progressOf: (step: T) => Progress,
): Generator<Progress, R | null, void> {
  for (;;) {
    const step = nextStep(work);
    if (step === null) return null;
    if (step.done === true) return step.value;
    const progress = progressOf(step.value);
    if (isStopped()) {
      // Lets it put away what it works with; the value is of no use to anybody.
      work.return(null as R);
      return null;
    }
    yield progress;
  }
}

/** What turns each question, and what fixes it; null where it was stopped. */
function turnsOf(
  survey: Survey,
  questions: readonly string[],
  maxFlips: number = defaultFlips,
  pulse: Pulse,
): Pick<OverWorlds, 'flipSets' | 'reasons'> | null {
  return unlessStopped(null, () => {
    const turns = questions.map((_, q) => differences(survey, q, pulse));
    const { space } = survey;
    return {
      flipSets: turns.flatMap((turn, q) => flipSets(space, questions[q]!, turn, maxFlips)),
      reasons: turns.flatMap((turn, q) => sufficientReasons(space, questions[q]!, turn)),
    };
  });
}
