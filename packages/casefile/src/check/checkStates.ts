import {
  type ConflictForm,
  enumerateStates,
  type Formula,
  isAnyFeasible,
  maxOptions,
  maxUnlistedOptions,
  type StateSpace,
} from '@casus/engine';
import type { FormulaText, InfeasiblePattern, Option } from '../case.ts';
import type { EvidenceNames } from '../formula/parseCondition.ts';
import type { Atoms } from '../formula/parseFormula.ts';
import { messages } from '../messages.ts';
import type { RawCase } from '../schema/schema.ts';
import type { Checker } from './checker.ts';
import { checkBecause } from './checkOptions.ts';
import { checkId } from './ids.ts';

/** What decides which states there are. */
export interface Patterns {
  readonly infeasible: InfeasiblePattern[];
  readonly coalesce: FormulaText[];
  /** Whether every one of them could be read: otherwise state numbers would be wrong. */
  readonly isWhole: boolean;
}

/** Patterns and coalesced states, as formulas. */
export function checkPatterns(
  check: Checker,
  raw: RawCase,
  names: EvidenceNames,
  atoms: Atoms,
): Patterns {
  let isWhole = !check.isLost(['infeasible']) && !check.isLost(['coalesce']);
  const infeasible = (raw.infeasible ?? []).flatMap((written, at): InfeasiblePattern[] => {
    const path = ['infeasible', at];
    const one = typeof written === 'string' ? { never: written } : written;
    const place = typeof written === 'string' ? path : [...path, 'never'];
    const formula = check.formula(one.never, atoms, place);
    const when = check.condition(one.when, names, [...path, 'when']);
    const because = checkBecause(check, one.because, names, path);
    if (formula === null && one.when === undefined) isWhole = false;
    if (formula === null || (when === null && one.when !== undefined)) return [];
    return [{ ...formula, when, because, note: one.note ?? null }];
  });
  const coalesce = (raw.coalesce ?? []).flatMap((text, at): FormulaText[] => {
    const formula = check.formula(text, atoms, ['coalesce', at]);
    if (formula === null) isWhole = false;
    return formula === null ? [] : [formula];
  });
  return { infeasible, coalesce, isWhole };
}

/** The states of a case. */
export interface CheckedStates {
  /** Numbered: those that no unconditional pattern rules out. Null where there are too many to list. */
  readonly space: StateSpace | null;
}

/** The states; null after a diagnostic (too many options, no state, an empty model) and where mistakes
 *  elsewhere leave their numbers open. */
export function checkSpace(
  check: Checker,
  raw: RawCase,
  options: readonly Option[],
  { infeasible, coalesce, isWhole }: Patterns,
): CheckedStates | null {
  const dms = Object.keys(raw.decisionMakers);
  if (options.length > maxUnlistedOptions) {
    const path = ['decisionMakers'];
    const text = messages.sizeLimit(options.length, maxUnlistedOptions);
    check.error('size-limit', path, text, check.keyRange(path));
    return null;
  }
  const isLost =
    check.isLost(['states']) ||
    (raw.states !== undefined && new Set(raw.states).size < raw.states.length) ||
    dms.some((dm) => check.isLost(['decisionMakers', dm, 'options'])) ||
    (dms.length === 0 && check.isLost(['decisionMakers']));
  if (isLost) return null;
  if (dms.length === 0) {
    check.error('empty-model', ['decisionMakers'], messages.noDecisionMakers());
    return null;
  }
  if (raw.states === undefined && options.length === 0) {
    const path = ['decisionMakers'];
    check.error('empty-model', path, messages.emptyModel(), check.keyRange(path));
    return null;
  }
  if (raw.states?.length === 0) {
    check.error('empty-model', ['states'], messages.emptyStates());
    return null;
  }
  if (!isWhole) return null;
  const patterns = {
    infeasible: infeasible.filter(({ when }) => when === null).map(({ formula }) => formula),
    coalesce: coalesce.map(({ formula }) => formula),
  };
  if (options.length > maxOptions) {
    if (coalesce.length === 0) return unlistedStates(check, options, patterns.infeasible);
    const text = messages.needsList('coalesce', options.length, maxOptions);
    check.error('size-limit', ['coalesce'], text, check.keyRange(['coalesce']));
    return null;
  }
  // What is refused for its size is refused before any work, where the patterns leave no doubt.
  const nAll = raw.states?.length ?? 2 ** options.length;
  if (patterns.infeasible.length === 0 && hasTooMany(check, nAll, dms.length)) return null;
  const space = enumerateStates(conflictForm(raw, options, dms.length, patterns));
  if (space.nStates === 0) return noState(check);
  return hasTooMany(check, space.nStates, dms.length) ? null : { space };
}

