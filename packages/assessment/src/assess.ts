import type { Case } from '@casus/casefile';
import { analyse, type Concept, stateNumber } from '@casus/engine';
import { evidenceWarnings, type WorldSpace } from '@casus/evidence';
import { analysedTogether } from './analysedTogether.ts';
import { type Verdict, verdictUnder } from './answers.ts';
import { baseRows } from './baseRows.ts';
import { byConcept } from './byConcept.ts';
import type { Assessment, AssessmentDocument } from './document.ts';
import { finished } from './finished.ts';
import { assumptions, caseRow, parties } from './frame.ts';
import { ownJudgements } from './judgements/ownJudgements.ts';
import { ledgerUnder } from './ledger.ts';
import { listedSpace } from './listedSpace.ts';
import { markedNumbers, rowByNumber } from './names.ts';
import { type AssessmentOptions, conceptsFor, type Progress, settingOf } from './options.ts';
import { sensitivity } from './sensitivity.ts';
import { nextStep, Stopping } from './stopping.ts';
import { version } from './version.ts';
import { type WorldModel, worldModel } from './worldModel.ts';
import { leadingAnswer } from './worlds/leading.ts';
import { overWorlds } from './worlds/overWorlds.ts';
import { playTable } from './worlds/playTable.ts';
import { subworlds } from './worlds/subworlds.ts';

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
  const found = { concept: setting.concept, world: setting.world, verdicts, headline, table };
  const base = baseRows(theCase, inWorld, found, isSummary, stopping.pulse);
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
    states: base.states,
    statusQuo: base.statusQuo,
    stability: base.stability,
    equilibria: base.equilibria,
    counts: base.counts,
    paths: base.paths,
    outcomes: base.outcomes,
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
    whyNot: base.whyNot,
    held: base.held,
    preferences: base.preferences,
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
