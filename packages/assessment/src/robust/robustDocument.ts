import type { Answer, AssessmentDocument, Chance } from '../document.ts';

/** What `casus robust --json` prints: how often what is wanted holds, by what a decision maker binds itself
 *  to. */
export interface RobustDocument extends Pick<AssessmentDocument, 'format' | 'case'> {
  readonly robust: Robust;
  readonly method: Pick<
    AssessmentDocument['method'],
    'version' | 'concept' | 'worlds' | 'exact' | 'seed' | 'samplingError' | 'assumptions'
  >;
}

export interface Robust {
  readonly decisionMaker: string;
  /** What is wanted to hold in every outcome. */
  readonly wanted: { readonly formula: string; readonly text: string };
  /** Without any commitment. */
  readonly today: Standing;
  /** The most robust first: by the low end, then the point. */
  readonly commitments: readonly CommitmentRow[];
}

export interface Standing {
  /** In the base world. */
  readonly answer: Answer;
  /** Over all worlds, as likely as the evidence makes each. */
  readonly yes: Chance;
  readonly leading: Answer;
}

export interface CommitmentRow extends Standing {
  /** Options that it takes now and keeps, and options that it never takes. */
  readonly take: readonly string[];
  readonly leave: readonly string[];
  /** Whether a part of it stands the same, or nothing at all does. */
  readonly redundant: boolean;
}
