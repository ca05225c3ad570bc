import type { Case } from '@casus/casefile';
import { type Clause, type Concept, fewestLowered, isMet, statesIn, witness } from '@casus/engine';
import type { SwapStep } from '../document.ts';
import { type Judged, judged } from '../judgements/orders.ts';
import { keyOf, neighbours, type Orders } from '../judgements/swaps.ts';
import { listedSpace } from '../listedSpace.ts';
import type { Setting } from '../options.ts';
import { ranksOf, type WorldModel } from '../worldModel.ts';
import type { Inverse } from './inverseDocument.ts';

/** Orders looked at, and orders times states. */
const mostOrders = 2 ** 15;
const budget = 2 ** 24;

/** Longest ranking that is put in another order. */
const mostPlaces = 2 ** 12;

type Change = Pick<Inverse, 'achievable' | 'smallestChange' | 'searched'>;

/** A decision maker and the condition on its preferences. */
interface Conditioned {
  readonly i: number;
  readonly clauses: readonly Clause[];
}

const held: Change = { achievable: true, smallestChange: [], searched: null };

/** The fewest neighbouring swaps in the orders of today that make a state stable for all that are asked
 *  about. Where a condition does not depend on what the others prefer, each order is changed by itself;
 *  otherwise combinations of swaps are tried in order of their number.
 *  @param step  called with the number of orders looked at. */
export function smallestChange(
  theCase: Case,
  inWorld: WorldModel,
  setting: Setting,
  s: number,
  conditions: readonly Conditioned[],
  step: (nOrders: number) => void,
): Change {
  const lists = judged(theCase, setting.world, mostPlaces).filter(({ i }) =>
    conditions.some((one) => one.i === i),
  );
  const search = new OrderSearch(theCase, inWorld, setting, s, step);
  const isAlone = (concept: Concept): boolean =>
    concept === 'nash' || concept === 'gmr' || concept === 'smr' || conditions.length === 1;
  if (!isAlone(setting.concept)) return search.together(lists, conditions);
  const changes = conditions.map(({ i, clauses }): Change => {
    const { ranks } = inWorld;
    if (isMet(clauses, (t) => ranks[i]![t]! > ranks[i]![s]!)) return held;
    const list = lists.find((one) => one.i === i);
    return list === undefined
      ? { achievable: false, smallestChange: null, searched: null }
      : search.alone(list, clauses);
  });
  return joined(changes);
}

/** All of several changes that have nothing to do with each other. */
function joined(changes: readonly Change[]): Change {
  const isImpossible = changes.some(({ achievable }) => achievable === false);
  if (isImpossible) return { achievable: false, smallestChange: null, searched: null };
  const isFound = changes.every((one) => one.smallestChange !== null);
  if (isFound) {
    const all = changes.flatMap((one) => one.smallestChange!);
    return { achievable: true, smallestChange: all, searched: null };
  }
  const achievable = changes.every((one) => one.achievable === true) ? true : null;
  const searched = Math.min(...changes.flatMap((one) => one.searched ?? []));
  return { achievable, smallestChange: null, searched };
}

/** Looks for orders under which a state is stable. */
class OrderSearch {
  readonly #theCase: Case;
  readonly #inWorld: WorldModel;
  readonly #setting: Setting;
  readonly #s: number;
  readonly #step: (nOrders: number) => void;
  #nLooked = 0;

  constructor(
    theCase: Case,
    inWorld: WorldModel,
    setting: Setting,
    s: number,
    step: (nOrders: number) => void,
  ) {
    this.#theCase = theCase;
    this.#inWorld = inWorld;
    this.#setting = setting;
    this.#s = s;
    this.#step = step;
  }

  /** One decision maker's order, by its own condition. */
  alone(list: Judged, clauses: readonly Clause[]): Change {
    const { preferences } = this.#theCase.decisionMakers[list.i]!;
    if (preferences.kind === 'ranking') return this.#lowered(list, clauses);
    const ranks = this.#ranksBy(list);
    return this.#bySwaps([list], ([order]) => {
      const own = ranks(order!);
      return isMet(clauses, (t) => own[t]! > own[this.#s]!);
    });
  }

