import {
  type Assessment,
  type AssessmentOptions,
  assess,
  assessUnlisted,
  compareAssessments,
  explainGiven,
  explainState,
  listedSpace,
  pathsTo,
  pathToGiven,
  whyNot,
} from '@casus/assessment';
import { type Case, caseJsonSchema } from '@casus/casefile';
import {
  counted,
  differenceBlocks,
  givenPathBlocks,
  givenWitnessBlocks,
  htmlReport,
  jsonReport,
  markdownReport,
  pathsToBlocks,
  replayBlocks,
  statesBlocks,
  terminalReport,
  toHtml,
  unlistedBlocks,
  whyNotFormulaBlocks,
  witnessBlocks,
} from '@casus/report';
import { formulaOf } from './formulaOf.ts';
import { exitCode, type Io, SizeProblem, UsageProblem } from './io.ts';
import { loadCase } from './loadCase.ts';
import {
  checkIsNew,
  checkTargets,
  deliver,
  formatOf,
  show,
  standardOutput,
  styleOf,
} from './output.ts';
import { decisionMakerOf, type Flags, secondsOf } from './settings.ts';
import { optionsOf, stateOf } from './stateOf.ts';
import { template } from './template.ts';
import { withCase } from './withCase.ts';

/** Stops where the user does, or after the seconds asked for. */
function timed(io: Io, flags: Flags): { readonly aborted: boolean } {
  const seconds = secondsOf(flags);
  if (seconds === null) return io.signal;
  const end = io.now() + seconds * 1000;
  return {
    get aborted() {
      return io.signal.aborted || io.now() >= end;
    },
  };
}

/** States up to which all of them are listed: a document of more could outgrow the longest text there is. */
const mostListed = 2 ** 17;

/** Whether a case has too many states to list them all.
 *  @param isAsked  whether that is what was asked for.
 *  @throws SizeProblem where it was */
function listsTooMany(theCase: Case, isAsked: boolean): boolean {
  const { nStates } = listedSpace(theCase);
  if (nStates > mostListed && isAsked) {
    throw new SizeProblem(
      `${nStates} states: above the limit of ${mostListed} they are not listed; \`assess --summary\` leaves the list out`,
    );
  }
  return nStates > mostListed;
}

export function runAssess(io: Io, file: string, flags: Flags): number {
  return withCase(io, file, flags, (theCase, options) => {
    const begin = io.now();
    if (theCase.space === null) return assessGiven(io, flags, theCase, options, begin);
    const summary = options.summary === true || listsTooMany(theCase, formatOf(flags) === 'json');
    const made = assess(theCase, { ...options, summary });
    const milliseconds = flags.timing === true ? Math.round(io.now() - begin) : null;
    const method = { ...made.document.method, milliseconds };
    const assessment = { ...made, document: { ...made.document, method } };
    const isAsked = flags.json === true || flags.markdown === true || flags.output !== undefined;
    if (flags.html !== undefined) {
      deliver(io, { output: flags.html }, htmlReport(theCase, assessment));
      if (!isAsked) return exitCode.done;
    }
    const code = deliver(io, flags, reportOf(io, flags, theCase, assessment));
    return io.signal.aborted ? exitCode.interrupted : code;
  });
}

/** The same for a case whose states are too many to list. */
function assessGiven(
  io: Io,
  flags: Flags,
  theCase: Case,
  options: AssessmentOptions,
  begin: number,
): number {
  const made = assessUnlisted(theCase, { ...options, signal: timed(io, flags) });
  const milliseconds = flags.timing === true ? Math.round(io.now() - begin) : null;
  const document = { ...made.document, method: { ...made.document.method, milliseconds } };
  const blocks = unlistedBlocks(theCase, made);
  const isAsked = flags.json === true || flags.markdown === true || flags.output !== undefined;
  if (flags.html !== undefined) {
    deliver(io, { output: flags.html }, toHtml(blocks, theCase.title));
    if (!isAsked) return exitCode.done;
  }
  const code = show(io, flags, { title: theCase.title, blocks, document });
  return io.signal.aborted ? exitCode.interrupted : code;
}

function reportOf(io: Io, flags: Flags, theCase: Case, assessment: Assessment): string {
  switch (formatOf(flags)) {
    case 'json':
      return jsonReport(assessment);
    case 'markdown':
      return markdownReport(theCase, assessment);
    case 'html':
      return htmlReport(theCase, assessment);
    case 'terminal':
      return terminalReport(theCase, assessment, styleOf(io, flags));
  }
}

export function runReplay(io: Io, file: string, flags: Flags): number {
  return withCase(io, file, flags, (theCase, options) => {
    const assessment = assess(theCase, { ...options, summary: true, timeline: true });
    const { format, case: about, timeline, method } = assessment.document;
    const code = show(io, flags, {
      title: theCase.title,
      blocks: replayBlocks(theCase, assessment),
      document: { format, case: about, timeline, method },
    });
    return io.signal.aborted ? exitCode.interrupted : code;
  });
}

