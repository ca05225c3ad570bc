import type { Case } from '@casus/casefile';
import {
  analyse,
  type Concept,
  concepts,
  countMoves,
  type StabilityTable,
  stateNumber,
} from '@casus/engine';
import { evidenceWarnings, type WorldSpace } from '@casus/evidence';
import { analysedTogether } from './analysedTogether.ts';
import { type Verdict, verdictUnder } from './answers.ts';
import type { Assessment, AssessmentDocument, HeldRow, OutcomesRow } from './document.ts';
import { explanation } from './explain.ts';
import { finished } from './finished.ts';
import { assumptions, caseRow, parties } from './frame.ts';
import { ownJudgements } from './judgements/ownJudgements.ts';
import { ledgerUnder } from './ledger.ts';
import { listedSpace } from './listedSpace.ts';
import { markedNumbers, rowByNumber, stateRow } from './names.ts';
import { type AssessmentOptions, conceptsFor, type Progress, settingOf } from './options.ts';
import { pathRows } from './paths.ts';
import { preferenceRows } from './preferenceRows.ts';
import { sensitivity } from './sensitivity.ts';
import { nextStep, Stopping } from './stopping.ts';
import { version } from './version.ts';
import { whyNotRows } from './whyNot.ts';
import { type WorldModel, worldModel } from './worldModel.ts';
import { leadingAnswer } from './worlds/leading.ts';
import { overWorlds } from './worlds/overWorlds.ts';
import { playTable } from './worlds/playTable.ts';
import { subworlds } from './worlds/subworlds.ts';

const maxPaths = 100;
const maxDropped = 100;
/** Outcomes explained, and improvements listed for each; the counts are always whole. */
const maxHeld = 20;

/** Assesses a case: the answers to its questions, in the base world and over all worlds, the outcomes
 *  and what holds them, how they are reached, and what would change an answer.
 *  @throws AssessmentError for a concept the case cannot have, "size-limit" where the states are too many
 *  to list (see `assessUnlisted`); EvidenceError "size-limit"; StoppedError where it is stopped before
 *  anything is certain. */
export function assess(theCase: Case, options: AssessmentOptions = {}): Assessment {
  return finished(assessing(theCase, options), options.onProgress);
}