  /** Orders of several, each of which may change what the others' answers are. */
  together(lists: readonly Judged[], conditions: readonly Conditioned[]): Change {
    const { model, ranks } = this.#inWorld;
    const ranksOfLists = lists.map((list) => this.#ranksBy(list));
    return this.#bySwaps(lists, (orders) => {
      const changed = [...ranks];
      for (const [l, { i }] of lists.entries()) changed[i] = ranksOfLists[l]!(orders[l]!);
      return conditions.every(
        ({ i }) => witness(model, changed, this.#setting.concept, i, this.#s).stable,
      );
    });
  }

  /** A ranking: what is preferred to the state matters, and nothing else. Making the state the best of
   *  all does in any case. */
  #lowered({ i, places, inOrder }: Judged, clauses: readonly Clause[]): Change {
    const ranks = this.#inWorld.ranks[i]!;
    const preferences = inOrder(places);
    if (preferences.kind !== 'ranking') throw new Error('a ranking expected');
    const { baseIndex } = this.#inWorld.model.space;
    const placeOf = new Map<number, number>();
    for (const [place, level] of preferences.ranking.entries()) {
      for (const state of level) placeOf.set(state, place);
    }
    const placeIn = (t: number): number => placeOf.get(baseIndex?.[t] ?? t)!;
    const place = placeIn(this.#s);
    const relevant = new Set(statesIn(clauses).map(placeIn));
    const found = fewestLowered(
      place,
      (level) => relevant.has(place - 1 - level),
      (levels) => {
        this.#look();
        return isMet(
          clauses,
          (t) => ranks[t]! > ranks[this.#s]! && !levels.includes(place - 1 - placeIn(t)),
        );
      },
    );
    if (found.levels === null) {
      return { achievable: true, smallestChange: null, searched: found.nSwaps };
    }
    return {
      achievable: true,
      smallestChange: this.#swapsThatLower(i, place, found.levels),
      searched: null,
    };
  }

  /** Each level goes down past those that stay above, and past the one in question. */
  #swapsThatLower(i: number, place: number, levels: readonly number[]): SwapStep[] {
    const decisionMaker = this.#theCase.decisionMakers[i]!.id;
    const staying: number[] = [];
    const steps: SwapStep[] = [];
    for (let level = 0; level <= (levels.at(-1) ?? -1); level++) {
      const own = place - 1 - level;
      if (!levels.includes(level)) {
        staying.unshift(own);
        continue;
      }
      for (const other of [...staying, place]) {
        steps.push({ decisionMaker, swap: [own + 1, other + 1] });
      }
    }
    return steps;
  }

  /** Every combination of neighbouring swaps, in order of their number. */
  #bySwaps(
    lists: readonly Judged[],
    isReached: (orders: readonly (readonly number[])[]) => boolean,
  ): Change {
    const most = Math.min(mostOrders, budget / this.#inWorld.model.space.nStates);
    let level: Orders[] = [{ orders: lists.map(({ places }) => places), steps: [] }];
    const seen = new Set([keyOf(level[0]!.orders)]);
    for (let nSwaps = 0; level.length > 0; nSwaps++) {
      for (const { orders, steps } of level) {
        this.#look();
        if (isReached(orders)) return { achievable: true, smallestChange: steps, searched: null };
      }
      const next = neighbours(this.#theCase, lists, level, seen, most - this.#nLooked);
      if (next === null) return { achievable: null, smallestChange: null, searched: nSwaps };
      level = next;
    }
    return { achievable: false, smallestChange: null, searched: null };
  }

  #look(): void {
    this.#step(++this.#nLooked);
  }

  /** Ranks by order, each worked out once. */
  #ranksBy({ inOrder }: Judged): (order: readonly number[]) => Int32Array {
    const byOrder = new Map<string, Int32Array>();
    const { space } = this.#inWorld.model;
    return (order) => {
      const key = order.join();
      const known =
        byOrder.get(key) ??
        ranksOf(listedSpace(this.#theCase), space, inOrder(order), this.#setting.world);
      byOrder.set(key, known);
      return known;
    };
  }
}
