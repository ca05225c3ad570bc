export type * from './case.ts';
export { perceivedSpace } from './check/checkPerceives.ts';
export { didYouMean } from './check/didYouMean.ts';
export { type LikelihoodWord, likelihoodWords, parseDateSpan } from './check/scalars.ts';
export type { Diagnostic, Range } from './diagnostic.ts';
export { formatDiagnostic } from './formatDiagnostic.ts';
export { caseAtoms } from './formula/caseAtoms.ts';
export type { FormulaError } from './formula/connectives.ts';
export {
  type EvidenceNames,
  type ParsedCondition,
  parseCondition,
} from './formula/parseCondition.ts';
export { type Atoms, type ParsedFormula, parseFormula } from './formula/parseFormula.ts';
export { type ParsedCase, parseCase } from './parseCase.ts';
export { type DescribedValues, describedValues } from './schema/describedValues.ts';
export { describedKeys } from './schema/knownKeys.ts';
export { caseJsonSchema } from './schema/schema.ts';
export type { Path } from './syntax/yamlSource.ts';
export { withCarriedOrders } from './write/carriedOrders.ts';
export {
  addEntry,
  addReport,
  addStatement,
  type EntryKind,
  idFrom,
  moveStatement,
  type NewEntry,
  type NewReport,
  type NewStatement,
  newId,
  newOptionId,
} from './write/caseEdits.ts';
export { changeEntry, changeMap, shortest } from './write/changeEntry.ts';
export { CaseEditError, type Edit } from './write/edit.ts';
export { editCase } from './write/editCase.ts';
export { addMove, addState, removeMove, removeState, targetsFrom } from './write/graphEdits.ts';
export {
  giveOrderBy,
  type Levels,
  type OrderKey,
  tieWithAbove,
  untie,
} from './write/orderEdits.ts';
export { type Comment, type NewCase, printCase } from './write/printCase.ts';
export { removeDecisionMaker, removeEvidence, removeOption } from './write/removals.ts';
export { stateKey } from './write/stateKey.ts';
export { valueAt } from './write/valueAt.ts';
