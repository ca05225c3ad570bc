import type { Case, DecisionMaker } from '../case.ts';
import { optionAtoms, stateAtoms } from '../formula/caseAtoms.ts';
import type { RawCase } from '../schema/schema.ts';
import { checkAttitudes } from './checkAttitudes.ts';
import { checkCoalitions } from './checkCoalitions.ts';
import { checkEvidence, evidenceNames } from './checkEvidence.ts';
import type { Checker } from './checker.ts';
import { checkOptions } from './checkOptions.ts';
import { checkPerceives } from './checkPerceives.ts';
import { checkPreferences } from './checkPreferences.ts';
import { checkQuestions } from './checkQuestions.ts';
import { checkArcs, checkPatterns, checkSpace, checkStateNames } from './checkStates.ts';
import { checkStatusQuo } from './checkStatusQuo.ts';
import { checkTexts } from './checkTexts.ts';
import type { PreferenceContext } from './preferenceContext.ts';
import { checkDate } from './scalars.ts';

/** What a file of the right shape means; null where it is open which states there are. */
export function checkCase(check: Checker, raw: RawCase): Case | null {
  const yardstick = raw.yardstick ?? 'icd203';
  const asOf = checkDate(check, raw.asOf, ['asOf']);
  const evidence = checkEvidence(check, raw, yardstick);
  const names = evidenceNames(raw);
  checkStateNames(check, raw);
  const options = checkOptions(check, raw, names);
  const atoms =
    raw.states === undefined
      ? optionAtoms(options, Object.keys(raw.decisionMakers))
      : stateAtoms(raw.states);
  const patterns = checkPatterns(check, raw, names, atoms);
  const states = checkSpace(check, raw, options, patterns);
  const statusQuo = checkStatusQuo(check, raw, atoms, patterns, states);
  const space = states?.space ?? null;
  const dms = new Map(Object.keys(raw.decisionMakers).map((id, i) => [id, i]));
  const isUnlisted = states !== null && space === null;
  const context = { raw, names, atoms, options, space, isUnlisted };
  const owned = Object.keys(raw.decisionMakers).map((): number[] => []);
  for (const [k, { decisionMaker }] of options.entries()) owned[decisionMaker]!.push(k);
  const decisionMakers = [...dms].map(([id, i]) => {
    checkAttitudes(check, raw, id, dms);
    return checkDecisionMaker(check, id, owned[i]!, dms, context);
  });
  checkTexts(check, raw);
  const coalitions = checkCoalitions(check, raw);
  const questions = checkQuestions(check, raw, atoms, space);
  if (states === null) return null;
  return {
    title: raw.title,
    question: raw.question ?? null,
    summary: raw.summary ?? null,
    note: raw.note ?? null,
    asOf,
    concept: raw.concept ?? 'seq',
    yardstick,
    ...evidence,
    decisionMakers,
    options,
    stateNames: raw.states ?? null,
    infeasible: patterns.infeasible,
    coalesce: patterns.coalesce,
    coalitions,
    statusQuo,
    questions,
    space,
  };
}

function checkDecisionMaker(
  check: Checker,
  id: string,
  owned: readonly number[],
  dms: ReadonlyMap<string, number>,
  context: PreferenceContext,
): DecisionMaker {
  const { raw, atoms } = context;
  const one = raw.decisionMakers[id]!;
  const path = ['decisionMakers', id];
  return {
    id,
    name: one.name ?? id,
    options: owned,
    preferences: checkPreferences(check, path, one, context),
    arcs: checkArcs(check, raw, atoms, id),
    perceives: checkPerceives(check, id, owned, dms, context),
    note: one.note ?? null,
    range: check.keyRange(path),
  };
}
