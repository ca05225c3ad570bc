import type { Case } from '@casus/casefile';
import {
  allCoalitions,
  analyse,
  type CoalitionAnalysis,
  type CoalitionConcept,
  type CoalitionVerdicts,
  coalitionAnalysis,
  coalitionConcepts,
  stateNumber,
} from '@casus/engine';
import { AssessmentError } from '../error.ts';
import { assumptions, caseRow, parties } from '../frame.ts';
import { listedSpace } from '../listedSpace.ts';
import { markedNumbers, namedStep } from '../names.ts';
import { type AssessmentOptions, settingOf } from '../options.ts';
import { statusQuoNumber } from '../statusQuoNumber.ts';
import { Stopping } from '../stopping.ts';
import { version } from '../version.ts';
import { changedOptions, type WorldModel, worldModel } from '../worldModel.ts';
import type {
  ByCoalitionConcept,
  CoalitionDocument,
  JumpRow,
  LeaveRow,
} from './coalitionDocument.ts';

/** Decision makers up to which every coalition is looked at. */
const mostDms = 10;

/** Pairs of states to be looked at, over all coalitions that matter. */
const mostPairs = 2 ** 27;

/** Improvements listed per coalition, and jumps whose sanctions are sought; the counts are whole. */
const mostImprovements = 10_000;
const mostSanctions = 100;

/** Equilibria about which it is told who leaves them together. */
const mostLeft = 100;

/** What coalitions can do in the base world: the improvements of each, the states that are stable for it,
 *  those that are stable for all, and who can leave an equilibrium only together.
 *  @param members  ids of the only coalition asked about; null: all of them.
 *  @throws AssessmentError "size-limit" before any work; "no-such-decision-maker"; StoppedError. */
export function analyseCoalitions(
  theCase: Case,
  options: AssessmentOptions,
  members: readonly string[] | null,
): CoalitionDocument {
  const setting = settingOf(theCase, options);
  const asked = members === null ? everyCoalition(theCase) : [indicesOf(theCase, members)];
  checkSize(theCase, members === null ? asked : neededFor(theCase, asked[0]!));
  const { pulse } = new Stopping(options.signal);
  const inWorld = worldModel(theCase, setting.world, pulse);
  const { model, ranks, shared } = inWorld;
  const equilibria = analyse(model, ranks, [setting.concept], shared).equilibria.get(
    setting.concept,
  )!;
  const coalitions = coalitionAnalysis(shared);
  const verdicts = asked.map((one, done) => {
    options.onProgress?.({ stage: 'coalitions', done, total: asked.length });
    return coalitions.of(one);
  });
  return {
    format: 'casus-assessment/1',
    case: caseRow(theCase, setting, options),
    ...parties(theCase),
    statusQuo: statusQuoNumber(inWorld),
    equilibria: markedNumbers(model.space, equilibria),
    coalitions: verdicts.map((one) => ({
      members: idsOf(theCase, one.members),
      improvements: improvementRows(inWorld, one),
      nImprovements: one.improvements.to.length,
      stable: byCoalitionConcept((concept) => markedNumbers(model.space, one.stable.get(concept)!)),
    })),
    universal:
      members === null
        ? byCoalitionConcept((concept) => universalNumbers(inWorld, verdicts, concept))
        : null,
    leaves: leaveRows(theCase, inWorld, coalitions, verdicts, equilibria),
    jumps: jumpRows(theCase, inWorld, coalitions, verdicts, equilibria),
    method: { version, concept: setting.concept, assumptions: assumptions(theCase, setting) },
  };
}

function everyCoalition({ decisionMakers }: Case): number[][] {
  const n = decisionMakers.length;
  if (n <= mostDms) return allCoalitions(decisionMakers.map((_, i) => i));
  throw new AssessmentError(
    'size-limit',
    `${n} decision makers make 2^${n} − 1 coalitions; the limit for all of them is ${mostDms} decision makers: say which coalition`,
    n,
  );
}

/** Indices of members, ascending. */
function indicesOf({ decisionMakers }: Case, members: readonly string[]): number[] {
  const indices = members.map((id) => {
    const i = decisionMakers.findIndex((dm) => dm.id === id);
    if (i >= 0) return i;
    throw new AssessmentError('no-such-decision-maker', `no decision maker has the id "${id}"`, id);
  });
  return [...new Set(indices)].sort((a, b) => a - b);
}

function idsOf({ decisionMakers }: Case, members: readonly number[]): string[] {
  return members.map((i) => decisionMakers[i]!.id);
}

/** The parts of a coalition and the coalitions that may answer it. */
function neededFor({ decisionMakers }: Case, members: readonly number[]): number[][] {
  const outside = decisionMakers.flatMap((_, i) => (members.includes(i) ? [] : [i]));
  const most = Math.max(members.length, outside.length);
  if (most <= mostDms) return [...allCoalitions(members), ...allCoalitions(outside)];
  throw new AssessmentError(
    'size-limit',
    `${members.length} members and ${outside.length} others make up to 2^${most} coalitions; the limit is ${mostDms} on each side`,
    most,
  );
}

