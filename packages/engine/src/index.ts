export { allCoalitions } from './coalitions/allCoalitions.ts';
export { type CoalitionConcept, coalitionConcepts } from './coalitions/coalitionConcept.ts';
export { coalitionImprovements } from './coalitions/coalitionImprovements.ts';
export {
  type CoalitionAnalysis,
  type CoalitionVerdicts,
  coalitionAnalysis,
} from './coalitions/coalitionStability.ts';
export { countRankings, type RankingCount } from './inverse/countRankings.ts';
export { fewestLowered, type Lowered } from './inverse/fewestLowered.ts';
export {
  type Clause,
  isMet,
  stabilityCondition,
  statesIn,
} from './inverse/stabilityCondition.ts';
export type { Term } from './inverse/terms.ts';
export { type Concept, concepts, type StabilityConcept } from './model/concept.ts';
export type { ConflictForm, Direction, GraphForm, OptionForm } from './model/definition.ts';
export { ModelError } from './model/error.ts';
export { evaluate, type Formula } from './model/formula.ts';
export { noPulse, type Pulse } from './model/pulse.ts';
export { jointImprovements, jointMoves } from './moves/joint.ts';
export { graphModel, type Model, optionModel } from './moves/model.ts';
export { reversedModel } from './moves/reversedModel.ts';
export { countMoves, unilateralImprovements, unilateralMoves } from './moves/unilateral.ts';
export type { MoveStep } from './paths/searchForward.ts';
export { type Settlement, type SettleOptions, settle } from './paths/settle.ts';
export { type BriefSettlement, type ManySettlements, settleMany } from './paths/settleMany.ts';
export { type PathOptions, shortestPaths } from './paths/shortestPaths.ts';
export { type Payoff, rankByPayoffs } from './preferences/payoffs.ts';
export { rankByRanking } from './preferences/ranking.ts';
export { rankByStatements } from './preferences/statements.ts';
export { rankByWeights } from './preferences/weights.ts';
export { analyse, type StabilityTable, stability } from './stability/analyse.ts';
export { type Analysis, analysis } from './stability/analysis.ts';
export { type Answer, answersTo } from './stability/answers.ts';
export { ArrayNames } from './stability/arrayNames.ts';
export { type Sanction, type Witness, witness } from './stability/witness.ts';
export { enumerateStates, maxOptions } from './states/enumerate.ts';
export { popCount } from './states/formulaBits.ts';
export {
  decimalOf,
  optionsTaken,
  satisfying,
  splitState,
  stateNumber,
  stateOfDecimal,
  stateOfNumber,
  stateOfOptions,
} from './states/numbering.ts';
export { restrictStates } from './states/restrict.ts';
export type { StateSpace } from './states/stateSpace.ts';
export { type SharedSettling, type SharedTask, sharedTask } from './threads/sharedTask.ts';
export { type FinishOptions, finishTask, workOn } from './threads/workOn.ts';
export { isAnyFeasible } from './unlisted/anyState.ts';
export type { UnlistedStep } from './unlisted/breadthFirst.ts';
export { maxUnlistedOptions, type OptionSet, optionSet, optionsIn } from './unlisted/optionSet.ts';
export type { Order } from './unlisted/order.ts';
export type { UnlistedSanction } from './unlisted/sanction.ts';
export {
  type SettleUnlistedOptions,
  settleUnlisted,
  type UnlistedSettlement,
} from './unlisted/settleUnlisted.ts';
export { statementOrder } from './unlisted/statementOrder.ts';
export {
  type Decided,
  defaultBudget,
  type StabilityOptions,
  type StateStability,
  stateStability,
} from './unlisted/stateStability.ts';
export {
  isFeasible,
  type UnlistedForm,
  type UnlistedModel,
  unlistedModel,
} from './unlisted/unlistedModel.ts';
export {
  type UnlistedPath,
  type UnlistedPathOptions,
  unlistedPath,
} from './unlisted/unlistedPath.ts';
export { areComparable, weightOrder } from './unlisted/weightOrder.ts';
