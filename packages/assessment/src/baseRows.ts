import type { Case } from '@casus/casefile';
import {
  type Concept,
  countMoves,
  type Pulse,
  type StabilityTable,
  stateNumber,
} from '@casus/engine';
import type { World } from '@casus/evidence';
import type { Verdict } from './answers.ts';
import { byConcept } from './byConcept.ts';
import type { AssessmentDocument, HeldRow, OutcomesRow } from './document.ts';
import { explanation } from './explain.ts';
import { listedSpace } from './listedSpace.ts';
import { markedNumbers, stateRow } from './names.ts';
import { pathRows } from './paths.ts';
import { preferenceRows } from './preferenceRows.ts';
import { statusQuoNumber } from './statusQuoNumber.ts';
import { whyNotIn } from './whyNot.ts';
import type { WorldModel } from './worldModel.ts';

const maxPaths = 100;
const maxDropped = 100;
/** Outcomes explained, and improvements listed for each; the counts are always whole. */
const maxHeld = 20;

/** The base world under its concepts. */
export interface BaseVerdicts {
  readonly concept: Concept;
  readonly world: World;
  readonly verdicts: ReadonlyMap<Concept, Verdict>;
  readonly headline: Verdict;
  /** Null where a summary needs none. */
  readonly table: StabilityTable | null;
}

type BaseRows = Pick<
  AssessmentDocument,
  | 'states'
  | 'statusQuo'
  | 'stability'
  | 'equilibria'
  | 'counts'
  | 'paths'
  | 'outcomes'
  | 'whyNot'
  | 'held'
  | 'preferences'
>;

/** What the document tells of the base world.
 *  @param pulse  called between its parts, none of them longer than some passes over the states. */
export function baseRows(
  theCase: Case,
  inWorld: WorldModel,
  base: BaseVerdicts,
  isSummary: boolean,
  pulse: Pulse,
): BaseRows {
  const { headline, table, concept, world } = base;
  const { settlement } = headline;
  const outcomes = outcomesRow(theCase, inWorld, base);
  const whyNot = settlement === null ? null : whyNotIn(theCase, inWorld, settlement, pulse);
  return {
    states: isSummary ? null : stateRows(theCase, inWorld),
    statusQuo: statusQuoNumber(inWorld),
    ...stabilityRows(theCase, inWorld, isSummary ? null : table),
    counts: counts(theCase, inWorld, base, pulse),
    paths: isSummary ? null : paths(theCase, inWorld, headline),
    outcomes,
    whyNot: Object.fromEntries(
      [...theCase.questions.values()]
        .filter(({ id }) => headline.answers.get(id) === 'no')
        .map(({ id, ask }) => [id, whyNot!(ask.formula)]),
    ),
    held: isSummary ? [] : heldRows(theCase, inWorld, headline, concept),
    preferences: preferenceRows(
      theCase,
      inWorld,
      world,
      settlement?.outcomes ?? new Int32Array(),
      pulse,
    ),
  };
}

function stateRows(theCase: Case, { model }: WorldModel): AssessmentDocument['states'] {
  const space = listedSpace(theCase);
  const inWorld = new Uint8Array(space.nStates);
  for (let s = 0; s < model.space.nStates; s++) inWorld[model.space.baseIndex?.[s] ?? s] = 1;
  return Array.from({ length: space.nStates }, (_, s) => stateRow(theCase, s, inWorld[s] === 1));
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
  { verdicts, headline, table, concept }: BaseVerdicts,
  pulse: Pulse,
): AssessmentDocument['counts'] {
  const equilibria = byConcept((each) => {
    const verdict = verdicts.get(each);
    if (verdict === undefined) return null;
    return count(verdict.settlement?.equilibria ?? table!.equilibria.get(each)!);
  });
  return {
    states: model.space.nStates,
    moves: Object.fromEntries(
      theCase.decisionMakers.map(({ id }, i) => {
        pulse();
        return [id, countMoves(model, i)];
      }),
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
  { headline, table, concept }: BaseVerdicts,
): OutcomesRow {
  const { settlement, unsettled } = headline;
  const number = (s: number): number => stateNumber(model.space, s);
  return {
    concept,
    states: settlement === null ? [] : Array.from(settlement.outcomes, number),
    unsettled,
    mayCycle: settlement?.mayCycle ?? false,
    dropped:
      settlement === null
        ? outOfReach(model, table!.equilibria.get(concept)!)
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
