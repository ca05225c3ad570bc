import type { Concept } from '@casus/engine';
import type { AssessmentDocument, SwapStep } from '../document.ts';

/** What `casus inverse --json` prints: what would have to be preferred for a state to be an equilibrium. */
export interface InverseDocument
  extends Pick<AssessmentDocument, 'format' | 'case' | 'decisionMakers' | 'options' | 'statusQuo'> {
  readonly inverse: Inverse;
  readonly method: {
    readonly version: string;
    readonly assumptions: readonly string[];
  };
}

export interface Inverse {
  readonly state: number;
  readonly concept: Concept;
  /** Whether the state is stable today for all that were asked about. */
  readonly holds: boolean;
  /** Whether another order of today's statements and rankings makes it so; null where the search ended
   *  before that was known. */
  readonly achievable: boolean | null;
  readonly conditions: readonly ConditionRow[];
  /** Neighbouring swaps, the fewest that make the state stable, one after the other; null where there are
   *  none, or none were found. */
  readonly smallestChange: readonly SwapStep[] | null;
  /** Number of swaps up to which every combination was looked at; null where the fewest were found. */
  readonly searched: number | null;
  /** Per decision maker asked about: strict rankings of all states that meet its condition, while the
   *  others prefer what they do today. */
  readonly satisfyingRankings: Readonly<Record<string, RankingsRow>>;
}

/** What must hold of one decision maker's preferences for the state to be stable for it. */
export interface ConditionRow {
  readonly decisionMaker: string;
  /** Whether it holds today. */
  readonly holds: boolean;
  /** One per move from the state that asks for anything; all must hold. */
  readonly clauses: readonly ClauseRow[];
  /** The same as a formula of comparisons `state >= other`; null where it is very long. */
  readonly formula: string | null;
}

export interface ClauseRow {
  /** Where the move leads. */
  readonly to: number;
  readonly holds: boolean;
  /** Sets of states: the clause holds if of one set no state is preferred to the state in question. The
   *  first is the move's own target, the others are what the move may be answered with. */
  readonly noneBetter: readonly (readonly number[])[];
}

/** Null where the numbers are too large, or too many sets would have to be looked at. */
export interface RankingsRow {
  readonly count: number | null;
  readonly of: number | null;
  /** The part of all rankings, in [0, 1]; null where it could not be counted. */
  readonly share: number | null;
}
