import type { Formula } from '../../src/index.ts';
import type { LiteralState } from './literalModel.ts';
import { isTrue } from './truth.ts';

/** Dense ranks, 0 = worst, of states in the order of `compare` (negative: the first is worse). */
export function ranksBy(nStates: number, compare: (s: number, t: number) => number): number[] {
  const all = Array.from({ length: nStates }, (_, s) => s);
  const levels: number[] = [];
  for (const s of [...all].sort(compare)) {
    if (levels.length === 0 || compare(levels[levels.length - 1]!, s) !== 0) levels.push(s);
  }
  return all.map((s) => levels.findIndex((level) => compare(level, s) === 0));
}

/** Option prioritising: truth vectors, most important statement first, in lexicographic order. */
export function ranksByStatements(
  states: readonly LiteralState[],
  statements: readonly Formula[],
): number[] {
  const vectors = states.map(({ cells }) =>
    statements.map((statement) => isTrue(statement, cells[0]!.taken)),
  );
  return ranksBy(states.length, (s, t) => {
    for (const [at, isHeld] of vectors[s]!.entries()) {
      if (isHeld !== vectors[t]![at]) return isHeld ? 1 : -1;
    }
    return 0;
  });
}
