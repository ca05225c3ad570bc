import type { Concept } from '../model/concept.ts';
import { Budget, withinBudget } from './budget.ts';
import { byDecimal, type OptionSet } from './optionSet.ts';
import { eachImprovement } from './ownMoves.ts';
import { Sanctions, type UnlistedSanction } from './sanction.ts';
import { Uncovered } from './uncovered.ts';
import type { UnlistedModel } from './unlistedModel.ts';

/** An answer that may be left open: never a guess. */
export type Decided = 'yes' | 'no' | 'undecided';

/** Whether a state is stable for a decision maker, and why. */
export interface StateStability {
  readonly isStable: Decided;
  /** Unilateral improvements by decimal, each with what deters it; undefined where that is undecided, null
   *  where nothing does: this one breaks the state. */
  readonly improvements: readonly {
    readonly to: OptionSet;
    readonly sanction: UnlistedSanction | null | undefined;
  }[];
  /** Whether these are all the improvements there are. */
  readonly isWhole: boolean;
  /** States, or sets of states that agree on some options, that were looked at. */
  readonly nLooked: number;
  /** Whether the work was stopped: then what is undecided may be so for that. */
  readonly wasStopped: boolean;
}

export interface StabilityOptions {
  /** Most looks, 200,000 if absent. */
  readonly budget?: number | undefined;
  /** Asked every few looks: true ends the work, and what is not known then is undecided. */
  readonly isStopped?: (() => boolean) | undefined;
  /** Whether the first improvement that nothing deters ends the work. */
  readonly isBrief?: boolean | undefined;
}

/** Looks a question is given if its caller does not say. */
export const defaultBudget: number = 200_000;

/** Improvements up to which each is looked at by itself. */
const mostImprovements = 1024;
/** Of more, those listed. */
const mostListed = 12;

/** Whether `s` is stable for decision maker `i` under the concept, in a model whose states are not
 *  listed: the same verdict as `stability` gives, or undecided within the budget.
 *  @param s  a feasible state. */
export function stateStability(
  model: UnlistedModel,
  concept: Concept,
  i: number,
  s: OptionSet,
  { budget: limit = defaultBudget, isStopped, isBrief = false }: StabilityOptions = {},
): StateStability {
  return judged(model, concept, i, s, new Budget(limit, isStopped), isBrief);
}

/** The same within a budget that others share. */
export function judged(
  model: UnlistedModel,
  concept: Concept,
  i: number,
  s: OptionSet,
  budget: Budget,
  isBrief: boolean,
): StateStability {
  const sanctions = new Sanctions(model, concept, [i], s);
  const all: OptionSet[] = [];
  const isThrough = withinBudget(() => {
    eachImprovement(model, i, s, budget, (to) => all.push(to) > mostImprovements);
    return all.length <= mostImprovements;
  });
  const result = (
    isStable: Decided,
    improvements: StateStability['improvements'],
    isWhole: boolean,
  ): StateStability => ({
    isStable,
    improvements: [...improvements].sort((a, b) => byDecimal(a.to, b.to)),
    isWhole,
    nLooked: budget.nLooked,
    wasStopped: budget.wasStopped,
  });
  if (isThrough !== true) {
    const { isStable, improvements } = manyImprovements(model, concept, i, s, sanctions, budget);
    return result(isStable, improvements, false);
  }
  const improvements: { to: OptionSet; sanction: UnlistedSanction | null | undefined }[] = [];
  for (const [at, to] of all.sort(byDecimal).entries()) {
    const parts = sanctions.isOneForAll ? 1 : all.length - at;
    const share = budget.share(budget.left / parts);
    const sanction = withinBudget(() => sanctions.find(to, share));
    improvements.push({ to, sanction });
    if (sanction === null && isBrief) return result('no', improvements, at === all.length - 1);
  }
  return result(verdictOf(improvements), improvements, true);
}

function verdictOf(improvements: StateStability['improvements']): Decided {
  if (improvements.some(({ sanction }) => sanction === null)) return 'no';
  return improvements.some(({ sanction }) => sanction === undefined) ? 'undecided' : 'yes';
}

/** Where there are too many improvements to look at each, those that sanctions already found deter are
 *  left out of the search for more. */
function manyImprovements(
  model: UnlistedModel,
  concept: Concept,
  i: number,
  s: OptionSet,
  sanctions: Sanctions,
  budget: Budget,
): Pick<StateStability, 'isStable' | 'improvements'> {
  const improvements: { to: OptionSet; sanction: UnlistedSanction | null | undefined }[] = [];
  const uncovered = new Uncovered(model, concept, i, s, sanctions);
  let isBroken = false;
  let isOpen = false;
  const isThrough = withinBudget(() =>
    uncovered.search(budget, (to) => {
      const share = budget.share(budget.left / 16);
      const sanction = withinBudget(() => sanctions.find(to, share));
      isBroken = sanction === null;
      isOpen ||= sanction === undefined;
      if (isBroken || improvements.length < mostListed) improvements.push({ to, sanction });
      if (sanction) uncovered.cover(sanction, budget);
      return isBroken;
    }),
  );
  if (isBroken) return { isStable: 'no', improvements };
  const isStable = isThrough === undefined || isOpen ? 'undecided' : 'yes';
  return { isStable, improvements };
}
