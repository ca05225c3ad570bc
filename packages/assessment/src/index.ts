export { assess } from './assess.ts';
export { type Comparison, compareAssessments } from './compare.ts';
export type {
  Answer,
  Assessment,
  AssessmentDocument,
  ClaimRow,
  EstimateRow,
  FlipRow,
  HeldRow,
  LedgerRow,
  OutcomesRow,
  PathRow,
  PreferenceRow,
  QuestionRow,
  StateRow,
  Step,
  WhyNotRow,
  WithoutRow,
} from './document.ts';
export { type Explanation, explainState } from './explain.ts';
export { AssessmentError, type AssessmentOptions, type Progress } from './options.ts';
export { pathsTo } from './paths.ts';
export { version } from './version.ts';
export { whyNot } from './whyNot.ts';
