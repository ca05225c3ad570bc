export type { Block } from './blocks.ts';
export { toMarkdown } from './markdown.ts';
export { htmlReport, jsonReport, markdownReport, terminalReport } from './reports.ts';
export { explanationBlocks, pathText, statesBlocks, whyNotText } from './tables.ts';
export { plain, type TerminalStyle, toTerminal } from './terminal.ts';
export { stateInWords } from './words.ts';