/** Most ranks of all decision makers together: 1 GB of memory, and several times that in all. */
const maxRanks = 2 ** 28;

function hasTooMany(check: Checker, nStates: number, nDms: number): boolean {
  if (nStates * nDms <= maxRanks) return false;
  const path = ['decisionMakers'];
  const text = messages.tooManyRanks(nStates, nDms, maxRanks);
  check.error('size-limit', path, text, check.keyRange(path));
  return true;
}

/** Without a list: only that there is a state. */
function unlistedStates(
  check: Checker,
  options: readonly Option[],
  infeasible: readonly Formula[],
): CheckedStates | null {
  return isAnyFeasible(options.length, infeasible) === 'no' ? noState(check) : { space: null };
}

function noState(check: Checker): null {
  check.error(
    'no-feasible-state',
    ['infeasible'],
    messages.noFeasibleState(),
    check.keyRange(['infeasible']),
  );
  return null;
}

function conflictForm(
  raw: RawCase,
  options: readonly Option[],
  nDms: number,
  patterns: Pick<ConflictForm, 'infeasible' | 'coalesce'>,
): ConflictForm {
  if (raw.states !== undefined) {
    return { form: 'graph', nDms, nStates: raw.states.length, ...patterns };
  }
  const optionCounts = new Array<number>(nDms).fill(0);
  for (const { decisionMaker } of options) optionCounts[decisionMaker]!++;
  return { form: 'options', optionCounts, ...patterns };
}

/** Names of states in graph form, and that the concept fits it. */
export function checkStateNames(check: Checker, raw: RawCase): void {
  const seen = new Set<string>();
  for (const [at, name] of (raw.states ?? []).entries()) {
    const path = ['states', at];
    checkId(check, name, path, check.range(path));
    if (seen.has(name)) check.error('repeated', path, messages.repeated('state', name));
    seen.add(name);
  }
  if (raw.states !== undefined && raw.concept === 'sim') {
    check.error('sim-graph-form', ['concept'], messages.simGraph());
  }
}

/** A decision maker's arcs between the listed states. */
export function checkArcs(
  check: Checker,
  raw: RawCase,
  atoms: Atoms,
  dm: string,
): (readonly [number, number])[] {
  const { moves } = raw.decisionMakers[dm]!;
  if (moves === undefined) return [];
  const path = ['decisionMakers', dm, 'moves'];
  if (raw.states === undefined) {
    check.error('option-form', path, messages.graphOnly('moves'), check.keyRange(path));
    return [];
  }
  const names = { has: (name: string) => atoms.find(name).length > 0, keys: atoms.names };
  const indexOf = (name: string): number => atoms.find(name)[0]!.index;
  return Object.entries(moves).flatMap(([from, targets]) => {
    const place = [...path, from];
    if (!check.known('state', from, names, place, check.keyRange(place))) return [];
    const seen = new Set<string>();
    return targets.flatMap((to, at): (readonly [number, number])[] => {
      const target = [...place, at];
      if (!check.known('state', to, names, target)) return [];
      if (to === from) {
        check.error('self-arc', target, messages.selfArc(to));
        return [];
      }
      if (seen.has(to)) {
        check.error('repeated', target, messages.repeated('state', to));
        return [];
      }
      seen.add(to);
      return [[indexOf(from), indexOf(to)]];
    });
  });
}
