import { messages } from '../messages.ts';
import type { Path } from '../syntax/yamlSource.ts';
import type { Checker } from './checker.ts';
import { type PreferenceContext, type RawDecisionMaker, tieError } from './preferenceContext.ts';
import { stateKeys } from './stateKeys.ts';

/** Base-state indices, best first; null after a diagnostic, and where states have no numbers.
 *  Every state stands in it once. Of a coalesced state its members may stand together, or one. */
export function checkRanking(
  check: Checker,
  written: NonNullable<RawDecisionMaker['ranking']>,
  path: Path,
  dm: string,
  { raw, atoms, space, isNeeded = () => true }: PreferenceContext,
): number[][] | null {
  if (space === null) return null;
  const { stateOf, keyOf, missing } = stateKeys(space, raw);
  let isRight = true;
  const groupOf = new Map<number, number>();
  const named = new Set<string>();
  const ranking = written.map((item, at) => {
    const group: number[] = [];
    const members = Array.isArray(item) ? item : [item];
    for (const [k, state] of members.entries()) {
      const place = Array.isArray(item) ? [...path, at, k] : [...path, at];
      const s = stateOf(state);
      const key = keyOf(state);
      const group0 = groupOf.get(s);
      if (s < 0) {
        isRight = false;
        unknownState(check, { raw, atoms, space }, key, place);
      } else if (named.has(key)) {
        isRight = false;
        check.error('ranking-repeats', place, messages.rankRepeated(key));
      } else if (group0 === undefined) {
        groupOf.set(s, at);
        group.push(s);
      } else if (group0 !== at) {
        isRight = false;
        tieError(check, dm, space, s, place);
      }
      named.add(key);
    }
    return group;
  });
  const { first, more } = missing((s) => groupOf.has(s) || !isNeeded(s));
  if (first.length > 0 && isRight && !check.isLost(path)) {
    check.error('ranking-misses', path, messages.rankMissing(first, more), check.keyRange(path));
  }
  if (!isRight || first.length > 0) return null;
  const others = Array.from({ length: space.nStates }, (_, s) => s).filter((s) => !groupOf.has(s));
  // An empty inner list says nothing; states that need no place have the last.
  return [...ranking, others].filter((group) => group.length > 0);
}

/** A number or name that is no state of the numbered space. */
export function unknownState(
  check: Checker,
  { raw, atoms, space }: Pick<PreferenceContext, 'raw' | 'atoms' | 'space'>,
  key: string,
  path: Path,
  range = check.range(path),
): void {
  if (raw.states === undefined) {
    check.error('unknown-state', path, messages.noSuchState(key, space!.nCells), range);
  } else if (atoms.find(key).length > 0) {
    check.error('unknown-state', path, messages.infeasibleState(key), range);
  } else {
    check.known('state', key, { has: () => false, keys: atoms.names }, path, range);
  }
}
