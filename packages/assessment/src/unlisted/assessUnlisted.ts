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
  stateStability,
  type UnlistedSettlement,
} from '@casus/engine';
import { evidenceWarnings } from '@casus/evidence';
import { assumptions, caseRow, parties } from '../frame.ts';
import { claimRows, estimateRows, ledgerRow } from '../ledger.ts';
import { type AssessmentOptions, settingOf } from '../options.ts';
import { wishes } from '../preferenceRows.ts';
import { version } from '../version.ts';
import {
  type GivenAnswer,
  type GivenOutcomes,
  needList,
  type UnlistedAssessment,
  type UnlistedDocument,
} from './unlistedDocument.ts';
import { givenStep, takenIn, type UnlistedWorld, unlistedWorld } from './unlistedWorld.ts';

/** How much more than one question the search for outcomes may look at under the headline concept. */
const settlementShare = 5;

/** Assesses a case whose states are too many to list, in its base world: whether the status quo is
 *  stable, for each decision maker and concept; where it comes to rest from there; the answers that
 *  follow. Each is decided, or said to be undecided within the budget.
 *  @throws AssessmentError for a concept the case cannot have; EvidenceError "size-limit". */
export function assessUnlisted(theCase: Case, options: AssessmentOptions = {}): UnlistedAssessment {
  const setting = settingOf(theCase, options);
  const { concept, evidence, world } = setting;
  const inWorld = unlistedWorld(theCase, world);
  const statusQuo =
    inWorld.statusQuo !== null && isFeasible(inWorld.model, inWorld.statusQuo)
      ? inWorld.statusQuo
      : null;
  const progress = progressOf(theCase, options);
  const stability =
    statusQuo === null ? null : stabilityOf(theCase, inWorld, statusQuo, options, progress);
  const settlements = settledUnder(theCase, inWorld, statusQuo, concept, options, progress);
  const headline = settlements?.[concept] ?? null;
  const unsettled = whyUnsettled(inWorld, statusQuo, headline);
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
    claims: claimRows(theCase, evidence, world),
    estimates: estimateRows(theCase, evidence, world),
    preferences: theCase.decisionMakers.map((dm) => ({
      ...wishes(dm, world),
      best: null,
      worst: null,
      levels: null,
      standing: null,
    })),
    evidence: ledgerRow(theCase, setting.asOf),
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
      statusQuo: inWorld.statusQuo === null ? null : takenIn(theCase, inWorld.statusQuo),
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

function perConcept<T>(value: (concept: Concept) => T): Record<Concept, T> {
  return Object.fromEntries(concepts.map((each) => [each, value(each)])) as Record<Concept, T>;
}

function budgetOf({ budget }: AssessmentOptions): number {
  return budget ?? defaultBudget;
}

/** Counts the questions as they are begun. */
function progressOf({ decisionMakers }: Case, { onProgress }: AssessmentOptions): () => void {
  const total = (decisionMakers.length + 1) * concepts.length;
  let done = 0;
  return () => onProgress?.({ stage: 'given states', done: done++, total });
}

function stabilityOf(
  theCase: Case,
  { model }: UnlistedWorld,
  state: OptionSet,
  options: AssessmentOptions,
  progress: () => void,
): UnlistedDocument['unlisted']['stability'] {
  const budget = budgetOf(options);
  const isStopped = (): boolean => options.signal?.aborted === true;
  return perConcept((concept) =>
    Object.fromEntries(
      theCase.decisionMakers.map(({ id }, i) => {
        progress();
        const settings = { budget, isStopped, isBrief: true };
        const { isStable, nLooked } = stateStability(model, concept, i, state, settings);
        return [id, { stable: isStable, looked: nLooked }];
      }),
    ),
  );
}

/** Where it comes to rest under each concept; null without a feasible status quo. */
function settledUnder(
  { coalitions }: Case,
  { model }: UnlistedWorld,
  statusQuo: OptionSet | null,
  headline: Concept,
  options: AssessmentOptions,
  progress: () => void,
): Record<Concept, UnlistedSettlement> | null {
  if (statusQuo === null) return null;
  return perConcept((concept) => {
    progress();
    return settleUnlisted(model, {
      concept,
      statusQuo,
      coalitions,
      budget: budgetOf(options) * (concept === headline ? settlementShare : 1),
      isStopped: () => options.signal?.aborted === true,
    });
  });
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