/** Refuses what would take too long: every coalition compares the states it may lead to pair by pair. */
function checkSize(theCase: Case, coalitions: readonly (readonly number[])[]): void {
  const { nStates } = listedSpace(theCase);
  const perDm = theCase.decisionMakers.map(({ options }) =>
    theCase.stateNames === null ? 2 ** options.length : nStates,
  );
  const pairs = coalitions.reduce((sum, members) => {
    const reached = members.reduce((product, i) => product * perDm[i]!, 1);
    return sum + nStates * Math.min(reached, nStates);
  }, 0);
  if (pairs <= mostPairs) return;
  throw new AssessmentError(
    'size-limit',
    `${nStates} states and ${coalitions.length} coalitions make up to ${pairs} pairs of states to compare; the limit is ${mostPairs}`,
    pairs,
  );
}

function byCoalitionConcept(
  numbers: (concept: CoalitionConcept) => readonly number[],
): ByCoalitionConcept {
  return Object.fromEntries(
    coalitionConcepts.map((concept) => [concept, numbers(concept)]),
  ) as unknown as ByCoalitionConcept;
}

function improvementRows(
  { model: { space } }: WorldModel,
  { improvements: { first, to } }: CoalitionVerdicts,
): { from: number; to: number }[] {
  const rows: { from: number; to: number }[] = [];
  for (let s = 0; s < space.nStates && rows.length < mostImprovements; s++) {
    const end = Math.min(first[s + 1]!, first[s]! + mostImprovements - rows.length);
    for (let at = first[s]!; at < end; at++) {
      rows.push({ from: stateNumber(space, s), to: stateNumber(space, to[at]!) });
    }
  }
  return rows;
}

function universalNumbers(
  { model: { space } }: WorldModel,
  verdicts: readonly CoalitionVerdicts[],
  concept: CoalitionConcept,
): number[] {
  const marks = new Uint8Array(space.nStates).fill(1);
  for (const { stable } of verdicts) {
    const own = stable.get(concept)!;
    for (let s = 0; s < marks.length; s++) marks[s]! &= own[s]!;
  }
  return markedNumbers(space, marks);
}

/** Who leaves an equilibrium only together. */
function leaveRows(
  theCase: Case,
  { model }: WorldModel,
  coalitions: CoalitionAnalysis,
  verdicts: readonly CoalitionVerdicts[],
  equilibria: Uint8Array,
): LeaveRow[] {
  const states = [...equilibria.keys()].filter((s) => equilibria[s] === 1).slice(0, mostLeft);
  return states.flatMap((s) => {
    const isLeftBy = ({ stable }: CoalitionVerdicts): boolean => stable.get('cseq')![s] === 0;
    return verdicts
      .filter((one) => one.members.length > 1 && isLeftBy(one))
      .filter(
        ({ members }) =>
          !allCoalitions(members)
            .slice(0, -1)
            .some((part) => isLeftBy(coalitions.of(part))),
      )
      .map(({ members, improvements: { first, to } }) => {
        const undeterred = [...to.subarray(first[s], first[s + 1])].filter(
          (t) => coalitions.answer(members, s, t) === null,
        );
        const equilibriumFirst = (t: number): number =>
          changedOptions(theCase, model, s, t) +
          (equilibria[t] === 1 ? 0 : model.space.nOptions + 1);
        const target = undeterred.reduce((a, b) =>
          equilibriumFirst(b) < equilibriumFirst(a) ? b : a,
        );
        return {
          members: idsOf(theCase, members),
          from: stateNumber(model.space, s),
          to: stateNumber(model.space, target),
        };
      });
  });
}

/** From one equilibrium to another, by coalitions of two or more. */
function jumpRows(
  theCase: Case,
  { model: { space } }: WorldModel,
  coalitions: CoalitionAnalysis,
  verdicts: readonly CoalitionVerdicts[],
  equilibria: Uint8Array,
): JumpRow[] {
  const canJump = (part: readonly number[], s: number, t: number): boolean => {
    const { first, to } = coalitions.improvements(part);
    return to.subarray(first[s], first[s + 1]).includes(t);
  };
  const rows: JumpRow[] = [];
  let nSought = 0;
  for (const { members, improvements } of verdicts) {
    if (members.length === 1) continue;
    const parts = allCoalitions(members).slice(0, -1);
    for (let s = 0; s < space.nStates; s++) {
      if (equilibria[s] === 0) continue;
      for (let at = improvements.first[s]!; at < improvements.first[s + 1]!; at++) {
        const t = improvements.to[at]!;
        if (equilibria[t] === 0) continue;
        const minimal = !parts.some((part) => canJump(part, s, t));
        const isSought = minimal && nSought++ < mostSanctions;
        const steps = isSought ? coalitions.answer(members, s, t) : null;
        rows.push({
          members: idsOf(theCase, members),
          from: stateNumber(space, s),
          to: stateNumber(space, t),
          minimal,
          ...(isSought
            ? { sanction: steps?.map((step) => namedStep(theCase, space, step)) ?? null }
            : {}),
        });
      }
    }
  }
  return rows;
}
