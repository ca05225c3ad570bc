export {
  allowedFigures,
  alternativeAt,
  estimateAlternatives,
  statedFigures,
} from './alternatives.ts';
export { balance, type WeighedReport } from './balance.ts';
export { claimCredence } from './claimCredence.ts';
export { conditions, connected, holds, leaves } from './conditions.ts';
export { describeCondition } from './describeCondition.ts';
export { EvidenceError } from './error.ts';
export type * from './evidence.ts';
export { type LeaveOut, leaveOuts } from './leaveOuts.ts';
export {
  disagreement,
  fromInterval,
  type Lognormal,
  lognormalOf,
  mixtureMedian,
} from './lognormal.ts';
export {
  averagingFusion,
  cumulativeFusion,
  type Opinion,
  reliabilityBelief,
  reportOpinion,
  usualOpinion,
} from './opinion.ts';
export { byOrigin, countOrigins, rootOrigin } from './origins.ts';
export { type Piece, pieces, reachOf, thresholds, undecidedComparisons } from './pieces.ts';
export { type EvidenceWarning, evidenceWarnings } from './warnings.ts';
export { assume, baseWorld, reportCounts, weighEvidence } from './weighEvidence.ts';
export {
  conditionalExpectations,
  expectation,
  expectationRange,
  type WorldTable,
} from './worlds/expectation.ts';
export type { Factor, Level } from './worlds/factor.ts';
export { sampleWorlds, samplingError } from './worlds/sampleWorlds.ts';
export { type SharedOrigin, sharedOrigins } from './worlds/sharedOrigins.ts';
export { WorldCursor } from './worlds/worldCursor.ts';
export { type WorldSpace, worldSpace } from './worlds/worldSpace.ts';
export { credencePhrase, likelihoodWord, yardstickPhrase } from './yardstick.ts';
