import type { Case } from '@casus/casefile';
import { type Concept, stateNumber } from '@casus/engine';
import type { World } from '@casus/evidence';
import { type Verdict, verdictUnder } from '../answers.ts';
import type { RobustnessRow, SwapStep, WantedRow } from '../document.ts';
import { listedSpace } from '../listedSpace.ts';
import { ranksOf, type WorldModel, withRanks } from '../worldModel.ts';
import { judged } from './orders.ts';
import { keyOf, neighbours, type Orders } from './swaps.ts';

/** Most swaps in a row. */
export const maxSwaps = 3;

/** Orders looked at, and orders times states: beyond it the search ends at the number of swaps that it
 *  has done. */
const maxOrders = 5000;
const budget = 2 ** 20;

/** Most equilibria looked at. */
const maxEquilibria = 20;

/** What has been found so far. */
export interface Robustness {
  /** Per equilibrium of the base world the fewest neighbouring swaps that destroy it. */
  readonly destroyed: readonly RobustnessRow[];
  /** Per question answered no the fewest swaps that bring about an outcome where it holds. */
  readonly wanted: readonly WantedRow[];
  /** Number of swaps up to which every combination was looked at. */
  readonly searched: number;
}

/** How far the order of preferences is from another result: combinations of neighbouring swaps, by
 *  anybody, in order of their number, in the base world. */
export function* robustness(
  theCase: Case,
  inWorld: WorldModel,
  world: World,
  concept: Concept,
  base: Verdict,
): Generator<number, Robustness, void> {
  const lists = judged(theCase, world);
  const { space } = inWorld.model;
  const equilibria: number[] = [];
  for (const [s, mark] of (base.settlement?.equilibria ?? []).entries()) {
    if (mark === 1 && equilibria.length < maxEquilibria) equilibria.push(s);
  }
  const asked = [...theCase.questions.values()].filter(({ id }) => base.answers.get(id) === 'no');
  const destroyed = new Map<number, readonly SwapStep[]>();
  const wanted = new Map<string, readonly SwapStep[]>();
  const seen = new Set<string>();
  let level: Orders[] = [{ orders: lists.map(({ places }) => places), steps: [] }];
  seen.add(keyOf(level[0]!.orders));
  let searched = 0;
  /** Per list: combinations have many orders of one decision maker in common. */
  const ranksByOrder = lists.map(() => new Map<string, Int32Array>());
  let nSeen = 0;
  const isDone = (): boolean =>
    destroyed.size === equilibria.length && wanted.size === asked.length;
  for (let n = 1; n <= maxSwaps && !isDone(); n++) {
    const room = Math.min(maxOrders, budget / space.nStates) - nSeen;
    const next = neighbours(theCase, lists, level, seen, room);
    if (next === null) break;
    for (const { orders, steps } of next) {
      const ranks = [...inWorld.ranks];
      for (const [list, { i, places, inOrder }] of lists.entries()) {
        const order = orders[list]!;
        if (order === places) continue;
        const known = ranksByOrder[list]!;
        const own =
          known.get(order.join()) ?? ranksOf(listedSpace(theCase), space, inOrder(order), world);
        known.set(order.join(), own);
        ranks[i] = own;
      }
      const verdict = verdictUnder(theCase, withRanks(inWorld, ranks), concept);
      for (const s of equilibria) {
        if (!destroyed.has(s) && verdict.settlement?.equilibria[s] !== 1) destroyed.set(s, steps);
      }
      for (const { id } of asked) {
        const answer = verdict.answers.get(id);
        if (!wanted.has(id) && (answer === 'yes' || answer === 'open')) wanted.set(id, steps);
      }
      yield ++nSeen;
    }
    searched = n;
    level = next;
  }
  return {
    destroyed: equilibria.map((s) => ({
      state: stateNumber(space, s),
      swaps: destroyed.get(s)?.length ?? null,
      by: destroyed.get(s) ?? [],
    })),
    wanted: asked.map(({ id }) => ({
      question: id,
      swaps: wanted.get(id)?.length ?? null,
      by: wanted.get(id) ?? [],
    })),
    searched,
  };
}
