import type { Case } from '@casus/casefile';
import {
  type Clause,
  type Concept,
  countRankings,
  isMet,
  type Model,
  stabilityCondition,
  stateNumber,
} from '@casus/engine';
import { AssessmentError } from '../error.ts';
import { chosenDecisionMakers } from '../explain.ts';
import { assumptions, caseRow, parties } from '../frame.ts';
import { numberedState } from '../numberedState.ts';
import { type AssessmentOptions, settingOf } from '../options.ts';
import { statusQuoNumber } from '../statusQuoNumber.ts';
import { Stopping } from '../stopping.ts';
import { version } from '../version.ts';
import { type WorldModel, worldModel } from '../worldModel.ts';
import type { ClauseRow, ConditionRow, InverseDocument, RankingsRow } from './inverseDocument.ts';
import { smallestChange } from './smallestChange.ts';

/** Comparisons in the conditions of one decision maker that are listed, and written out as a formula. */
const mostComparisons = 100_000;
const longestFormula = 2_000;

/** What would have to be preferred for a state to be stable in the base world: for everybody, so that it
 *  is an equilibrium, or for one decision maker.
 *  @throws AssessmentError "no-such-state" for a number that no state of this world has;
 *  "no-such-decision-maker"; "size-limit"; StoppedError. */
export function analyseInverse(
  theCase: Case,
  options: AssessmentOptions,
  asked: { readonly state: number; readonly decisionMaker: string | null },
): InverseDocument {
  const setting = settingOf(theCase, options);
  const { concept } = setting;
  const { pulse } = new Stopping(options.signal);
  const inWorld = worldModel(theCase, setting.world, pulse);
  const { model, ranks } = inWorld;
  const s = numberedState(theCase, model, asked.state);
  const chosen = chosenDecisionMakers(theCase, asked.decisionMaker);
  const conditions = chosen.map((i) => ({ i, clauses: conditionOf(inWorld, concept, i, s) }));
  const change = smallestChange(theCase, inWorld, setting, s, conditions, (nOrders) => {
    pulse();
    options.onProgress?.({ stage: 'judgements', done: nOrders, total: nOrders });
  });
  return {
    format: 'casus-assessment/1',
    case: caseRow(theCase, setting, options),
    ...parties(theCase),
    statusQuo: statusQuoNumber(inWorld),
    inverse: {
      state: asked.state,
      concept,
      holds: conditions.every(({ i, clauses }) => isMet(clauses, isBetter(ranks[i]!, s))),
      ...change,
      conditions: conditions.map(({ i, clauses }) =>
        conditionRow(theCase, model, ranks[i]!, i, s, clauses),
      ),
      satisfyingRankings: Object.fromEntries(
        conditions.map(({ i, clauses }) => [
          theCase.decisionMakers[i]!.id,
          rankingsRow(model.space.nStates, clauses),
        ]),
      ),
    },
    method: { version, assumptions: assumptions(theCase, setting) },
  };
}

function conditionOf(
  { model, ranks }: WorldModel,
  concept: Concept,
  i: number,
  s: number,
): Clause[] {
  const clauses = stabilityCondition(model, ranks, concept, i, s);
  const n = clauses.reduce((sum, { terms }) => sum + terms.flat().length, 0);
  if (n <= mostComparisons) return clauses;
  throw new AssessmentError(
    'size-limit',
    `the condition compares ${n} states with state ${stateNumber(model.space, s)}; the limit is ${mostComparisons}`,
    n,
  );
}

const isBetter =
  (own: Int32Array, s: number) =>
  (t: number): boolean =>
    own[t]! > own[s]!;

function conditionRow(
  theCase: Case,
  { space }: Model,
  own: Int32Array,
  i: number,
  s: number,
  clauses: readonly Clause[],
): ConditionRow {
  const rows = clauses.map(
    (clause): ClauseRow => ({
      to: stateNumber(space, clause.to),
      holds: isMet([clause], isBetter(own, s)),
      noneBetter: clause.terms.map((term) => term.map((t) => stateNumber(space, t))),
    }),
  );
  return {
    decisionMaker: theCase.decisionMakers[i]!.id,
    holds: rows.every(({ holds }) => holds),
    clauses: rows,
    formula: formulaOf(stateNumber(space, s), rows),
  };
}

/** "7 >= 5 and (7 >= 9 or (7 >= 12 and 7 >= 13))", "true" where nothing is asked. */
function formulaOf(state: number, rows: readonly ClauseRow[]): string | null {
  const n = rows.reduce((sum, { noneBetter }) => sum + noneBetter.flat().length, 0);
  if (n > longestFormula) return null;
  if (rows.length === 0) return 'true';
  const all = rows.map(({ noneBetter }) => {
    const terms = noneBetter.map((term) => {
      const compared = term.map((t) => `${state} >= ${t}`).join(' and ');
      return term.length > 1 && noneBetter.length > 1 ? `(${compared})` : compared;
    });
    return terms.length > 1 ? `(${terms.join(' or ')})` : terms.join('');
  });
  return all.join(' and ');
}

function rankingsRow(nStates: number, clauses: readonly Clause[]): RankingsRow {
  const counted = countRankings(nStates, clauses);
  if (counted === null) return { count: null, of: null, share: null };
  const { count, of } = counted;
  const digits = 10n ** 15n;
  return {
    count: asNumber(count),
    of: asNumber(of),
    share: Number((count * digits) / of) / Number(digits),
  };
}

function asNumber(value: bigint): number | null {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : null;
}