/** The same step by step, for callers that do other things in between. */
export function* assessing(
  theCase: Case,
  options: AssessmentOptions = {},
): Generator<Progress, Assessment, void> {
  listedSpace(theCase);
  const whole = settingOf(theCase, options);
  const isBaseOnly = options.baseOnly === true;
  const setting = isBaseOnly ? { ...whole, space: onlyBase } : whole;
  const stopping = new Stopping(options.signal);
  const computed = conceptsFor(theCase, setting.concept, options.sim);
  const inWorld =
    options.partner === undefined
      ? worldModel(theCase, setting.world, stopping.pulse)
      : analysedTogether(theCase, setting.world, computed, options.partner, stopping.pulse);
  const verdicts = new Map<Concept, Verdict>();
  for (const concept of computed) verdicts.set(concept, verdictUnder(theCase, inWorld, concept));
  const headline = verdicts.get(setting.concept)!;
  const isSummary = options.summary === true;
  // A settlement counts its equilibria; where there is none they are still those of the world.
  const needsTable = !isSummary || headline.settlement === null;
  const table = needsTable ? analyse(inWorld.model, inWorld.ranks, computed, inWorld.shared) : null;
  const isStopped = (): boolean => options.signal?.aborted === true;
  const subs = subworlds(theCase, setting.concept, stopping.pulse);
  subs.settledAs(setting.world, inWorld, headline.settlement);
  const alone = function* <R>(
    work: Generator<Progress, R, void>,
  ): Generator<Progress, R | null, void> {
    for (;;) {
      if (isBaseOnly || isStopped()) return null;
      const step = nextStep(work);
      if (step === null) return null;
      if (step.done === true) return step.value;
      yield step.value;
    }
  };
  const changes = yield* alone(sensitivity(theCase, setting, subs));
  const worlds = yield* overWorlds(theCase, setting, subs, baseStates(inWorld, headline), options);
  const own = yield* alone(
    ownJudgements(theCase, inWorld, setting, headline, options.judgements === true),
  );
  stopping.over();
  const ledger = ledgerUnder(theCase, setting);
  const isStoppedEarly = !isBaseOnly && (changes === null || own === null);
  const document: AssessmentDocument = {
    format: 'casus-assessment/1',
    case: caseRow(theCase, setting, options),
    ...parties(theCase),
    states: isSummary ? null : stateRows(theCase, inWorld),
    statusQuo: statusQuoNumber(inWorld),
    ...stabilityRows(theCase, inWorld, isSummary ? null : table),
    counts: counts(theCase, inWorld, { verdicts, headline, table }, setting.concept),
    paths: isSummary ? null : paths(theCase, inWorld, headline),
    outcomes: outcomesRow(theCase, inWorld, { headline, table }, setting.concept),
    questions: Object.fromEntries(
      [...theCase.questions.values()].map(({ id, text, ask }) => [
        id,
        {
          text,
          ask: ask.text,
          answer: headline.answers.get(id)!,
          leading: leadingAnswer(worlds.probability.get(id)!),
          byConcept: byConcept((concept) => verdicts.get(concept)?.answers.get(id) ?? null),
          probability: worlds.probability.get(id)!,
        },
      ]),
    ),
    claims: ledger.claims,
    estimates: ledger.estimates,
    without: changes?.without ?? [],
    leadingWithout: worlds.leadingWithout,
    flips: changes?.flips ?? [],
    flipSets: worlds.flipSets,
    tippingPoints: worlds.tippingPoints,
    importance: worlds.importance,
    collectionPlan: worlds.collectionPlan,
    reasons: worlds.reasons,
    judgements: own === null ? [] : own.judgements,
    robustness: own?.robustness ?? { destroyed: [], wanted: [], searched: 0 },
    stateProbabilities: worlds.stateProbabilities,
    timeline: worlds.timeline,
    whyNot: Object.fromEntries(
      [...theCase.questions.values()]
        .filter(({ id }) => headline.answers.get(id) === 'no')
        .map(({ id, ask }) => [
          id,
          whyNotRows(theCase, inWorld, headline.settlement!, ask.formula),
        ]),
    ),
    held: isSummary ? [] : heldRows(theCase, inWorld, headline, setting.concept),
    preferences: preferenceRows(
      theCase,
      inWorld,
      setting.world,
      headline.settlement?.outcomes ?? new Int32Array(),
    ),
    evidence: ledger.evidence,
    method: {
      version,
      concept: setting.concept,
      ...worlds.method,
      stoppedAfter: worlds.method.stoppedAfter ?? (isStoppedEarly ? worlds.method.worlds : null),
      assumptions: assumptions(theCase, setting),
      milliseconds: null,
    },
  };
  return {
    document,
    state: (number) => rowByNumber(theCase, inWorld.model.space, number),
    play: () => playTable(theCase, setting.evidence, setting.world, subs, worlds.collectionPlan),
    warnings: evidenceWarnings(theCase, setting.evidence).map(({ message }) => message),
  };
}

/** One world and nothing uncertain. */
const onlyBase: WorldSpace = { factors: [], nWorlds: 1, shared: [] };

/** Outcomes, then equilibria of the base world, by number. */
function baseStates({ model }: WorldModel, { settlement }: Verdict): number[] {
  if (settlement === null) return [];
  const outcomes = Array.from(settlement.outcomes, (s) => stateNumber(model.space, s));
  return [...outcomes, ...markedNumbers(model.space, settlement.equilibria)];
}

function byConcept<T>(value: (concept: Concept) => T): Record<Concept, T> {
  return Object.fromEntries(concepts.map((concept) => [concept, value(concept)])) as Record<
    Concept,
    T
  >;
}

function stateRows(theCase: Case, { model }: WorldModel): AssessmentDocument['states'] {
  const space = listedSpace(theCase);
  const inWorld = new Uint8Array(space.nStates);
  for (let s = 0; s < model.space.nStates; s++) inWorld[model.space.baseIndex?.[s] ?? s] = 1;
  return Array.from({ length: space.nStates }, (_, s) => stateRow(theCase, s, inWorld[s] === 1));
}

function statusQuoNumber({ model, statusQuo }: WorldModel): number | null {
  return statusQuo === null || statusQuo < 0 ? null : stateNumber(model.space, statusQuo);
}

