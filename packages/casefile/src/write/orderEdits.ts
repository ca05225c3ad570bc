import type { Case, DecisionMaker } from '../case.ts';
import { type Edit, nowhere } from './edit.ts';
import { stateKey } from './stateKey.ts';

/** The keys by which a decision maker's order may be given. */
export type OrderKey = 'preferences' | 'ranking' | 'weights' | 'payoffs';

const orderKeys = ['preferences', 'ranking', 'weights', 'payoffs'] as const;

/** An order of the states: levels of state indices, the best first. */
export type Levels = readonly (readonly number[])[];

/** Gives a decision maker's order by another key. A ranking and payoffs begin with the order that there
 *  is, statements of a graph form as well; weights and other statements cannot say every order and begin
 *  with nothing.
 *  @param levels  the order that there is. @param key  null takes what is said away. */
export function giveOrderBy(
  theCase: Case,
  decisionMaker: string,
  key: OrderKey | null,
  levels: Levels,
): Edit[] {
  const path = ['decisionMakers', decisionMaker];
  const { preferences } = partyOf(theCase, decisionMaker);
  const now = preferences.kind === 'statements' ? 'preferences' : preferences.kind;
  if (now === (key ?? 'none')) return [];
  const gone = orderKeys.filter((one) => one === now).map((one) => [...path, one]);
  const value = key === null ? null : orderAs(theCase, key, levels);
  return [
    ...gone.map((place) => ({ path: place, remove: true }) as const),
    ...(value === null ? [] : [{ path: [...path, key!], value }]),
  ];
}

/** An order as the value of a key; null where nothing is said at first. */
function orderAs(theCase: Case, key: OrderKey, levels: Levels): unknown {
  const keyOf = (s: number): number | string => stateKey(theCase, s);
  switch (key) {
    case 'ranking':
      return levels.map((tied) => asRank(tied.map(keyOf)));
    case 'payoffs':
      return Object.fromEntries(
        levels.flatMap((tied, at) => tied.map((s) => [keyOf(s), levels.length - 1 - at])),
      );
    case 'weights':
      return Object.fromEntries(theCase.options.map(({ name }) => [name, 0]));
    case 'preferences':
      if (theCase.stateNames === null || levels.length < 2) return null;
      return levels.slice(0, -1).map((tied) => tied.map(keyOf).join(' or '));
  }
}

/** Ties the level at `at` of a ranking with the one above it. */
export function tieWithAbove(theCase: Case, decisionMaker: string, at: number): Edit[] {
  const { path, ranking } = rankingOf(theCase, decisionMaker);
  const [above, own] = [ranking[at - 1], ranking[at]];
  if (above === undefined || own === undefined) throw nowhere([...path, at]);
  const value = [...above, ...own].map((s) => stateKey(theCase, s));
  return [
    { path: [...path, at - 1], value },
    { path: [...path, at], remove: true },
  ];
}

/** Takes state `s` out of a tie, to stand right below it. */
export function untie(theCase: Case, decisionMaker: string, at: number, s: number): Edit[] {
  const { path, ranking } = rankingOf(theCase, decisionMaker);
  const tied = ranking[at];
  if (tied === undefined || tied.length < 2 || !tied.includes(s)) throw nowhere([...path, at]);
  const left = tied.filter((one) => one !== s).map((one) => stateKey(theCase, one));
  return [
    { path: [...path, at], value: asRank(left) },
    { path: [...path, at + 1], insert: stateKey(theCase, s) },
  ];
}

/** States that are tied stand in a list of their own. */
function asRank(keys: readonly (number | string)[]): unknown {
  return keys.length === 1 ? keys[0] : keys;
}

function partyOf({ decisionMakers }: Case, id: string): DecisionMaker {
  const found = decisionMakers.find((each) => each.id === id);
  if (found === undefined) throw nowhere(['decisionMakers', id]);
  return found;
}

function rankingOf(
  theCase: Case,
  id: string,
): { readonly path: (string | number)[]; readonly ranking: Levels } {
  const path = ['decisionMakers', id, 'ranking'];
  const { preferences } = partyOf(theCase, id);
  if (preferences.kind !== 'ranking') throw nowhere(path);
  return { path, ranking: preferences.ranking };
}
