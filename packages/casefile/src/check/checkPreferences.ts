import { type StateSpace, splitState, stateNumber, stateOfDecimal } from '@casus/engine';
import type { Option, Preferences, Rational, Statement } from '../case.ts';
import type { EvidenceNames } from '../formula/parseCondition.ts';
import type { Atoms } from '../formula/parseFormula.ts';
import { messages } from '../messages.ts';
import type { RawCase } from '../schema/schema.ts';
import type { Path } from '../syntax/yamlSource.ts';
import type { Checker } from './checker.ts';
import { checkBecause } from './checkModel.ts';
import { parseRational } from './scalars.ts';

type RawDecisionMaker = RawCase['decisionMakers'][string];

/** What preferences are checked against. */
export interface PreferenceContext {
  readonly raw: RawCase;
  readonly names: EvidenceNames;
  readonly atoms: Atoms;
  readonly options: readonly Option[];
  /** Null where the states could not be numbered. */
  readonly space: StateSpace | null;
}

const forms = ['preferences', 'ranking', 'weights', 'payoffs'] as const;
/** States named in one message. */
const maxNamed = 5;

/** The preferences of one decision maker, in the one form it uses. */
export function checkPreferences(
  check: Checker,
  dm: string,
  one: RawDecisionMaker,
  context: PreferenceContext,
): Preferences {
  const path = ['decisionMakers', dm];
  const given = forms.filter((form) => one[form] !== undefined);
  if (given.length > 1) {
    const range = check.keyRange([...path, given[1]!]);
    check.error('one-preference-form', [...path, given[1]!], messages.onePreference(given), range);
    return { kind: 'none' };
  }
  if (one.preferences !== undefined) {
    return { kind: 'statements', statements: statements(check, one.preferences, path, context) };
  }
  if (one.ranking !== undefined) {
    const ranking = checkRanking(check, one.ranking, [...path, 'ranking'], dm, context);
    return ranking === null ? { kind: 'none' } : { kind: 'ranking', ranking };
  }
  if (one.weights !== undefined) {
    const weights = checkWeights(check, one.weights, [...path, 'weights'], dm, context);
    return { kind: 'weights', weights };
  }
  if (one.payoffs !== undefined) {
    const payoffs = checkPayoffs(check, one.payoffs, [...path, 'payoffs'], dm, context);
    return payoffs === null ? { kind: 'none' } : { kind: 'payoffs', payoffs };
  }
  check.warning('no-preferences', path, messages.noPreferences(dm));
  return { kind: 'none' };
}

function statements(
  check: Checker,
  written: NonNullable<RawDecisionMaker['preferences']>,
  parent: Path,
  { names, atoms, space }: PreferenceContext,
): Statement[] {
  return written.flatMap((item, at): Statement[] => {
    const path = [...parent, 'preferences', at];
    const one = typeof item === 'string' ? { prefer: item } : item;
    const place = typeof item === 'string' ? path : [...path, 'prefer'];
    for (const key of ['strength', 'known'] as const) {
      if (one[key] !== undefined) {
        check.warning('not-analysed-yet', [...path, key], messages.notAnalysedYet(key));
      }
    }
    const formula = check.formula(one.prefer, atoms, place);
    const when = check.condition(one.when, names, [...path, 'when']);
    const because = checkBecause(check, one.because, names, path);
    if (formula === null) return [];
    if (space !== null) {
      const split = splitState(space, formula.formula);
      if (split >= 0) tieError(check, String(parent[1]), space, split, place);
    }
    return [
      {
        ...formula,
        when,
        because,
        strength: one.strength ?? null,
        known: one.known ?? true,
        note: one.note ?? null,
      },
    ];
  });
}

function tieError(check: Checker, dm: string, space: StateSpace, s: number, path: Path): void {
  check.error('coalesce-tie', path, messages.coalesceTie(dm, stateNumber(space, s)));
}

/** Base-state index of a state as written: its number, or its name in graph form; −1 where none has
 *  it. A number of a coalesced state that is not its lowest means that state, too. */
function stateOf(space: StateSpace, raw: RawCase, written: string | number): number {
  if (raw.states !== undefined) {
    const index = raw.states.indexOf(String(written));
    return index < 0 ? -1 : stateOfDecimal(space, index);
  }
  const number = Number(written);
  if (!Number.isInteger(number) || number < 1 || number > space.nCells) return -1;
  return space.stateOfCell === null ? number - 1 : space.stateOfCell[number - 1]!;
}

function stateName(space: StateSpace, raw: RawCase, s: number): string {
  const number = stateNumber(space, s);
  return raw.states === undefined ? `${number}` : (raw.states[number - 1] ?? `${number}`);
}