export function runCheck(io: Io, file: string, flags: Flags): number {
  const loaded = loadCase(io, file, flags);
  if ('exit' in loaded) return loaded.exit;
  const { decisionMakers, options, space, claims, estimates, questions } = loaded.theCase;
  if (flags.json !== true) {
    io.stdout(
      `${file}: no errors. ${[
        counted(decisionMakers.length, 'decision maker'),
        space === null
          ? `${counted(options.length, 'option')} (states not listed)`
          : counted(space.nStates, 'state'),
        counted(claims.size, 'claim'),
        counted(estimates.size, 'estimate'),
        counted(questions.size, 'question'),
      ].join(', ')}.\n`,
    );
  }
  return exitCode.done;
}

export function runStates(io: Io, file: string, flags: Flags): number {
  return withCase(io, file, flags, (theCase, options) => {
    listsTooMany(theCase, true);
    const assessment = assess(theCase, { ...options, baseOnly: true });
    const { states, statusQuo, equilibria, outcomes } = assessment.document;
    return show(io, flags, {
      title: theCase.title,
      blocks: statesBlocks(theCase, assessment),
      document: { states, statusQuo, equilibria, outcomes },
    });
  });
}

export function runExplain(io: Io, file: string, flags: Flags): number {
  return withCase(io, file, flags, (theCase, options) => {
    const decisionMaker = decisionMakerOf(theCase, flags.for);
    if (theCase.space === null) {
      if (flags.all === true) {
        throw new UsageProblem('--all needs a list of states, which this case is too large for');
      }
      const taken = optionsOf(theCase, flags.state);
      const given = { ...options, signal: timed(io, flags) };
      const rows = explainGiven(theCase, given, { taken, decisionMaker });
      const blocks = givenWitnessBlocks(theCase, rows);
      const code = show(io, flags, { title: theCase.title, blocks, document: rows });
      return io.signal.aborted ? exitCode.interrupted : code;
    }
    const state = stateOf(theCase, flags.state);
    const rows = explainState(theCase, options, { state, decisionMaker, all: flags.all === true });
    const assessment = assess(theCase, { ...options, summary: true, baseOnly: true });
    return show(io, flags, {
      title: theCase.title,
      blocks: witnessBlocks(theCase, assessment, rows),
      document: rows,
    });
  });
}

export function runWhyNot(io: Io, file: string, text: string, flags: Flags): number {
  return withCase(io, file, flags, (theCase, options) => {
    const formula = formulaOf(theCase, text);
    listedSpace(theCase);
    const rows = whyNot(theCase, options, formula);
    const assessment = assess(theCase, { ...options, summary: true, baseOnly: true });
    return show(io, flags, {
      title: theCase.title,
      blocks: whyNotFormulaBlocks(theCase, assessment, text, rows),
      document: rows,
    });
  });
}

export function runPaths(io: Io, file: string, flags: Flags): number {
  return withCase(io, file, flags, (theCase, options) => {
    if (theCase.space === null) {
      const given = { ...options, signal: timed(io, flags) };
      const path = pathToGiven(theCase, given, optionsOf(theCase, flags.to));
      const blocks = givenPathBlocks(theCase, path);
      const code = show(io, flags, { title: theCase.title, blocks, document: path });
      return io.signal.aborted ? exitCode.interrupted : code;
    }
    const path = pathsTo(theCase, options, stateOf(theCase, flags.to));
    const assessment = assess(theCase, { ...options, summary: true, baseOnly: true });
    return show(io, flags, {
      title: theCase.title,
      blocks: pathsToBlocks(theCase, assessment, path),
      document: path,
    });
  });
}

export function runDiff(io: Io, fileA: string, fileB: string, flags: Flags): number {
  checkTargets(io, flags, [fileA, fileB]);
  return withCase(io, fileA, flags, (caseA, optionsA) =>
    withCase(io, fileB, flags, (caseB, optionsB) => {
      const a = {
        theCase: caseA,
        assessment: assess(caseA, { ...optionsA, summary: true, baseOnly: true }),
        name: fileA,
      };
      const b = {
        theCase: caseB,
        assessment: assess(caseB, { ...optionsB, summary: true, baseOnly: true }),
        name: fileB,
      };
      const difference = compareAssessments(a.assessment, b.assessment);
      return show(io, flags, {
        title: `${fileA} and ${fileB}`,
        blocks: differenceBlocks(a, b, difference),
        document: difference,
      });
    }),
  );
}

export function runSchema(io: Io, flags: Flags): number {
  checkTargets(io, flags, []);
  return deliver(io, flags, `${JSON.stringify(caseJsonSchema(), null, 2)}\n`);
}

export function runNew(io: Io, file: string | undefined): number {
  if (file === undefined || file === standardOutput) {
    io.stdout(template);
    return exitCode.done;
  }
  checkIsNew(io, file);
  io.createFile(file, template);
  io.stdout(`${file} is written; \`casus assess ${file}\` assesses it.\n`);
  return exitCode.done;
}
