import type { Concept } from '@casus/engine';
import type { AssessmentDocument } from '../document.ts';

/** What `casus hypergame --json` prints: the conflict as each decision maker sees it. */
export interface HypergameDocument
  extends Pick<AssessmentDocument, 'format' | 'case' | 'decisionMakers' | 'options' | 'statusQuo'> {
  readonly hypergame: Hypergame;
  readonly method: {
    readonly version: string;
    readonly assumptions: readonly string[];
  };
}

export interface Hypergame {
  readonly concept: Concept;
  /** The game that each decision maker believes to be in, by id. */
  readonly games: Readonly<Record<string, GameRow>>;
  /** States that somebody takes for an equilibrium, or that hold, by number. */
  readonly equilibria: readonly HypergameRow[];
  readonly surprises: readonly SurpriseRow[];
}

export interface GameRow {
  /** Whether the case says that it sees something otherwise. */
  readonly mistaken: boolean;
  readonly states: number;
  /** States of the base world that it does not see, by number. */
  readonly unseen: readonly number[];
  readonly equilibria: readonly number[];
}

/** `steady`: an equilibrium to everybody. `stealthy`: not to all, and somebody does not see the state at
 *  all. `unsteady`: everybody sees the state, and not all take it for an equilibrium. */
export type HypergameClass = 'steady' | 'unsteady' | 'stealthy';

export interface HypergameRow {
  readonly state: number;
  readonly class: HypergameClass;
  /** Whether it holds: nobody who sees it leaves it, each by its own view. */
  readonly holds: boolean;
  /** Who takes it for an equilibrium, and who does not see the state. */
  readonly perceivedBy: readonly string[];
  readonly unseenBy: readonly string[];
}

/** `left`: it takes the state for an equilibrium, and others leave it. `holds`: it sees the state and
 *  expects somebody to leave it, and nobody does. `unseen`: the state holds, and it does not see it. */
export interface SurpriseRow {
  readonly decisionMaker: string;
  readonly state: number;
  readonly surprise: 'left' | 'holds' | 'unseen';
  /** Who leaves the state, each by a move that it takes for undeterred; empty unless it is `left`. */
  readonly leaves: readonly { readonly by: string; readonly to: number }[];
}