function checkRanking(
  check: Checker,
  written: NonNullable<RawDecisionMaker['ranking']>,
  path: Path,
  dm: string,
  { raw, space }: PreferenceContext,
): number[][] | null {
  if (space === null) return null;
  let isRight = true;
  const placeOf = new Map<number, number>();
  const named = new Set<string>();
  const ranking = written.map((item, at) => {
    const group: number[] = [];
    const members = Array.isArray(item) ? item : [item];
    for (const [k, state] of members.entries()) {
      const place = Array.isArray(item) ? [...path, at, k] : [...path, at];
      const s = stateOf(space, raw, state);
      if (s < 0) {
        isRight = false;
        if (raw.states === undefined) {
          check.error('unknown-state', place, messages.rankUnknown(`${state}`, space.nCells));
        } else check.known('state', `${state}`, new Map(raw.states.map((n) => [n, 0])), place);
        continue;
      }
      if (named.has(`${state}`)) {
        isRight = false;
        check.error('ranking-repeats', place, messages.rankRepeated(`${state}`));
        continue;
      }
      named.add(`${state}`);
      const before = placeOf.get(s);
      if (before === undefined) {
        placeOf.set(s, at);
        group.push(s);
      } else if (before !== at) {
        isRight = false;
        tieError(check, dm, space, s, place);
      }
    }
    return group;
  });
  const missing = absentStates(space, raw, (s) => placeOf.has(s));
  if (missing.length > 0 && isRight) {
    const message = messages.rankMissing(missing.slice(0, maxNamed), missing.length - maxNamed);
    check.error('ranking-misses', path, message);
  }
  return isRight && missing.length === 0 ? ranking : null;
}

function absentStates(space: StateSpace, raw: RawCase, has: (s: number) => boolean): string[] {
  const missing: string[] = [];
  for (let s = 0; s < space.nStates; s++) if (!has(s)) missing.push(stateName(space, raw, s));
  return missing;
}

function checkWeights(
  check: Checker,
  written: Record<string, number>,
  path: Path,
  dm: string,
  { raw, atoms, options, space }: PreferenceContext,
): number[] {
  const weights = options.map(() => 0);
  if (raw.states !== undefined) {
    check.error('graph-form', path, messages.optionFormOnly('weights'), check.keyRange(path));
    return weights;
  }
  for (const [word, weight] of Object.entries(written)) {
    const found = atoms.find(word);
    const place = [...path, word];
    if (found.length === 1) weights[found[0]!.index] = weight;
    else if (found.length > 1) {
      const message = messages.ambiguousOption(
        word,
        found.map(({ name }) => `"${name}"`),
      );
      check.error('ambiguous-option', place, message, check.keyRange(place));
    } else {
      const names = new Map([...atoms.names()].map((name) => [name, 0]));
      check.known('option', word, names, place);
    }
  }
  if (space?.cells != null) {
    const weigh = (decimal: number): number =>
      weights.reduce((sum, weight, k) => sum + (((decimal >>> k) & 1) === 1 ? weight : 0), 0);
    const split = unequalState(space, weigh);
    if (split >= 0) tieError(check, dm, space, split, path);
  }
  return weights;
}

/** First coalesced state whose cells differ in `value`, −1 where none does. */
function unequalState(space: StateSpace, value: (decimal: number) => number): number {
  const { cells, firstCell, decimals, nStates } = space;
  for (let s = 0; s < nStates; s++) {
    const of = [...cells!.subarray(firstCell![s]!, firstCell![s + 1]!)].map((cell) =>
      value(decimals === null ? cell : decimals[cell]!),
    );
    if (of.some((each) => Math.abs(each - of[0]!) > 1e-9)) return s;
  }
  return -1;
}

function checkPayoffs(
  check: Checker,
  written: Record<string, string | number>,
  path: Path,
  dm: string,
  { raw, space }: PreferenceContext,
): Rational[] | null {
  if (space === null) return null;
  let isRight = true;
  const payoffs: Rational[] = [];
  for (const [state, value] of Object.entries(written)) {
    const place = [...path, state];
    const s = stateOf(space, raw, state);
    const payoff = parseRational(value);
    if (s < 0) {
      isRight = false;
      const range = check.keyRange(place);
      check.error('unknown-state', place, messages.rankUnknown(state, space.nCells), range);
    } else if (payoff === null) {
      isRight = false;
      check.error('bad-payoff', place, messages.badPayoff(String(value)));
    } else {
      const before = payoffs[s];
      const differs =
        before !== undefined &&
        before.numerator * payoff.denominator !== payoff.numerator * before.denominator;
      if (differs) {
        isRight = false;
        tieError(check, dm, space, s, place);
      }
      payoffs[s] = payoff;
    }
  }
  const missing = absentStates(space, raw, (s) => payoffs[s] !== undefined);
  if (missing.length > 0 && isRight) {
    const message = messages.payoffMissing(missing.slice(0, maxNamed), missing.length - maxNamed);
    check.error('payoff-misses', path, message);
  }
  return isRight && missing.length === 0 ? payoffs : null;
}
