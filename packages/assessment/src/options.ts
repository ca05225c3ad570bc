import type { Case, DateSpan } from '@casus/casefile';
import { type Concept, concepts, type SharedTask } from '@casus/engine';
import {
  assume,
  baseWorld,
  type Evidence,
  type World,
  type WorldSpace,
  weighEvidence,
  worldSpace,
} from '@casus/evidence';
import { AssessmentError } from './error.ts';
import { listedSpace } from './listedSpace.ts';
import type { WorldVerdict } from './worlds/subworlds.ts';

/** How a case is to be assessed; everything has the case's own setting as its default. */
export interface AssessmentOptions {
  /** The file's name as the user gave it, for the document. */
  readonly file?: string | null;
  readonly concept?: Concept;
  readonly asOf?: DateSpan | null;
  /** Claims and estimates set by hand in the base world. */
  readonly assume?: ReadonlyMap<string, boolean | number>;
  /** Leaves out everything that lists states. */
  readonly summary?: boolean;
  /** True computes `sim` above its limit, too; false leaves it out, unless it is the headline concept. */
  readonly sim?: boolean;
  /** Only the base world, as if it were certain: nothing is changed, no other world looked at. */
  readonly baseOnly?: boolean;
  /** Most changes in a set that turns an answer; 3 if absent. */
  readonly maxFlips?: number;
  /** Worlds drawn where there are too many to go through; if absent, 20,000 for small models and at
   *  least 500 for large ones. */
  readonly samples?: number;
  /** Looks at the analyst's own judgements also where the model is large. */
  readonly judgements?: boolean;
  /** Computes the timeline also where there are many worlds. */
  readonly timeline?: boolean;
  /** Worlds above which they are sampled, 2^20 if absent; never more. */
  readonly maxWorlds?: number;
  /** Looks a question about a given state is allowed where the states are not listed; 200,000 if absent. */
  readonly budget?: number;
  /** Where it says so, the work stops: what is certain by then comes back, marked as partial. */
  readonly signal?: { readonly aborted: boolean };
  readonly onProgress?: (progress: Progress) => void;
  /** Somebody in another thread who takes a part of the worlds. */
  readonly colleague?: Colleague;
  /** Somebody in another thread who joins in the analysis of the base world. */
  readonly partner?: Partner;
}

/** What the worlds that agree on every condition say. */
export interface FoundVerdict {
  /** Truth of every condition, one character each. */
  readonly key: string;
  readonly verdict: WorldVerdict;
}

/** Somebody who goes through a part of the worlds at the same time, in another thread. Nobody waits for
 *  it: what it has not found in time is found without it. */
export interface Colleague {
  /** Begins with its share, see `colleagueShare`, if that is worth it.
   *  @param work  worlds that differ in a condition, times states. @returns whether it does. */
  readonly start: (work: number) => boolean;
  /** What it has found since it was last asked; comes back at once. */
  readonly found: () => readonly FoundVerdict[];
  readonly stop: () => void;
}

/** Somebody in another thread who works on one task of the engine with us. If nobody comes, or if they go
 *  early, all of it is done here. */
export interface Partner {
  /** Has another thread `workOn` the task; comes back at once. */
  readonly join: (task: SharedTask) => void;
  readonly leave: () => void;
}

/** How far the work has come. */
export interface Progress {
  readonly stage:
    | 'given states'
    | 'changes'
    | 'worlds'
    | 'left out'
    | 'judgements'
    | 'timeline'
    | 'coalitions';
  readonly done: number;
  readonly total: number;
}

/** States above which `sim`, a product over the others' improvements, is left out unless asked for. */
const simLimit = 2 ** 14;

/** What every question about a case begins with: settings, evidence and the base world. */
export interface Setting {
  readonly concept: Concept;
  readonly asOf: DateSpan | null;
  readonly assumed: ReadonlyMap<string, boolean | number>;
  readonly evidence: Evidence;
  readonly world: World;
  /** All the ways it can turn out; the base world is one of them. */
  readonly space: WorldSpace;
}

/** @throws AssessmentError "sim-graph-form" where `sim` is asked of a case in graph form. */
export function settingOf(theCase: Case, options: AssessmentOptions): Setting {
  const concept = options.concept ?? theCase.concept;
  if (concept === 'sim' && theCase.stateNames !== null) {
    throw new AssessmentError(
      'sim-graph-form',
      'concept "sim" needs options: in graph form moves cannot be made at the same time',
      concept,
    );
  }
  const asOf = options.asOf === undefined ? theCase.asOf : options.asOf;
  const assumed = options.assume ?? new Map<string, boolean | number>();
  const evidence = weighEvidence(theCase, { asOf });
  const world = assume(baseWorld(evidence), assumed);
  const space = worldSpace(theCase, evidence, world, assumed);
  return { concept, asOf, assumed, evidence, world, space };
}

/** The concepts to be computed for a case: `sim` only in option form and, unless something else is
 *  asked for, within its limit. */
export function conceptsFor(theCase: Case, concept: Concept, sim: boolean | undefined): Concept[] {
  const isAsked = sim ?? listedSpace(theCase).nStates <= simLimit;
  const withSim = theCase.stateNames === null && (isAsked || concept === 'sim');
  return concepts.filter((each) => each !== 'sim' || withSim);
}
