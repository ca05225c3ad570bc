export { answersIn } from './answers.ts';
export { assess, assessing } from './assess.ts';
export { analyseCoalitions } from './coalitions/analyseCoalitions.ts';
export type {
  ByCoalitionConcept,
  CoalitionDocument,
  CoalitionRow,
  JumpRow,
  LeaveRow,
} from './coalitions/coalitionDocument.ts';
export { type Comparison, compareAssessments } from './compare.ts';
export { compareEvidence, type EvidenceComparison } from './compareEvidence.ts';
export type { CasePart, CaseSetting } from './differences/caseDifferences.ts';
export {
  type DecisivePart,
  type DecisiveParts,
  decisiveParts,
} from './differences/decisiveParts.ts';
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
export { AssessmentError } from './error.ts';
export { type AnswerRow, type Explanation, explainState } from './explain.ts';
export { analyseHypergame } from './hypergame/analyseHypergame.ts';
export type {
  GameRow,
  Hypergame,
  HypergameClass,
  HypergameDocument,
  HypergameRow,
  SurpriseRow,
} from './hypergame/hypergameDocument.ts';
export { analyseInverse } from './inverse/analyseInverse.ts';
export type {
  ClauseRow,
  ConditionRow,
  Inverse,
  InverseDocument,
  RankingsRow,
} from './inverse/inverseDocument.ts';
export { type CaseLedger, caseLedger } from './ledger.ts';
export { listedSpace } from './listedSpace.ts';
export {
  type Around,
  type MoveKind,
  type MovesAround,
  movesAround,
} from './movesAround.ts';
export type {
  AssessmentOptions,
  Colleague,
  FoundVerdict,
  Partner,
  Progress,
} from './options.ts';
export { pathsTo } from './paths.ts';
export type { CommitmentRow, Robust, RobustDocument, Standing } from './robust/robustDocument.ts';
export { robustOptions } from './robust/robustOptions.ts';
export { statedOrder } from './statedOrder.ts';
export { StoppedError } from './stopping.ts';
export { assessingUnlisted, assessUnlisted } from './unlisted/assessUnlisted.ts';
export { explainGiven, explainingGiven } from './unlisted/explainGiven.ts';
export { type GivenStability, judgingGiven } from './unlisted/givenStability.ts';
export { findingPathToGiven, pathToGiven } from './unlisted/pathToGiven.ts';
export type {
  GivenAnswer,
  GivenExplanation,
  GivenOutcomes,
  GivenPath,
  GivenQuestionRow,
  GivenStep,
  GivenWay,
  UnlistedAssessment,
  UnlistedDocument,
} from './unlisted/unlistedDocument.ts';
export { type UnlistedFrame, unlistedFrame } from './unlisted/unlistedFrame.ts';
export { version } from './version.ts';
export { whatIf } from './whatIf/whatIf.ts';
export type {
  ChangeRow,
  ChangeRows,
  WhatIf,
  WhatIfDocument,
  Why,
} from './whatIf/whatIfDocument.ts';
export { whyNot } from './whyNot.ts';
export { colleagueShare } from './worlds/colleague.ts';
export type { PlayCut, PlayEstimate, PlayPair } from './worlds/playEstimates.ts';
export type { PlayTable } from './worlds/playTable.ts';
export type { WorldVerdict } from './worlds/subworlds.ts';
