import type { Concept } from '../model/concept.ts';
import type { UnlistedStep } from './breadthFirst.ts';
import { Budget, withinBudget } from './budget.ts';
import { coalitionMover } from './coalitionMover.ts';
import { byDecimal, type OptionSet } from './optionSet.ts';
import { OptionSetTable } from './optionSetTable.ts';
import { Sanctions } from './sanction.ts';
import { defaultBudget, judged } from './stateStability.ts';
import type { UnlistedModel } from './unlistedModel.ts';

/** Where a conflict comes to rest, as far as the budget goes. */
export interface UnlistedSettlement {
  /** States at rest that undeterred improvements lead to, by decimal, each with one way there. */
  readonly outcomes: readonly {
    readonly state: OptionSet;
    readonly steps: readonly UnlistedStep[];
  }[];
  /** Whether these are all: every state that is reached was gone through, and everything about it
   *  decided. */
  readonly isWhole: boolean;
  /** States found to be reached, and those of them about which something is undecided. */
  readonly nReached: number;
  readonly nUndecided: number;
  /** Whether some reachable state can never come to rest; null where not all is known. */
  readonly mayCycle: boolean | null;
  readonly nLooked: number;
}

export interface SettleUnlistedOptions {
  readonly concept: Concept;
  /** A feasible state. */
  readonly statusQuo: OptionSet;
  readonly coalitions: readonly (readonly number[])[];
  /** Most looks, five times what a question has if absent. */
  readonly budget?: number | undefined;
  /** Asked every few looks: true ends the work. */
  readonly isStopped?: (() => boolean) | undefined;
}

/** One mover at one state may spend one of so many parts of what is left; less than one look each ends
 *  the work. */
const nParts = 50;

/** Follows the undeterred improvements of single decision makers and declared coalitions from the status
 *  quo to where they come to rest, as `settle` does in a listed model. */
export function settleUnlisted(
  model: UnlistedModel,
  options: SettleUnlistedOptions,
): UnlistedSettlement {
  const { statusQuo, budget: limit = 5 * defaultBudget, isStopped } = options;
  const budget = new Budget(limit, isStopped);
  const states = new OptionSetTable();
  const arrivals: { by: readonly number[]; from: number }[] = [{ by: [], from: -1 }];
  const edges: { from: number; to: number }[] = [];
  const status: ('open' | 'left' | 'at rest' | 'undecided')[] = ['open'];
  states.add(statusQuo);
  const latest = [0];
  const goThrough = (at: number): void => {
    const { steps, isWhole } = leaves(model, options, states.at(at), budget);
    const isNoted = withinBudget(() => {
      for (const { by, to } of steps) {
        budget.look();
        if (states.add(to)) {
          arrivals.push({ by, from: at });
          latest.push(status.push('open') - 1);
        }
        edges.push({ from: at, to: states.indexOf(to) });
      }
      return true;
    });
    if (!isWhole || isNoted === undefined) status[at] = 'undecided';
    else status[at] = steps.length === 0 ? 'at rest' : 'left';
  };
  // From the front, so that ways are short, and from the end in turn, so that where they lead is found
  // before the budget is spent on what lies between.
  let front = 0;
  for (let isFront = true; front < states.size && budget.left >= nParts; isFront = !isFront) {
    const at = isFront ? front++ : latest.pop();
    if (at !== undefined && status[at] === 'open') goThrough(at);
  }
  const stepsTo = (end: number): UnlistedStep[] => {
    const path: UnlistedStep[] = [];
    for (let at = end; at > 0; at = arrivals[at]!.from) {
      path.push({ by: arrivals[at]!.by, to: states.at(at) });
    }
    return path.reverse();
  };
  const atRest = status.flatMap((each, at) => (each === 'at rest' ? [at] : []));
  const nUndecided = status.filter((each) => each === 'open' || each === 'undecided').length;
  return {
    outcomes: atRest
      .map((at) => ({ state: states.at(at), steps: stepsTo(at) }))
      .sort((a, b) => byDecimal(a.state, b.state)),
    isWhole: nUndecided === 0,
    nReached: states.size,
    nUndecided,
    mayCycle: nUndecided > 0 ? null : !allLeadTo(atRest, edges, states.size),
    nLooked: budget.nLooked,
  };
}

/** All undeterred improvements from a state: by decision maker, then by coalition. */
function leaves(
  model: UnlistedModel,
  { concept, coalitions }: SettleUnlistedOptions,
  state: OptionSet,
  budget: Budget,
): { readonly steps: UnlistedStep[]; readonly isWhole: boolean } {
  const steps: UnlistedStep[] = [];
  let isWhole = true;
  const perMover = Math.floor(budget.left / nParts);
  model.own.forEach((_, i) => {
    const found = judged(model, concept, i, state, budget.share(perMover), false);
    for (const { to, sanction } of found.improvements) {
      if (sanction === null) steps.push({ by: [i], to });
    }
    const isStable = found.isStable === 'yes';
    isWhole &&= isStable || (found.isWhole && found.improvements.every(isDecided));
  });
  for (const members of coalitions) {
    const share = budget.share(perMover);
    const sanctions = new Sanctions(model, concept, members, state);
    const targets = withinBudget(() => coalitionMover(model, members).movesFrom(state, share));
    isWhole &&= targets !== undefined;
    for (const [at, to] of [...(targets ?? [])].sort(byDecimal).entries()) {
      const part = share.share(share.left / (targets!.length - at));
      const sanction = withinBudget(() => sanctions.find(to, part));
      if (sanction === null) steps.push({ by: members, to });
      isWhole &&= sanction !== undefined;
    }
  }
  return { steps, isWhole };
}

function isDecided({ sanction }: { readonly sanction: unknown }): boolean {
  return sanction !== undefined;
}

/** Whether some end can be reached from every state, along the edges. */
function allLeadTo(
  ends: readonly number[],
  edges: readonly { readonly from: number; readonly to: number }[],
  nStates: number,
): boolean {
  const before = Array.from({ length: nStates }, (): number[] => []);
  for (const { from, to } of edges) before[to]!.push(from);
  const leading = new Set(ends);
  for (const at of leading) for (const from of before[at]!) leading.add(from);
  return leading.size === nStates;
}
