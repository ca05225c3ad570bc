import type { Concept } from '../model/concept.ts';
import { isCredible } from '../stability/deterrence.ts';
import type { Budget } from './budget.ts';
import { addCase, type Cases, maxCases, nCases, noCases } from './cases.ts';
import { Combinations } from './combinations.ts';
import { allBetter, feasible, inNoCase } from './constraint.ts';
import { changedOptions, exchanged, type OptionSet } from './optionSet.ts';
import type { Standard } from './order.ts';
import { Planes } from './planes.ts';
import type { Sanctions, UnlistedSanction } from './sanction.ts';
import { freeOptions, type UnlistedModel } from './unlistedModel.ts';

/** The improvements of a decision maker that no known sanction deters. A sanction by any moves, or by
 *  improvements made at the same time, says what the others take; it deters every other improvement
 *  beside which that is no better than `s`, too, for what each may take does not depend on the others (in
 *  separable models). */
export class Uncovered {
  readonly #model: UnlistedModel;
  readonly #concept: Concept;
  readonly #standard: Standard;
  readonly #sanctions: Sanctions;
  readonly #combinations: Combinations;
  readonly #s: OptionSet;
  readonly #theirs: readonly number[];
  #cases: Cases | null = null;
  #areAllCovered = false;

  constructor(
    model: UnlistedModel,
    concept: Concept,
    i: number,
    s: OptionSet,
    sanctions: Sanctions,
  ) {
    this.#model = model;
    this.#concept = concept;
    this.#sanctions = sanctions;
    this.#s = s;
    this.#standard = model.orders[i]!.against(s);
    this.#theirs = model.own.flatMap((own, j) => (j === i ? [] : own));
    const covers = model.isSeparable && concept !== 'nash' && concept !== 'smr';
    const free = freeOptions(model, [i], s);
    this.#combinations = new Combinations(model.nOptions, s, free, !covers);
    const { planes } = this.#combinations;
    this.#combinations.ask(allBetter([this.#standard], planes));
    this.#combinations.ask(
      feasible(
        model.patterns.filter(({ owners }) => owners.has(i)),
        planes,
      ),
    );
    this.#combinations.ask({
      met: (lanes) => (this.#areAllCovered ? 0 : lanes),
      open: () => -1,
    });
  }

  /** Visits them; true ends it. @returns whether it was ended. @throws BudgetSpent */
  search(budget: Budget, visit: (to: OptionSet) => boolean): boolean {
    return this.#combinations.search(budget, (to) => !this.#areAllCovered && visit(to));
  }

  /** Leaves out from here on what a sanction found for one improvement deters, too.
   *  @throws BudgetSpent */
  cover({ steps }: UnlistedSanction, budget: Budget): void {
    if (!this.#model.isSeparable) return;
    const { by, to: state } = steps.at(-1)!;
    if (this.#concept === 'smr') this.#areAllCovered = this.#sanctions.detersAll(state, budget);
    if (isCredible(this.#concept) && steps.length === 1) this.#coverByStep(by[0]!, state, budget);
    if (!isCarried(this.#concept)) return;
    const cases = this.#cases ?? this.#newCases();
    addCase(cases, this.#theirs, state);
    if (nCases(cases) === maxCases) this.#cases = null;
  }

  /** One improvement of `j` deters every improvement beside which it is one for `j`, too, and leads to
   *  nothing better than `s`; without escapes, if it deters whatever `i` does. */
  #coverByStep(j: number, state: OptionSet, budget: Budget): void {
    const { nOptions, orders, ownSets } = this.#model;
    const needsNoEscape = this.#concept === 'symseq';
    if (needsNoEscape && !this.#sanctions.detersAll(state, budget)) return;
    const before = new Planes(nOptions, this.#s);
    const answered = exchanged(this.#s, state, ownSets[j]!);
    const after = new Planes(nOptions, answered);
    const changed = changedOptions(this.#s, answered);
    this.#combinations.setAlso(before);
    this.#combinations.setAlso(after);
    let open = -1;
    this.#combinations.ask({
      met: (lanes) => {
        open = -1;
        if (!needsNoEscape) {
          const { better, open: next } = this.#standard(after, 1);
          if (better === 1) {
            open = next;
            return lanes;
          }
        }
        const { worse, equal, open: next } = orders[j]!.between(after, before, changed, 1);
        open = next;
        return (worse | equal) === 0 ? 0 : lanes;
      },
      open: () => open,
    });
  }

  #newCases(): Cases {
    const cases = noCases(this.#model, this.#s);
    this.#combinations.setAlso(cases.planes);
    this.#combinations.ask(inNoCase([], [this.#standard], cases, false));
    this.#cases = cases;
    return cases;
  }
}

/** Whether what the others take against one improvement is open to them against any. */
function isCarried(concept: Concept): boolean {
  return concept === 'gmr' || concept === 'sim';
}
