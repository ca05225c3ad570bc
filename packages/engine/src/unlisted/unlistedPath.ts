import { breadthFirst, type UnlistedMover, type UnlistedStep } from './breadthFirst.ts';
import { Budget, withinBudget } from './budget.ts';
import { coalitionMover } from './coalitionMover.ts';
import { onePassPath, twoPassPath } from './directPath.ts';
import { changedOptions, isSameSet, type OptionSet, optionsIn } from './optionSet.ts';
import { anyMover, improvingMover } from './ownMoves.ts';
import { defaultBudget } from './stateStability.ts';
import { freeOptions, reversedModel, type UnlistedModel } from './unlistedModel.ts';

/** A way from one state to another. */
export interface UnlistedPath {
  /** Null where there is none; undefined where that is undecided. */
  readonly steps: readonly UnlistedStep[] | null | undefined;
  /** Whether no way is shorter. */
  readonly isShortest: boolean;
  readonly nLooked: number;
  /** Whether the work was stopped. */
  readonly wasStopped: boolean;
}

export interface UnlistedPathOptions {
  /** Feasible states. */
  readonly from: OptionSet;
  readonly to: OptionSet;
  /** Declared coalitions; their joint improvements count as single steps of paths by improvements. */
  readonly coalitions: readonly (readonly number[])[];
  /** Whether every step must be an improvement for whoever makes it. */
  readonly improvements: boolean;
  /** Most looks. */
  readonly budget?: number | undefined;
  /** Asked every few looks: true ends the work. */
  readonly isStopped?: (() => boolean) | undefined;
}

/** A legal path between two states, as `shortestPaths` finds it in a listed model: searched forward, and
 *  where that does not come to an end within half the budget, backward. */
export function unlistedPath(model: UnlistedModel, options: UnlistedPathOptions): UnlistedPath {
  const budget = new Budget(options.budget ?? defaultBudget, options.isStopped);
  const { steps, isShortest } = options.improvements
    ? searched(model, options, budget)
    : byMoves(model, options, budget);
  return { steps, isShortest, nLooked: budget.nLooked, wasStopped: budget.wasStopped };
}

type Found = Pick<UnlistedPath, 'steps' | 'isShortest'>;

function byMoves(model: UnlistedModel, options: UnlistedPathOptions, budget: Budget): Found {
  const { from, to } = options;
  const everybody = model.own.map((_, i) => i);
  const free = new Set(freeOptions(model, everybody, from));
  if (optionsIn(changedOptions(from, to)).some((k) => !free.has(k))) {
    return { steps: null, isShortest: true };
  }
  const share = budget.share(budget.left / 4);
  const direct = withinBudget(() => onePassPath(model, everybody, from, to, share));
  if (direct) return { steps: direct, isShortest: true };
  const found = searched(model, options, budget.share(budget.left - model.own.length * 4));
  if (found.steps !== undefined) return found;
  const steps = withinBudget(() => twoPassPath(model, everybody, from, to, budget));
  return { steps: steps ?? undefined, isShortest: false };
}

function searched(model: UnlistedModel, options: UnlistedPathOptions, budget: Budget): Found {
  const { from, to } = options;
  const half = budget.share(budget.left / 2);
  const ahead = withinBudget(() => search(model, options, from, to, half));
  if (ahead !== undefined) return { steps: ahead, isShortest: true };
  const reversed = reversedModel(model);
  const back = withinBudget(() => search(reversed, options, to, from, budget));
  return back === undefined
    ? { steps: back, isShortest: false }
    : { steps: back && turnedRound(back, to), isShortest: true };
}

function search(
  model: UnlistedModel,
  { coalitions, improvements }: UnlistedPathOptions,
  from: OptionSet,
  to: OptionSet,
  budget: Budget,
): UnlistedStep[] | null {
  const movers: UnlistedMover[] = model.own.map((_, i) =>
    improvements ? improvingMover(model, i) : anyMover(model, i),
  );
  if (improvements) movers.push(...coalitions.map((members) => coalitionMover(model, members)));
  let path: UnlistedStep[] | null = null;
  breadthFirst(from, movers, budget, (state, steps) => {
    if (!isSameSet(state, to)) return false;
    path = steps();
    return true;
  });
  return path;
}

/** Steps that lead back from `to`, the other way. */
function turnedRound(steps: readonly UnlistedStep[], to: OptionSet): UnlistedStep[] {
  const states = [to, ...steps.map((step) => step.to)];
  return steps.map(({ by }, at) => ({ by, to: states[at]! })).reverse();
}
