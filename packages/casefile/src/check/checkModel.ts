import { type ConflictForm, enumerateStates, maxOptions, type StateSpace } from '@casus/engine';
import type { FormulaText, InfeasiblePattern, Option, StatusQuo } from '../case.ts';
import type { EvidenceNames } from '../formula/parseCondition.ts';
import type { Atoms } from '../formula/parseFormula.ts';
import { messages } from '../messages.ts';
import type { RawCase } from '../schema/schema.ts';
import type { Path } from '../syntax/yamlSource.ts';
import type { Checker } from './checker.ts';
import { checkId } from './ids.ts';

type RawDecisionMaker = RawCase['decisionMakers'][string];

/** The claims and estimates a judgement rests on, unknown ones reported. */
export function checkBecause(
  check: Checker,
  because: readonly string[] | undefined,
  names: EvidenceNames,
  path: Path,
): string[] {
  const all = new Map([...names.claims, ...names.estimates].map((id) => [id, 0]));
  return (because ?? []).filter((id, at) =>
    check.known('claim or estimate', id, all, [...path, 'because', at]),
  );
}

/** Options of every decision maker, in file order. */
export function checkOptions(check: Checker, raw: RawCase, names: EvidenceNames): Option[] {
  const owners = new Map<string, number>();
  for (const { options } of Object.values(raw.decisionMakers)) {
    for (const id of Object.keys(options ?? {})) owners.set(id, (owners.get(id) ?? 0) + 1);
  }
  return Object.entries(raw.decisionMakers).flatMap(([dm, { options }], decisionMaker) => {
    checkId(check, dm, ['decisionMakers', dm]);
    if (raw.states !== undefined && options !== undefined) {
      const path = ['decisionMakers', dm, 'options'];
      check.error('graph-form', path, messages.optionFormOnly('options'), check.keyRange(path));
    }
    return Object.entries(options ?? {}).map(([id, written]): Option => {
      const path = ['decisionMakers', dm, 'options', id];
      checkId(check, id, path);
      const one = typeof written === 'string' ? { text: written } : written;
      const moves = one.moves === undefined || typeof one.moves === 'string' ? null : one.moves;
      return {
        id,
        name: owners.get(id) === 1 ? id : `${dm}.${id}`,
        decisionMaker,
        text: one.text ?? id,
        done: one.done ?? null,
        notDone: one.notDone ?? null,
        direction: moves?.direction ?? (typeof one.moves === 'string' ? one.moves : 'both'),
        directionWhen: check.condition(moves?.when, names, [...path, 'moves', 'when']),
        when: check.condition(one.when, names, [...path, 'when']),
        because: checkBecause(check, one.because, names, path),
        note: one.note ?? null,
        range: check.keyRange(path),
      };
    });
  });
}

/** Atoms of formulas: options by id or `dm.option`, or the names of states in graph form. */
export function atomsOf(raw: RawCase, options: readonly Option[]): Atoms {
  const byWord = new Map<string, { index: number; name: string }[]>();
  const add = (word: string, index: number, name: string): void => {
    const list = byWord.get(word) ?? [];
    list.push({ index, name });
    byWord.set(word, list);
  };
  if (raw.states === undefined) {
    const dms = Object.keys(raw.decisionMakers);
    for (const [index, { id, decisionMaker }] of options.entries()) {
      const full = `${dms[decisionMaker]!}.${id}`;
      add(id, index, full);
      add(full, index, full);
    }
  } else {
    for (const [index, name] of raw.states.entries()) {
      if (!byWord.has(name)) add(name, index, name);
    }
  }
  return {
    kind: raw.states === undefined ? 'option' : 'state',
    find: (word) => byWord.get(word) ?? [],
    names: () => byWord.keys(),
  };
}

/** Patterns and coalesced states, as formulas. */
export function checkPatterns(
  check: Checker,
  raw: RawCase,
  names: EvidenceNames,
  atoms: Atoms,
): { infeasible: InfeasiblePattern[]; coalesce: FormulaText[] } {
  const infeasible = (raw.infeasible ?? []).flatMap((written, at): InfeasiblePattern[] => {
    const path = ['infeasible', at];
    const one = typeof written === 'string' ? { never: written } : written;
    const place = typeof written === 'string' ? path : [...path, 'never'];
    const formula = check.formula(one.never, atoms, place);
    const when = check.condition(one.when, names, [...path, 'when']);
    const because = checkBecause(check, one.because, names, path);
    return formula === null ? [] : [{ ...formula, when, because, note: one.note ?? null }];
  });
  const coalesce = (raw.coalesce ?? []).flatMap((text, at): FormulaText[] => {
    const formula = check.formula(text, atoms, ['coalesce', at]);
    return formula === null ? [] : [formula];
  });
  return { infeasible, coalesce };
}

