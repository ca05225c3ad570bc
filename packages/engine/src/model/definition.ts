import type { Formula } from './formula.ts';

/** In which direction an option may change: `forward` may be taken and never dropped, `backward`
 *  may be dropped and never taken. */
export type Direction = 'both' | 'forward' | 'backward';

/** A conflict in option form: a state is the set of options taken. */
export interface OptionForm {
  readonly form: 'options';
  /** Number of options of each decision maker, in order; options are numbered DM by DM. */
  readonly optionCounts: readonly number[];
  /** States that satisfy any of these formulas are not states of the model. */
  readonly infeasible: readonly Formula[];
  /** The states that satisfy one of these formulas are one state to everybody. */
  readonly coalesce: readonly Formula[];
}

/** A conflict in graph form: states and each decision maker's arcs are listed. */
export interface GraphForm {
  readonly form: 'graph';
  readonly nDms: number;
  readonly nStates: number;
  readonly infeasible: readonly Formula[];
  readonly coalesce: readonly Formula[];
}

export type ConflictForm = OptionForm | GraphForm;
