import {
  type Assessment,
  type AssessmentOptions,
  analyseCoalitions,
  analyseHypergame,
  analyseInverse,
  assess,
  robustOptions,
} from '@casus/assessment';
import type { Case, FormulaText } from '@casus/casefile';
import {
  type Block,
  coalitionBlocks,
  hypergameBlocks,
  inverseBlocks,
  robustBlocks,
} from '@casus/report';
import { formulaOf } from './formulaOf.ts';
import { type Io, UsageProblem } from './io.ts';
import { show } from './output.ts';
import { decisionMakerOf, type Flags, withQuestion } from './settings.ts';
import { stateOf } from './stateOf.ts';
import { withCase } from './withCase.ts';

// Analyses of a model by itself, each with a document of its own.

/** @param blocksOf  what is found in words; states are told by the base world. */
function shown<Found>(
  io: Io,
  flags: Flags,
  file: string,
  find: (theCase: Case, options: AssessmentOptions) => Found,
  blocksOf: (theCase: Case, base: Assessment, found: Found) => Block[],
): number {
  return withCase(io, file, flags, (theCase, options) => {
    const document = find(theCase, options);
    const base = assess(theCase, { ...options, summary: true, baseOnly: true });
    return show(io, flags, {
      title: theCase.title,
      blocks: blocksOf(theCase, base, document),
      document,
    });
  });
}

export function runCoalitions(io: Io, file: string, flags: Flags): number {
  const find = (theCase: Case, options: AssessmentOptions) => {
    const members = flags.members?.split(',').map((id) => decisionMakerOf(theCase, id.trim())!);
    return analyseCoalitions(theCase, options, members ?? null);
  };
  return shown(io, flags, file, find, coalitionBlocks);
}

export function runHypergame(io: Io, file: string, flags: Flags): number {
  return shown(io, flags, file, analyseHypergame, hypergameBlocks);
}

export function runInverse(io: Io, file: string, flags: Flags): number {
  const find = (theCase: Case, options: AssessmentOptions) => {
    const decisionMaker = decisionMakerOf(theCase, flags.for);
    return analyseInverse(theCase, options, {
      state: stateOf(theCase, flags.state),
      decisionMaker,
    });
  };
  return shown(io, flags, file, find, inverseBlocks);
}

export function runRobust(io: Io, file: string, flags: Flags): number {
  const { question: _, ...others } = flags;
  return withCase(io, file, others, (theCase, options) => {
    const decisionMaker = decisionMakerOf(theCase, flags.for)!;
    const asked = { decisionMaker, ...wantedOf(theCase, flags) };
    const document = robustOptions(theCase, options, asked);
    const blocks = robustBlocks(theCase, document);
    return show(io, flags, { title: theCase.title, blocks, document });
  });
}

/** What is wanted: a formula, or what a question asks for. */
function wantedOf(theCase: Case, { want, question }: Flags): { wanted: FormulaText; text: string } {
  if (want === undefined) {
    if (question === undefined) throw new UsageProblem('say what is wanted: --want or --question');
    const { ask, text } = [...withQuestion(theCase, question).questions.values()][0]!;
    return { wanted: ask, text };
  }
  if (question !== undefined)
    throw new UsageProblem('--want and --question both say what is wanted');
  const formula = formulaOf(theCase, want);
  const range = { start: 0, end: want.length, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { wanted: { text: want.trim(), formula, range }, text: want.trim() };
}
