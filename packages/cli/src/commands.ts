import {
  type AssessmentOptions,
  assess,
  compareAssessments,
  explainState,
  pathsTo,
  type StateRow,
  whyNot,
} from '@casus/assessment';
import { type Case, caseAtoms, caseJsonSchema, parseFormula } from '@casus/casefile';
import {
  type Block,
  explanationBlocks,
  htmlReport,
  jsonReport,
  markdownReport,
  pathText,
  statesBlocks,
  type TerminalStyle,
  terminalReport,
  toMarkdown,
  toTerminal,
  whyNotText,
} from '@casus/report';
import { exitCode, type Io, UsageProblem } from './io.ts';
import { loadCase } from './loadCase.ts';
import { decisionMakerOf, type Flags, settingsOf, stateOf, withQuestion } from './settings.ts';
import { template } from './template.ts';

function styleOf(io: Io, flags: Flags): TerminalStyle {
  const width = flags.width === undefined ? Math.min(io.columns, 100) : Number(flags.width);
  if (!Number.isInteger(width) || width < 20) {
    throw new UsageProblem(`--width needs a whole number of at least 20, not "${flags.width}"`);
  }
  const forced = io.env.FORCE_COLOR !== undefined && io.env.FORCE_COLOR !== '0';
  const isOff = flags.color === false || (io.env.NO_COLOR ?? '') !== '';
  return { width, color: !isOff && (forced || io.isTty) };
}

/** Prints, or writes to the file of -o. */
function deliver(io: Io, flags: Flags, text: string): number {
  if (flags.output === undefined) io.stdout(text);
  else io.writeFile(flags.output, text);
  return exitCode.done;
}

function show(io: Io, flags: Flags, blocks: readonly Block[], document: unknown): number {
  if (flags.json === true) return deliver(io, flags, `${JSON.stringify(document, null, 2)}\n`);
  if (flags.markdown === true) return deliver(io, flags, toMarkdown(blocks));
  return deliver(io, flags, toTerminal(blocks, styleOf(io, flags)));
}

/** Runs `work` with the case of a file and its settings. */
function withCase(
  io: Io,
  file: string,
  flags: Flags,
  work: (theCase: Case, options: AssessmentOptions) => number,
): number {
  const loaded = loadCase(io, file, flags.json === true);
  if ('exit' in loaded) return loaded.exit;
  const theCase = withQuestion(loaded.theCase, flags.question);
  return work(theCase, settingsOf(theCase, flags, io, file));
}

export function runAssess(io: Io, file: string, flags: Flags): number {
  return withCase(io, file, flags, (theCase, options) => {
    const begin = io.now();
    const made = assess(theCase, options);
    const milliseconds = flags.timing === true ? Math.round(io.now() - begin) : null;
    const method = { ...made.document.method, milliseconds };
    const assessment = { ...made, document: { ...made.document, method } };
    if (flags.html !== undefined) io.writeFile(flags.html, htmlReport(theCase, assessment));
    if (flags.json === true) return deliver(io, flags, jsonReport(assessment));
    if (flags.markdown === true) return deliver(io, flags, markdownReport(theCase, assessment));
    if (flags.html !== undefined && flags.output === undefined) return exitCode.done;
    return deliver(io, flags, terminalReport(theCase, assessment, styleOf(io, flags)));
  });
}

export function runCheck(io: Io, file: string, flags: Flags): number {
  const loaded = loadCase(io, file, flags.json === true);
  if ('exit' in loaded) return loaded.exit;
  const { decisionMakers, space, claims, estimates, questions } = loaded.theCase;
  if (flags.json !== true) {
    io.stdout(
      `${file}: no errors. ${decisionMakers.length} decision makers, ${space.nStates} states, ${claims.size} claims, ${estimates.size} estimates, ${questions.size} questions.\n`,
    );
  }
  return exitCode.done;
}

export function runStates(io: Io, file: string, flags: Flags): number {
  return withCase(io, file, flags, (theCase, options) => {
    const assessment = assess(theCase, options);
    const { states, statusQuo, equilibria, outcomes } = assessment.document;
    return show(io, flags, statesBlocks(theCase, assessment), {
      states,
      statusQuo,
      equilibria,
      outcomes,
    });
  });
}

function statesOf(theCase: Case, options: AssessmentOptions): (number: number) => StateRow {
  return assess(theCase, { ...options, summary: true }).state;
}

export function runExplain(io: Io, file: string, flags: Flags): number {
  return withCase(io, file, flags, (theCase, options) => {
    const state = stateOf(theCase, flags.state);
    const decisionMaker = decisionMakerOf(theCase, flags.for);
    const rows = explainState(theCase, options, { state, decisionMaker });
    return show(io, flags, explanationBlocks(theCase, statesOf(theCase, options), rows), rows);
  });
}

export function runWhyNot(io: Io, file: string, text: string, flags: Flags): number {
  return withCase(io, file, flags, (theCase, options) => {
    const parsed = parseFormula(text, caseAtoms(theCase));
    if ('error' in parsed) {
      throw new UsageProblem(
        `formula, character ${parsed.error.start + 1}: ${parsed.error.message}`,
      );
    }
    const rows = whyNot(theCase, options, parsed.value);
    return show(io, flags, whyNotText(theCase, statesOf(theCase, options), text, rows), rows);
  });
}

export function runPaths(io: Io, file: string, flags: Flags): number {
  return withCase(io, file, flags, (theCase, options) => {
    const to = stateOf(theCase, flags.to);
    const path = pathsTo(theCase, options, to);
    const { document, state } = assess(theCase, { ...options, summary: true });
    return show(io, flags, pathText(theCase, state, document.statusQuo!, path), path);
  });
}

export function runDiff(io: Io, fileA: string, fileB: string, flags: Flags): number {
  return withCase(io, fileA, flags, (caseA, optionsA) =>
    withCase(io, fileB, flags, (caseB, optionsB) => {
      const difference = compareAssessments(assess(caseA, optionsA), assess(caseB, optionsB));
      const file = (side: 'a' | 'b'): string => (side === 'a' ? fileA : fileB);
      const { answers, outcomes, statements } = difference;
      const items = [
        ...answers.map(
          ({ question, a, b }) =>
            `answer to ${question}: ${a ?? 'not asked'} in ${fileA}, ${b ?? 'not asked'} in ${fileB}`,
        ),
        ...outcomes.map(
          ({ in: side, taken }) =>
            `outcome only in ${file(side)}: ${taken === '' ? '(nothing taken)' : taken}`,
        ),
        ...statements.map(
          ({ in: side, decisionMaker, text }) =>
            `statement only in ${file(side)}: ${decisionMaker}, ${text}`,
        ),
      ];
      const blocks: Block[] =
        items.length === 0
          ? [{ kind: 'paragraph', text: 'Same answers, same outcomes, same statements.' }]
          : [{ kind: 'list', items }];
      return show(io, flags, blocks, difference);
    }),
  );
}

export function runSchema(io: Io, flags: Flags): number {
  return deliver(io, flags, `${JSON.stringify(caseJsonSchema(), null, 2)}\n`);
}

export function runNew(io: Io, file: string | undefined): number {
  if (file === undefined) {
    io.stdout(template);
    return exitCode.done;
  }
  if (io.exists(file)) throw new UsageProblem(`${file} exists already; nothing was written`);
  io.writeFile(file, template);
  io.stdout(`${file} is written; \`casus assess ${file}\` assesses it.\n`);
  return exitCode.done;
}
