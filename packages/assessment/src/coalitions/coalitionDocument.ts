import type { CoalitionConcept, Concept } from '@casus/engine';
import type { AssessmentDocument, Step } from '../document.ts';

/** What `casus coalitions --json` prints: the case, and what its coalitions can do in the base world. */
export interface CoalitionDocument
  extends Pick<AssessmentDocument, 'format' | 'case' | 'decisionMakers' | 'options' | 'statusQuo'> {
  /** Equilibria of the headline concept, by number: what single decision makers do not leave. */
  readonly equilibria: readonly number[];
  /** Smaller coalitions first, then in the order of their members. */
  readonly coalitions: readonly CoalitionRow[];
  /** Per concept the states that are stable for every coalition; null where only some were asked for. */
  readonly universal: ByCoalitionConcept | null;
  /** The first equilibria that a coalition of two or more leaves under `cseq`, and none of its parts does. */
  readonly leaves: readonly LeaveRow[];
  /** Coalition improvements of two or more from one equilibrium to another. */
  readonly jumps: readonly JumpRow[];
  readonly method: {
    readonly version: string;
    /** Of the equilibria. */
    readonly concept: Concept;
    readonly assumptions: readonly string[];
  };
}

/** State numbers per concept. */
export type ByCoalitionConcept = Readonly<Record<CoalitionConcept, readonly number[]>>;

export interface CoalitionRow {
  readonly members: readonly string[];
  /** The first of them, by `from`, then by `to`. */
  readonly improvements: readonly { readonly from: number; readonly to: number }[];
  /** How many there are in all. */
  readonly nImprovements: number;
  /** States that are stable for the coalition. */
  readonly stable: ByCoalitionConcept;
}

export interface LeaveRow {
  readonly members: readonly string[];
  readonly from: number;
  /** Of the improvements that nothing deters one to an equilibrium, if there is one, that changes the
   *  fewest options. */
  readonly to: number;
}

export interface JumpRow {
  readonly members: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Whether all of them are needed: no part of the coalition makes the jump, or any member alone. */
  readonly minimal: boolean;
  /** How those outside deter it under `cseq`, step by step; null where nothing does. Found for the first
   *  minimal ones only. */
  readonly sanction?: readonly Step[] | null;
}
