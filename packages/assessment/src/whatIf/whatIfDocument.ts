import type { Concept } from '@casus/engine';
import type { Answer, AssessmentDocument, Step } from '../document.ts';

/** What `casus whatif --json` prints: what a change of the model changes in its base world. States are
 *  told by what is taken in them: their numbers may differ before and after. */
export interface WhatIfDocument extends Pick<AssessmentDocument, 'format' | 'case'> {
  readonly whatIf: WhatIf;
  readonly method: { readonly version: string; readonly concept: Concept };
}

export interface WhatIf {
  /** The changes as they were asked for. */
  readonly changes: readonly string[];
  readonly states: { readonly before: number; readonly after: number };
  readonly answers: readonly {
    readonly question: string;
    readonly before: Answer;
    readonly after: Answer;
  }[];
  readonly equilibria: ChangeRows;
  readonly outcomes: ChangeRows;
}

export interface ChangeRows {
  /** The first of each kind. */
  readonly rows: readonly ChangeRow[];
  readonly nVanishing: number;
  readonly nAppearing: number;
}

export interface ChangeRow {
  readonly change: 'appears' | 'vanishes';
  /** Options taken; in graph form the name of the state. */
  readonly taken: readonly string[];
  /** Its number in the model that has it: before where it vanishes, after where it appears. */
  readonly state: number;
  readonly why: Why;
}

/** Why the state is none in the other model: it is not there; somebody leaves it (`to`: what is taken
 *  then); or, of an outcome, nothing leads there. */
export type Why =
  | { readonly because: 'infeasible' | 'unreachable' }
  | { readonly because: 'left'; readonly by: Step['by']; readonly to: readonly string[] };
