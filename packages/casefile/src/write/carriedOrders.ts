import { type StateSpace, stateOfDecimal } from '@casus/engine';
import type { Case } from '../case.ts';
import { parseCase } from '../parseCase.ts';
import type { Edit } from './edit.ts';
import { editCase } from './editCase.ts';
import { stateKey } from './stateKey.ts';
import { valueAt } from './valueAt.ts';

/** A text with rankings and payoffs brought in line with its states, where an edit has changed these: a
 *  number must go on to mean the same state. A state that splits is tied in its parts, one that is new
 *  comes last. An order that cannot be kept, because states that it tells apart are one now, stays as it is,
 *  with its mistakes. Where the text has other mistakes the orders are left out: only those are told.
 *  @param before  the case before the edit. @param text  the text after it. */
export function withCarriedOrders(before: Case, text: string): string {
  const given = before.decisionMakers.flatMap(({ id, preferences }) => {
    const { kind } = preferences;
    if (kind !== 'ranking' && kind !== 'payoffs') return [];
    const path = ['decisionMakers', id, kind];
    return valueAt(text, path) === undefined ? [] : [{ path, preferences }];
  });
  if (given.length === 0 || before.space === null) return text;
  const bare = editCase(
    text,
    given.map(({ path }) => ({ path, remove: true })),
  );
  const after = parseCase(bare).case;
  if (after === null) return bare;
  if (after.space === null || isSameSpace(before, after)) return text;
  const origins = originsOf(before, after);
  const edits = given.flatMap(({ path, preferences }): Edit[] => {
    const levels =
      preferences.kind === 'ranking'
        ? preferences.ranking
        : Array.from({ length: before.space!.nStates }, (_, s) => [s]);
    const levelOf = new Map(levels.flatMap((tied, at) => tied.map((s) => [s, at] as const)));
    const isKept = origins.every(
      (from) => new Set(from.map((origin) => levelOf.get(origin))).size === 1,
    );
    if (!isKept) return [];
    if (preferences.kind !== 'ranking') {
      return [{ path, value: carriedPayoffs(before, after, valueAt(text, path), origins) }];
    }
    // New states come last.
    const next: (number | string)[][] = [...levels, []].map(() => []);
    for (const [s, [origin]] of origins.entries()) {
      next[levelOf.get(origin!) ?? levels.length]!.push(stateKey(after, s));
    }
    const ranking = next.filter((keys) => keys.length > 0);
    return [{ path, value: ranking.map((keys) => (keys.length === 1 ? keys[0] : keys)) }];
  });
  return editCase(text, edits);
}

/** The payoff of each state is that of the state it comes from, as it was written. */
function carriedPayoffs(
  before: Case,
  after: Case,
  written: unknown,
  origins: readonly (readonly number[])[],
): Record<string, unknown> {
  const payoffs = written as Readonly<Record<string, string | number>>;
  const values = Object.values(payoffs).map((payoff) => {
    const [numerator, denominator = '1'] = String(payoff).split('/');
    return Number(numerator) / Number(denominator);
  });
  const last = Math.floor(Math.min(...values)) - 1;
  return Object.fromEntries(
    origins.map(([origin], s) => {
      const payoff = origin! < 0 ? last : payoffs[stateKey(before, origin!)];
      return [stateKey(after, s), payoff ?? last];
    }),
  );
}

/** Whether numbers and names mean the same states. What is coalesced keeps its numbers. */
function isSameSpace(before: Case, after: Case): boolean {
  const [a, b] = [before.space!, after.space!];
  if (a.nCells !== b.nCells || a.nOptions !== b.nOptions) return false;
  const [x, y] = [a.decimals, b.decimals];
  const isSame = x === y || (x !== null && y !== null && x.every((one, at) => one === y[at]));
  return isSame && placesOf(before, after).every((at, k) => at === k);
}

/** Where each option, or in graph form each state, of a case stands in a later one; −1 for none. Of as many,
 *  one that is not found has another name. */
function placesOf(before: Case, after: Case): readonly number[] {
  const [was, is] = [namesOf(before), namesOf(after)];
  const found = was.map((name) => is.indexOf(name));
  const isRenamed = was.length === is.length && found.includes(-1);
  return isRenamed ? [...found.keys()] : found;
}

function namesOf({ decisionMakers, options, stateNames }: Case): readonly string[] {
  if (stateNames !== null) return stateNames;
  return options.map(({ id, decisionMaker }) => `${decisionMakers[decisionMaker]!.id}.${id}`);
}

/** For each state of a case, the states of an earlier one that its combinations come from; −1 where
 *  there are none. */
function originsOf(before: Case, after: Case): readonly number[][] {
  const places = placesOf(before, after);
  const earlier =
    after.stateNames === null
      ? earlierDecimals(places)
      : (index: number) => [places.indexOf(index)];
  const { nStates } = after.space!;
  return Array.from({ length: nStates }, (_, s) => {
    const found = cellDecimals(after.space!, s).map((decimal) => {
      const states = earlier(decimal).map((one) => stateOfDecimal(before.space!, one));
      return states.find((state) => state >= 0) ?? -1;
    });
    const known = found.filter((state) => state >= 0);
    return known.length > 0 ? known : [-1];
  });
}

/** Most options that are gone, all of whose combinations are looked up. */
const mostTried = 6;

/** In option form: the same options taken, those that are gone rather not.
 *  @param places  of the earlier options among the later ones. */
function earlierDecimals(places: readonly number[]): (decimal: number) => number[] {
  const gone = places.flatMap((at, k) => (at < 0 ? [k] : [])).slice(0, mostTried);
  return (decimal) => {
    const kept = places.reduce(
      (sum, at, k) => (at >= 0 && (decimal >>> at) % 2 === 1 ? sum + 2 ** k : sum),
      0,
    );
    return Array.from({ length: 2 ** gone.length }, (_, taken) =>
      gone.reduce((sum, k, at) => ((taken >>> at) % 2 === 1 ? sum + 2 ** k : sum), kept),
    );
  };
}

/** Decimals of all combinations of state `s`. */
function cellDecimals(space: StateSpace, s: number): number[] {
  const { cells, firstCell, decimals } = space;
  const own = cells === null ? [s] : [...cells.subarray(firstCell![s]!, firstCell![s + 1]!)];
  return own.map((cell) => (decimals === null ? cell : decimals[cell]!));
}
