import { stateOfDecimal, stateOfOptions } from '@casus/engine';
import type { Case, DecisionMaker, Question } from './case.ts';
import { checkEvidence, evidenceNames } from './check/checkEvidence.ts';
import { type Checker, checker } from './check/checker.ts';
import {
  atomsOf,
  checkArcs,
  checkGraphForm,
  checkOptions,
  checkPatterns,
  checkSpace,
  checkStatusQuo,
} from './check/checkModel.ts';
import { checkPreferences } from './check/checkPreferences.ts';
import { checkId } from './check/ids.ts';
import { parseDateSpan } from './check/scalars.ts';
import type { Diagnostic } from './diagnostic.ts';
import { messages } from './messages.ts';
import { checkShape } from './schema/checkShape.ts';
import type { RawCase } from './schema/schema.ts';
import { readYaml } from './syntax/yamlSource.ts';

/** A case, or null where a diagnostic is an error. */
export interface ParsedCase {
  readonly case: Case | null;
  /** By position in the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a case file. Never throws for its content: all mistakes are collected. */
export function parseCase(text: string): ParsedCase {
  const source = readYaml(text.startsWith('\uFEFF') ? text.slice(1) : text);
  const found: Diagnostic[] = [...source.diagnostics];
  let theCase: Case | null = null;
  if (found.length === 0) {
    const raw = checkShape(source, found);
    if (raw !== null) theCase = checkMeaning(checker(source, found), raw);
  }
  const diagnostics = found.sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0));
  const hasError = diagnostics.some(({ severity }) => severity === 'error');
  return { case: hasError ? null : theCase, diagnostics };
}

function checkMeaning(check: Checker, raw: RawCase): Case | null {
  const yardstick = raw.yardstick ?? 'icd203';
  const asOf = raw.asOf === undefined ? null : parseDateSpan(raw.asOf);
  if (raw.asOf !== undefined && asOf === null) {
    check.error('bad-date', ['asOf'], messages.badDate(String(raw.asOf)));
  }
  const evidence = checkEvidence(check, raw, yardstick);
  const names = evidenceNames(raw);
  checkGraphForm(check, raw);
  const options = checkOptions(check, raw, names);
  const atoms = atomsOf(raw, options);
  const patterns = checkPatterns(check, raw, names, atoms);
  const space = checkSpace(check, raw, options, patterns);
  const statusQuo = checkStatusQuo(check, raw, atoms);
  if (space !== null && statusQuo !== null) {
    const s =
      statusQuo.kind === 'state'
        ? stateOfDecimal(space, statusQuo.state)
        : stateOfOptions(space, statusQuo.taken);
    if (s < 0) check.error('status-quo-infeasible', ['statusQuo'], messages.statusQuoInfeasible());
  }
  const decisionMakers = Object.entries(raw.decisionMakers).map(([id, one], i): DecisionMaker => {
    const path = ['decisionMakers', id];
    for (const key of ['perceives', 'attitudes'] as const) {
      if (one[key] !== undefined) {
        check.warning('not-analysed-yet', [...path, key], messages.notAnalysedYet(key));
      }
    }
    for (const other of Object.keys(one.attitudes ?? {})) {
      const all = new Map(Object.keys(raw.decisionMakers).map((dm) => [dm, 0]));
      check.known('decision maker', other, all, [...path, 'attitudes', other]);
    }
    return {
      id,
      name: one.name ?? id,
      options: options.flatMap(({ decisionMaker }, k) => (decisionMaker === i ? [k] : [])),
      preferences: checkPreferences(check, id, one, { raw, names, atoms, options, space }),
      arcs: checkArcs(check, raw, id, one),
      note: one.note ?? null,
      range: check.keyRange(path),
    };
  });
  const coalitions = checkCoalitions(check, raw);
  const questions = new Map<string, Question>();
  for (const [id, one] of Object.entries(raw.questions ?? {})) {
    const path = ['questions', id];
    checkId(check, id, path);
    const ask = check.formula(one.ask, atoms, [...path, 'ask']);
    if (ask !== null) {
      questions.set(id, { id, ask, text: one.text ?? one.ask, note: one.note ?? null });
    }
  }
  if (space === null) return null;
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
    ...patterns,
    coalitions,
    statusQuo,
    questions,
    space,
  };
}

function checkCoalitions(check: Checker, raw: RawCase): number[][] {
  const dms = Object.keys(raw.decisionMakers);
  const known = new Map(dms.map((dm) => [dm, 0]));
  const seen = new Set<string>();
  return (raw.coalitions ?? []).map((members, at) => {
    const path = ['coalitions', at];
    const indices: number[] = [];
    for (const [k, dm] of members.entries()) {
      if (!check.known('decision maker', dm, known, [...path, k])) continue;
      const i = dms.indexOf(dm);
      if (indices.includes(i)) {
        check.error('repeated', [...path, k], messages.repeated('decision maker', dm));
      }
      indices.push(i);
    }
    if (members.length < 2) check.error('small-coalition', path, messages.coalition());
    const sorted = indices.sort((a, b) => a - b);
    if (seen.has(sorted.join())) {
      check.error('repeated', path, messages.repeated('coalition', members.join(', ')));
    }
    seen.add(sorted.join());
    return sorted;
  });
}
