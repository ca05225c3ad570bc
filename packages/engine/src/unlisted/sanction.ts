import type { Concept } from '../model/concept.ts';
import { hasEscapes, isCredible } from '../stability/deterrence.ts';
import { opponents } from '../stability/opponents.ts';
import { sanctionAtOnce } from './atOnce.ts';
import { breadthFirst, type UnlistedStep } from './breadthFirst.ts';
import { type Budget, withinBudget } from './budget.ts';
import type { Goal } from './goal.ts';
import { candidates, findReached, type Reached, reachedDirectly } from './jointReach.ts';
import { exchanged, type OptionSet } from './optionSet.ts';
import type { Standard } from './order.ts';
import { anyMover, improvingCombinations, improvingMover } from './ownMoves.ts';
import { inescapableGoal, sanctionGoal } from './sanctionGoal.ts';
import { freeOptions, isFeasible, ownedBy, type UnlistedModel } from './unlistedModel.ts';

/** How the others deter an improvement. */
export interface UnlistedSanction {
  /** Mover by mover; one step of several at once where they move simultaneously. */
  readonly steps: readonly UnlistedStep[];
  /** Where a single decision maker could move from there: none is better than the state. Only for the
   *  symmetric concepts; null where these are too many to list. */
  readonly escapes: readonly OptionSet[] | null;
}

/** Most free options whose moves are listed as escapes. */
const mostListed = 10;

/** Sanctions that are tried first against the next improvement. */
const nKept = 4;

/** Looks for sanctions against the improvements that `members` have from `s`, under one concept. */
export class Sanctions {
  readonly #model: UnlistedModel;
  readonly #concept: Concept;
  readonly #members: readonly number[];
  readonly #others: readonly number[];
  readonly #s: OptionSet;
  readonly #standards: readonly Standard[];
  /** Whether a sanction against one improvement is one against all: what the members may escape to is the
   *  same wherever they moved, and so is what the others may take. */
  readonly isOneForAll: boolean;
  /** Then: whether it is known that there is none. */
  #isNone = false;
  /** The last ones found by any moves: what the others take there may deter the next improvement. */
  readonly #kept: OptionSet[] = [];

  /** @param members  one decision maker, or a coalition: it knows no sanctions under `nash` and `sim`. */
  constructor(model: UnlistedModel, concept: Concept, members: readonly number[], s: OptionSet) {
    this.#model = model;
    this.#concept = concept;
    this.#members = members;
    this.#others = opponents(model.own.length, members);
    this.#s = s;
    this.#standards = members.map((i) => model.orders[i]!.against(s));
    this.isOneForAll =
      concept === 'smr' &&
      model.isSeparable &&
      members.every((i) => model.own[i]!.every((k) => model.directions[k] === 'both'));
  }

  /** A sanction against an improvement, null where nothing deters it.
   *  @throws BudgetSpent */
  find(to: OptionSet, budget: Budget): UnlistedSanction | null {
    const isSingle = this.#members.length === 1;
    if (this.#concept === 'nash') return null;
    if (this.#concept === 'sim') {
      return isSingle ? sanctionAtOnce(this.#model, this.#members[0]!, this.#s, to, budget) : null;
    }
    if (this.#isNone) return null;
    const goal = hasEscapes(this.#concept)
      ? inescapableGoal(this.#model, this.#members, this.#standards, to)
      : sanctionGoal(this.#model, this.#standards);
    const found = isCredible(this.#concept)
      ? this.#credible(to, goal, budget)
      : (this.#again(to, goal, budget) ?? findReached(this.#model, this.#others, to, goal, budget));
    this.#isNone = found === null && this.isOneForAll;
    if (found === null) return null;
    if (!isCredible(this.#concept)) this.#keep(found.state);
    return { steps: found.steps, escapes: this.#escapesFrom(found.state, budget) };
  }

  /** Whether a state the others can bring about deters the members whatever they did before: none of
   *  what they may take from `s` is better for all beside what the others take there.
   *  @throws BudgetSpent */
  detersAll(state: OptionSet, budget: Budget): boolean {
    const stayed = exchanged(state, this.#s, ownedBy(this.#model, this.#members));
    const goal = inescapableGoal(this.#model, this.#members, this.#standards, stayed);
    return goal.isMetAt(stayed, budget);
  }

  #keep(state: OptionSet): void {
    this.#kept.unshift(state);
    this.#kept.length = Math.min(this.#kept.length, nKept);
  }

  /** What the others took against another improvement. */
  #again(to: OptionSet, goal: Goal, budget: Budget): Reached | null {
    const theirs = ownedBy(this.#model, this.#others);
    for (const kept of this.#kept) {
      const state = exchanged(to, kept, theirs);
      budget.look();
      if (!isFeasible(this.#model, state)) continue;
      const steps = reachedDirectly(this.#model, this.#others, to, state, budget);
      if (steps !== null && goal.isMetAt(state, budget)) return { state, steps };
    }
    return null;
  }

  /** By improvements of the others, one at a time. */
  #credible(to: OptionSet, goal: Goal, budget: Budget): Reached | null {
    // What no moves at all may bring about, improvements do not.
    const isPossible = withinBudget(() => {
      const share = budget.share(budget.left / 4);
      return candidates(this.#model, this.#others, to, goal).search(share, (state) =>
        goal.confirm(state, share),
      );
    });
    if (isPossible === false) return null;
    let found = this.#inOneStep(to, goal, budget);
    if (found !== null) return found;
    const movers = this.#others.map((j) => improvingMover(this.#model, j));
    breadthFirst(to, movers, budget, (state, steps) => {
      if (!goal.isMetAt(state, budget)) return false;
      found = { state, steps: steps() };
      return true;
    });
    return found;
  }

  /** By one improvement: found by formula, however many options its mover has. */
  #inOneStep(to: OptionSet, goal: Goal, budget: Budget): Reached | null {
    for (const j of this.#others) {
      const improvements = improvingCombinations(this.#model, j, to, !goal.hasOwnPlanes);
      goal.ask(improvements);
      let found: Reached | null = null;
      improvements.search(budget, (state) => {
        if (!goal.confirm(state, budget)) return false;
        found = { state, steps: [{ by: [j], to: state }] };
        return true;
      });
      if (found !== null) return found;
    }
    return null;
  }

  #escapesFrom(state: OptionSet, budget: Budget): readonly OptionSet[] | null {
    if (!hasEscapes(this.#concept) || this.#members.length > 1) return [];
    const [i] = this.#members;
    if (freeOptions(this.#model, [i!], state).length > mostListed) return null;
    return anyMover(this.#model, i!).movesFrom(state, budget);
  }
}
