import type { Case } from '@casus/casefile';
import {
  type Concept,
  concepts,
  defaultBudget,
  evaluate,
  type Formula,
  isFeasible,
  maxOptions,
  type OptionSet,
  optionsIn,
  settleUnlisted,
  type UnlistedSettlement,
} from '@casus/engine';
import { evidenceWarnings } from '@casus/evidence';
import { finished } from '../finished.ts';
import { assumptions, caseRow, parties } from '../frame.ts';
import { type AssessmentOptions, type Progress, settingOf } from '../options.ts';
import { version } from '../version.ts';
import { nVerdicts, perConcept, stabilityOf } from './givenStability.ts';
import {
  type GivenAnswer,
  type GivenOutcomes,
  needList,
  type UnlistedAssessment,
  type UnlistedDocument,
} from './unlistedDocument.ts';
import { frameIn } from './unlistedFrame.ts';
import { givenStep, takenIn, type UnlistedWorld, unlistedWorld } from './unlistedWorld.ts';

/** How much more than one question the search for outcomes may look at under the headline concept. */
const settlementShare = 5;

/** Assesses a case whose states are too many to list, in its base world: whether the status quo is
 *  stable, for each decision maker and concept; where it comes to rest from there; the answers that
 *  follow. Each is decided, or said to be undecided within the budget.
 *  @throws AssessmentError for a concept the case cannot have; EvidenceError "size-limit". */
export function assessUnlisted(theCase: Case, options: AssessmentOptions = {}): UnlistedAssessment {
  return finished(assessingUnlisted(theCase, options), options.onProgress);
}

/** The same step by step, for callers that do other things in between. */
export function* assessingUnlisted(
  theCase: Case,
  options: AssessmentOptions = {},
): Generator<Progress, UnlistedAssessment, void> {
  const setting = settingOf(theCase, options);
  const { concept, evidence } = setting;
  const inWorld = unlistedWorld(theCase, setting.world);
  const statusQuo =
    inWorld.statusQuo !== null && isFeasible(inWorld.model, inWorld.statusQuo)
      ? inWorld.statusQuo
      : null;
  const total = nVerdicts(theCase) + concepts.length;
  const stability =
    statusQuo === null ? null : yield* stabilityOf(theCase, inWorld, statusQuo, options, total);
  const settlements = yield* settledUnder(theCase, inWorld, statusQuo, concept, options, total);
  const headline = settlements?.[concept] ?? null;
  const unsettled = whyUnsettled(inWorld, statusQuo, headline);
  const frame = frameIn(theCase, setting, inWorld);
  const document: UnlistedDocument = {
    format: 'casus-assessment/1',
    case: caseRow(theCase, setting, options),
    ...parties(theCase),
    ...nothing(),
    counts: {
      states: null,
      moves: null,
      equilibria: null,
      outcomes: headline?.isWhole === true ? headline.outcomes.length : null,
      dropped: null,
    },
    outcomes: {
      concept,
      states: null,
      unsettled,
      mayCycle: headline?.mayCycle ?? null,
      dropped: null,
    },
    questions: Object.fromEntries(
      [...theCase.questions.values()].map(({ id, text, ask }) => {
        const answerUnder = (each: Concept): GivenAnswer =>
          answerOver(settlements?.[each] ?? null, inWorld, ask.formula);
        const byConcept = perConcept(answerUnder);
        const answer = byConcept[concept];
        return [id, { text, ask: ask.text, answer, leading: null, byConcept, probability: null }];
      }),
    ),
    claims: frame.claims,
    estimates: frame.estimates,
    preferences: frame.preferences,
    evidence: frame.evidence,
    method: {
      version,
      concept,
      worlds: setting.space.nWorlds,
      exact: null,
      seed: null,
      samplingError: null,
      stoppedAfter: options.signal?.aborted === true ? 0 : null,
      assumptions: assumptions(theCase, setting),
      milliseconds: null,
    },
    unlisted: {
      options: theCase.options.length,
      limit: maxOptions,
      note: noteOf(theCase, inWorld),
      statusQuo: frame.statusQuo,
      stability,
      settlement: headline && outcomesRow(theCase, headline, budgetOf(options) * settlementShare),
    },
  };
  return {
    document,
    warnings: evidenceWarnings(theCase, evidence).map(({ message }) => message),
  };
}

