export { answersIn } from './answers.ts';
export { assess, assessing } from './assess.ts';
export { type Comparison, compareAssessments } from './compare.ts';
export type {
  Answer,
  Assessment,
  AssessmentDocument,
  Chance,
  Change,
  ClaimRow,
  CollectionRow,
  EstimateRow,
  FigureRange,
  FlipRow,
  FlipSetRow,
  HeldRow,
  ImportanceRow,
  JudgementRow,
  LedgerRow,
  OutcomesRow,
  PathRow,
  PreferenceRow,
  QuestionRow,
  ReasonRow,
  RobustnessRow,
  StateProbabilityRow,
  StateRow,
  Step,
  SwapStep,
  TimelineRow,
  TippingRow,
  WantedRow,
  WhyNotRow,
  WithoutRow,
} from './document.ts';
export { answers } from './document.ts';
export { type Explanation, explainState } from './explain.ts';
export {
  AssessmentError,
  type AssessmentOptions,
  type Colleague,
  type FoundVerdict,
  type Progress,
} from './options.ts';
export { pathsTo } from './paths.ts';
export { StoppedError } from './stopping.ts';
export { version } from './version.ts';
export { whyNot } from './whyNot.ts';
export { colleagueShare } from './worlds/colleague.ts';
export type { PlayCut, PlayEstimate, PlayPair } from './worlds/playEstimates.ts';
export type { PlayTable } from './worlds/playTable.ts';
export type { WorldVerdict } from './worlds/subworlds.ts';
