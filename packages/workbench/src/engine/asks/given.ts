import {
  explainingGiven,
  findingPathToGiven,
  type GivenStability,
  judgingGiven,
  type Progress,
} from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Concept, defaultBudget } from '@casus/engine';
import { type Block, givenWitnessBlocks, pathToGivenBlocks } from '@casus/report';
import { caseOf, type Loaded, NoAnswer, type Signal } from './loaded.ts';

/** A state of a case whose states are too many to list, told by the options taken. */
export type Taken = readonly string[];

/** A state, and how many times the usual budget may be spent on each question about it. */
interface About {
  readonly taken: Taken;
  readonly times: number;
}

/** Whether it is stable, for each decision maker under each concept. */
export function* givenState(
  loaded: Loaded | null,
  { taken, times }: About,
  signal: Signal,
): Generator<Progress, GivenStability, void> {
  const theCase = caseOf(loaded);
  const options = { signal, budget: defaultBudget * times };
  return (yield* judgingGiven(theCase, options, indicesOf(theCase, taken))).stability;
}

/** Why it is stable or not, in words. */
export function* givenWitness(
  loaded: Loaded | null,
  asked: About & {
    /** Null: for each. */
    readonly decisionMaker: string | null;
    readonly concept: Concept;
  },
  signal: Signal,
): Generator<Progress, Block[], void> {
  const theCase = caseOf(loaded);
  const { concept, decisionMaker } = asked;
  const options = { concept, signal, budget: defaultBudget * asked.times };
  const taken = indicesOf(theCase, asked.taken);
  const rows = yield* explainingGiven(theCase, options, { taken, decisionMaker });
  return givenWitnessBlocks(theCase, rows);
}

/** How it is reached from the status quo, in words. */
export function* givenPath(
  loaded: Loaded | null,
  { taken, times }: About,
  signal: Signal,
): Generator<Progress, Block[], void> {
  const theCase = caseOf(loaded);
  const options = { signal, budget: defaultBudget * times };
  const path = yield* findingPathToGiven(theCase, options, indicesOf(theCase, taken));
  return pathToGivenBlocks(theCase, path);
}

/** Options by their names. @throws NoAnswer for one that the case has not, or no longer. */
export function indicesOf({ options }: Case, taken: Taken): number[] {
  return taken.map((name) => {
    const k = options.findIndex((option) => option.name === name);
    if (k < 0) throw new NoAnswer(`the case has no option "${name}"`);
    return k;
  });
}