/** The numbered states; null after a diagnostic: too many, none, or an empty model. */
export function checkSpace(
  check: Checker,
  raw: RawCase,
  options: readonly Option[],
  { infeasible, coalesce }: { infeasible: InfeasiblePattern[]; coalesce: FormulaText[] },
): StateSpace | null {
  const dms = Object.keys(raw.decisionMakers);
  if (dms.length === 0) {
    check.error('empty-model', ['decisionMakers'], messages.noDecisionMakers());
    return null;
  }
  if (raw.states === undefined ? options.length === 0 : raw.states.length === 0) {
    check.error('empty-model', ['decisionMakers'], messages.emptyModel());
    return null;
  }
  if (options.length > maxOptions) {
    const message = messages.sizeLimit(options.length, maxOptions);
    check.error('size-limit', ['decisionMakers'], message, check.keyRange(['decisionMakers']));
    return null;
  }
  const shared = {
    infeasible: infeasible.filter(({ when }) => when === null).map(({ formula }) => formula),
    coalesce: coalesce.map(({ formula }) => formula),
  };
  const form: ConflictForm =
    raw.states === undefined
      ? {
          form: 'options',
          optionCounts: dms.map(
            (_, i) => options.filter(({ decisionMaker }) => decisionMaker === i).length,
          ),
          ...shared,
        }
      : { form: 'graph', nDms: dms.length, nStates: raw.states.length, ...shared };
  const space = enumerateStates(form);
  if (space.nStates === 0) {
    check.error('no-feasible-state', ['infeasible'], messages.noFeasibleState());
    return null;
  }
  return space;
}

/** Names of states in graph form, and that everything else fits the form. */
export function checkGraphForm(check: Checker, raw: RawCase): void {
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
  dm: string,
  { moves }: RawDecisionMaker,
): (readonly [number, number])[] {
  if (moves === undefined) return [];
  const path = ['decisionMakers', dm, 'moves'];
  if (raw.states === undefined) {
    check.error('option-form', path, messages.graphOnly('moves'), check.keyRange(path));
    return [];
  }
  const indexOf = new Map(raw.states.map((name, index) => [name, index]));
  return Object.entries(moves).flatMap(([from, targets]) => {
    const place = [...path, from];
    if (!check.known('state', from, indexOf, place)) return [];
    return targets.flatMap((to, at): (readonly [number, number])[] => {
      if (!check.known('state', to, indexOf, [...place, at])) return [];
      if (to === from) {
        check.error('self-arc', [...place, at], messages.selfArc(to));
        return [];
      }
      return [[indexOf.get(from)!, indexOf.get(to)!]];
    });
  });
}

/** The status quo as option or state indices; that it is feasible is checked with the states. */
export function checkStatusQuo(check: Checker, raw: RawCase, atoms: Atoms): StatusQuo | null {
  const { statusQuo } = raw;
  if (statusQuo === undefined) return null;
  const path = ['statusQuo'];
  const isGraph = raw.states !== undefined;
  if (isGraph === Array.isArray(statusQuo)) {
    check.error('status-quo-form', path, messages.statusQuoForm(isGraph));
    return null;
  }
  const words = typeof statusQuo === 'string' ? [statusQuo] : statusQuo;
  const indices: number[] = [];
  for (const [at, word] of words.entries()) {
    const place = isGraph ? path : [...path, at];
    const found = atoms.find(word);
    if (found.length > 1) {
      const message = messages.ambiguousOption(
        word,
        found.map(({ name }) => `"${name}"`),
      );
      check.error('ambiguous-option', place, message);
    } else if (found.length === 0) {
      const names = new Map([...atoms.names()].map((name) => [name, 0]));
      check.known(atoms.kind, word, names, place);
    } else if (indices.includes(found[0]!.index)) {
      check.error('repeated', place, messages.repeated('option', word));
    } else indices.push(found[0]!.index);
  }
  if (indices.length < words.length) return null;
  const range = check.range(path);
  return isGraph
    ? { kind: 'state', state: indices[0]!, range }
    : { kind: 'options', taken: indices, range };
}