function nothing(): Pick<UnlistedDocument, (typeof needList)[number]> {
  return Object.fromEntries(needList.map((key) => [key, null])) as Pick<
    UnlistedDocument,
    (typeof needList)[number]
  >;
}

function budgetOf({ budget }: AssessmentOptions): number {
  return budget ?? defaultBudget;
}

/** Where it comes to rest under each concept; null without a feasible status quo. */
function* settledUnder(
  theCase: Case,
  { model }: UnlistedWorld,
  statusQuo: OptionSet | null,
  headline: Concept,
  options: AssessmentOptions,
  total: number,
): Generator<Progress, Record<Concept, UnlistedSettlement> | null, void> {
  if (statusQuo === null) return null;
  const found: Partial<Record<Concept, UnlistedSettlement>> = {};
  let done = nVerdicts(theCase);
  for (const concept of concepts) {
    yield { stage: 'given states', done: done++, total };
    found[concept] = settleUnlisted(model, {
      concept,
      statusQuo,
      coalitions: theCase.coalitions,
      budget: budgetOf(options) * (concept === headline ? settlementShare : 1),
      isStopped: () => options.signal?.aborted === true,
    });
  }
  return found as Record<Concept, UnlistedSettlement>;
}

/** Yes where it holds in all outcomes, no in none, open in some: decided by those found where one has it
 *  and one has not; otherwise only if all are known. */
function answerOver(
  settlement: UnlistedSettlement | null,
  { statusQuo }: UnlistedWorld,
  formula: Formula,
): GivenAnswer {
  // A case without a status quo may rest in any state; a world that rules its status quo out, in none.
  if (settlement === null) return statusQuo === null ? 'undecided' : 'unsettled';
  const { outcomes, isWhole } = settlement;
  const n = outcomes.filter(({ state }) => {
    const taken = new Set(optionsIn(state));
    return evaluate(formula, (k) => taken.has(k));
  }).length;
  if (n > 0 && n < outcomes.length) return 'open';
  if (!isWhole) return 'undecided';
  if (outcomes.length === 0) return 'unsettled';
  return n > 0 ? 'yes' : 'no';
}

function whyUnsettled(
  inWorld: UnlistedWorld,
  statusQuo: OptionSet | null,
  headline: UnlistedSettlement | null,
): string | null {
  if (inWorld.statusQuo !== null && statusQuo === null) return 'the status quo is not feasible';
  if (headline === null || !headline.isWhole || headline.outcomes.length > 0) return null;
  return 'from every state that can be reached some undeterred improvement leads on';
}

function outcomesRow(
  theCase: Case,
  { outcomes, isWhole, nReached, nUndecided, nLooked }: UnlistedSettlement,
  budget: number,
): GivenOutcomes {
  return {
    outcomes: outcomes.map(({ state, steps }) => ({
      taken: takenIn(theCase, state),
      path: steps.map((step) => givenStep(theCase, step)),
    })),
    complete: isWhole,
    reached: nReached,
    undecided: nUndecided,
    looked: nLooked,
    budget,
  };
}

/** What is left out, and why. */
function noteOf({ options }: Case, { statusQuo }: UnlistedWorld): string {
  const n = options.length;
  const begin = `${n} options make 2^${n} combinations, more than are listed (2^${maxOptions})`;
  const rest =
    'all equilibria, the other worlds and what would change an answer are not worked out; states have no numbers and are told by the options taken';
  return statusQuo === null
    ? `${begin}; without a status quo no outcome can be looked for; ${rest}`
    : `${begin}; in the base world the status quo and what it leads to are looked at, state by state; ${rest}`;
}
