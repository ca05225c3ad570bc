export { assessmentBlocks } from './assessmentBlocks.ts';
export type { Block, Chances, Item, Mark, Play, Scale, Text } from './blocks.ts';
export { runsOf } from './blocks.ts';
export type { Drawing, Ink, Shape } from './figures/drawing.ts';
export { figureOf } from './figures/figures.ts';
export { questionFigure } from './figures/questionFigure.ts';
export { type Axis, axisOf } from './render/axis.ts';
export { columns } from './render/columns.ts';
export { toHtml } from './render/html.ts';
export { toMarkdown } from './render/markdown.ts';
export { plain } from './render/plain.ts';
export { inkColours, toSvg } from './render/svg.ts';
export { leastWidth, type TerminalStyle, toTerminal } from './render/terminal.ts';
export { htmlReport, jsonReport, markdownReport, terminalReport } from './reports.ts';
export { never, verdicts } from './sections/answers.ts';
export { coalitionBlocks } from './sections/coalitions.ts';
export { collectionBlocks } from './sections/collection.ts';
export { decisiveBlocks } from './sections/decisive.ts';
export { differenceBlocks, type Side } from './sections/difference.ts';
export { evidenceDifferenceBlocks } from './sections/evidenceDifference.ts';
export { hypergameBlocks } from './sections/hypergame.ts';
export { inverseBlocks } from './sections/inverse.ts';
export {
  type ClaimWords,
  type EstimateWords,
  evidenceWords,
  type OriginWords,
  type ReportWords,
} from './sections/ledger.ts';
export {
  type FormulaWords,
  type ModelWords,
  modelWords,
  unlistedModelWords,
} from './sections/model.ts';
export { pathsToBlocks } from './sections/paths.ts';
export { playBlocks } from './sections/play.ts';
export { type QuestionWords, questionWords } from './sections/questions.ts';
export { replayBlocks } from './sections/replay.ts';
export { type ReportCard, reportCards } from './sections/reportCards.ts';
export { robustBlocks } from './sections/robust.ts';
export { statesBlocks } from './sections/states.ts';
export { tippingInWords } from './sections/tipping.ts';
export { whatIfBlocks } from './sections/whatIf.ts';
export { whyNotFormulaBlocks } from './sections/whyNot.ts';
export { witnessBlocks } from './sections/witness.ts';
export { type GivenAnswerWords, givenAnswers } from './unlisted/givenAnswers.ts';
export { givenPathBlocks, pathToGivenBlocks } from './unlisted/givenPath.ts';
export { settlementBlocks } from './unlisted/givenSettlement.ts';
export { givenStateInWords } from './unlisted/givenStates.ts';
export { chosenStateBlocks } from './unlisted/givenVerdicts.ts';
export { givenWitnessBlocks } from './unlisted/givenWitness.ts';
export { unlistedBlocks } from './unlisted/unlistedBlocks.ts';
export { formulaInWords } from './words/formulas.ts';
export { counted, figure } from './words/phrases.ts';
export {
  basePlace,
  type Choice,
  figureAt,
  movers,
  nPlaces,
  placeOf,
  playAnswers,
  possibleAnswers,
  standsAt,
} from './words/playing.ts';
export { moversOf, stateInWords, stepInWords } from './words/states.ts';