/** Stability and equilibria per concept; a concept that is not computed is null. */
function stabilityRows(
  theCase: Case,
  { model }: WorldModel,
  table: StabilityTable | null,
): Pick<AssessmentDocument, 'stability' | 'equilibria'> {
  if (table === null) return { stability: null, equilibria: null };
  return {
    stability: byConcept((concept) => {
      const verdict = table.stable.get(concept);
      if (verdict === undefined) return null;
      return Object.fromEntries(
        theCase.decisionMakers.map(({ id }, i) => [id, markedNumbers(model.space, verdict[i]!)]),
      );
    }),
    equilibria: byConcept((concept) => {
      const marks = table.equilibria.get(concept);
      return marks === undefined ? null : markedNumbers(model.space, marks);
    }),
  };
}

function counts(
  theCase: Case,
  { model }: WorldModel,
  found: {
    readonly verdicts: ReadonlyMap<Concept, Verdict>;
    readonly headline: Verdict;
    readonly table: StabilityTable | null;
  },
  concept: Concept,
): AssessmentDocument['counts'] {
  const { verdicts, headline, table } = found;
  const equilibria = byConcept((each) => {
    const verdict = verdicts.get(each);
    if (verdict === undefined) return null;
    return count(verdict.settlement?.equilibria ?? table!.equilibria.get(each)!);
  });
  return {
    states: model.space.nStates,
    moves: Object.fromEntries(
      theCase.decisionMakers.map(({ id }, i) => [id, countMoves(model, i)]),
    ),
    equilibria,
    outcomes: headline.settlement?.outcomes.length ?? 0,
    dropped: headline.settlement?.nDropped ?? equilibria[concept]!,
  };
}

function count(marks: Uint8Array): number {
  let n = 0;
  for (const mark of marks) n += mark;
  return n;
}

/** Paths to the outcomes, then to the other equilibria of the headline concept. */
function paths(
  theCase: Case,
  inWorld: WorldModel,
  { settlement }: Verdict,
): AssessmentDocument['paths'] {
  if (inWorld.statusQuo === null || inWorld.statusQuo < 0 || settlement === null) return [];
  const targets = new Set<number>(settlement.outcomes.subarray(0, maxPaths));
  for (let s = 0; s < settlement.equilibria.length && targets.size < maxPaths; s++) {
    if (settlement.equilibria[s] === 1) targets.add(s);
  }
  return pathRows(theCase, inWorld, inWorld.statusQuo, [...targets]);
}

function outcomesRow(
  theCase: Case,
  { model }: WorldModel,
  found: { readonly headline: Verdict; readonly table: StabilityTable | null },
  concept: Concept,
): OutcomesRow {
  const { settlement, unsettled } = found.headline;
  const number = (s: number): number => stateNumber(model.space, s);
  return {
    concept,
    states: settlement === null ? [] : Array.from(settlement.outcomes, number),
    unsettled,
    mayCycle: settlement?.mayCycle ?? false,
    dropped:
      settlement === null
        ? outOfReach(model, found.table!.equilibria.get(concept)!)
        : settlement.dropped.map(({ state, because, coalition, to }) => ({
            state: number(state),
            because,
            members: (theCase.coalitions[coalition] ?? []).map(
              (i) => theCase.decisionMakers[i]!.id,
            ),
            to: to < 0 ? null : number(to),
          })),
  };
}

/** Equilibria of a world that rules the status quo out: from nowhere nothing is reached. */
function outOfReach(
  { space }: WorldModel['model'],
  equilibria: Uint8Array,
): OutcomesRow['dropped'] {
  return markedNumbers(space, equilibria)
    .slice(0, maxDropped)
    .map((state) => ({ state, because: 'unreachable', members: [], to: null }));
}

/** For each outcome and decision maker the improvements it has and what deters each. */
function heldRows(
  theCase: Case,
  inWorld: WorldModel,
  { settlement }: Verdict,
  concept: Concept,
): HeldRow[] {
  return Array.from(settlement?.outcomes.subarray(0, maxHeld) ?? []).flatMap((s) =>
    theCase.decisionMakers.map((_, i) => {
      const { state, decisionMaker, improvements } = explanation(theCase, inWorld, concept, i, s);
      return {
        state,
        decisionMaker,
        improvements: improvements
          .slice(0, maxHeld)
          .map(({ to, sanction }) => ({ to, sanction: sanction ?? [] })),
        nImprovements: improvements.length,
      };
    }),
  );
}
