import { AssessmentError, StoppedError, version } from '@casus/assessment';
import { EvidenceError } from '@casus/evidence';
import { Command, CommanderError } from 'commander';
import { runCoalitions, runHypergame, runInverse, runRobust } from './analysisCommands.ts';
import {
  runAssess,
  runCheck,
  runDiff,
  runExplain,
  runNew,
  runPaths,
  runReplay,
  runSchema,
  runStates,
  runWhyNot,
} from './commands.ts';
import { exitCode, FileProblem, type Io, SizeProblem, UsageProblem } from './io.ts';
import { type OpenFlags, runOpen } from './openCommand.ts';
import { plainLines } from './output.ts';
import type { ReadFlags } from './readCommand.ts';
import type { Flags } from './settings.ts';
import { runWhatIf, type WhatIfFlags } from './whatIfCommand.ts';

const exitCodes = `Exit codes:
  0  done
  1  the case has errors, or a file cannot be read or written
  2  wrong usage
  3  too large, with the number and the limit
  130  interrupted`;

/** Runs one command line; the result is the exit code. Never throws for the user's mistakes. */
export function main(argv: readonly string[], io: Io): number {
  let code = exitCode.done;
  const program = commandLine(io, (result) => {
    code = result;
  });
  try {
    program.parse([...argv], { from: 'user' });
    return code;
  } catch (mistake) {
    if (mistake instanceof CommanderError) {
      return mistake.exitCode === 0 ? exitCode.done : exitCode.usage;
    }
    return failed(io, mistake);
  }
}

/** Tells a mistake that is the user's to mend; the exit code. Others are thrown again. */
function failed(io: Io, mistake: unknown): number {
  const code = exitOf(mistake);
  if (code === null) throw mistake;
  io.stderr(`${plainLines((mistake as Error).message)}\n`);
  return code;
}

/** Loads what reads articles, then reads them. */
async function readLater(io: Io, articles: readonly string[], flags: ReadFlags): Promise<number> {
  io.onProgress({ stage: 'articles', done: 0, total: articles.length });
  const { runRead } = await import('./readCommand.ts');
  try {
    return await runRead(io, articles, flags);
  } catch (mistake) {
    return failed(io, mistake);
  }
}

/** The exit code of a mistake that is the user's to mend; null for one that is ours. */
function exitOf(mistake: unknown): number | null {
  if (mistake instanceof StoppedError) return exitCode.interrupted;
  if (mistake instanceof FileProblem) return exitCode.caseErrors;
  const isSize = mistake instanceof EvidenceError && mistake.code === 'size-limit';
  const isList = mistake instanceof AssessmentError && mistake.code === 'size-limit';
  if (isSize || isList || mistake instanceof SizeProblem) return exitCode.size;
  const isUsage = mistake instanceof UsageProblem || mistake instanceof AssessmentError;
  return isUsage ? exitCode.usage : null;
}

/** Options that may be given several times. */
function collected(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

function commandLine(io: Io, finish: (code: number) => void): Command {
  const examplesText = (examples: readonly string[]): string =>
    `\nExamples:\n${examples.map((one) => `  $ casus ${one}`).join('\n')}`;
  // A command takes the settings of the one it is added to.
  const program = new Command('casus')
    .description('From contested reporting about a conflict to an assessment that shows its work.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    })
    .addHelpText(
      'after',
      `${examplesText([
        'new my.casus.yaml',
        'assess my.casus.yaml',
        'assess my.casus.yaml -o my.html',
        'explain my.casus.yaml --state 2',
      ])}\n\n${exitCodes}`,
    );
  const add = (usage: string, description: string, examples: readonly string[]): Command =>
    program.command(usage).description(description).addHelpText('after', examplesText(examples));
  const asked = (command: Command): Command =>
    command
      .option('--concept <id>', 'nash, gmr, smr, seq, symseq or sim')
      .option('--assume <list>', 'set claims and estimates: deal=true,fighters=20000')
      .option('--as-of <date>', 'leave out reports wholly after this date')
      .option('--json', 'as JSON')
      .option('--markdown', 'as Markdown')
      .option('-o, --output <file>', 'write to a file: .html a page, .md Markdown, .json JSON')
      .option('--width <columns>', 'line width, at least 20')
      .option('--no-color', 'without colour');

  asked(
    add('assess <file>', 'Answer the questions of a case, and say what would change them.', [
      'assess mosul.casus.yaml',
      'assess mosul.casus.yaml --assume fighters=20000',
      'assess mosul.casus.yaml --question fights --concept gmr',
      'assess mosul.casus.yaml -o mosul.html',
      'assess mosul.casus.yaml --json --summary',
    ]),
  )
    .option('--question <id>', 'only this question')
    .option('--summary', 'without everything that lists states')
    .option('--sim', 'compute `sim` above its size limit, too')
    .option('--judgements', 'look at your own judgements in large models, too')
    .option('--html <file>', 'write a self-contained page')
    .option('--timing', 'state the time taken in the JSON')
    .option('--flips <n>', 'most changes in a set that turns an answer (3)')
    .option('--samples <n>', 'worlds drawn where there are too many to go through')
    .option('--budget <n>', 'most looks at states per question where they are not listed (200000)')
    .option('--seconds <n>', 'most time where states are not listed')
    .action((file: string, flags: Flags) => finish(runAssess(io, file, flags)));
  add('open <file>', 'Read and change a case in the browser, on this machine only.', [
    'open mosul.casus.yaml',
    'open mosul.casus.yaml --port 8000 --no-browser',
  ])
    .option('--port <n>', 'the port to listen on (4766, or the next that is free)')
    .option('--no-browser', 'only print the address')
    .action((file: string, flags: OpenFlags) => finish(runOpen(io, file, flags)));
  asked(
    add('replay <file>', 'How the answers stood as the reports came in, and which turned one.', [
      'replay mosul.casus.yaml',
      'replay mosul.casus.yaml --question fights --json',
    ]),
  )
    .option('--question <id>', 'only this question')
    .option('--samples <n>', 'worlds drawn where there are too many to go through')
    .action((file: string, flags: Flags) => finish(runReplay(io, file, flags)));
  add('read <article...>', 'Read articles: saved pages, PDFs, texts or web addresses.', [
    'read column.html -o draft.casus.yaml',
    'read column.html',
    'read https://example.org/news/column --json',
    'read column.txt --date 2016-10-13',
    'read column.html --review -o draft.casus.yaml',
    'read - < column.md',
  ])
    .option('--date <day>', 'the day of publication, whatever the article says: 2016-10-13')
    .option('--json', 'the text and what was found in it as JSON; a list for several articles')
    .option('--width <columns>', 'line width, at least 20')
    .option('-o, --output <file>', 'write a draft of a case to a file')
    .option(
      '--assist <url>',
      'also ask a model behind this server (OpenAI chat completions); the article is sent there',
    )
    .option('--model <name>', 'the model to ask; its key, if it needs one, is in CASUS_ASSIST_KEY')
    .option(
      '--review',
      'ask about each suggestion in turn; -o or --into says where accepted ones go',
    )
    .option('--into <case>', 'with --review: a case that is there')
    .option('--no-color', 'without colour')
    .action((articles: string[], flags: ReadFlags) => io.later(readLater(io, articles, flags)));
  add('check <file>', 'Check a case file: every mistake with its place.', [
    'check mosul.casus.yaml',
    'check - < mosul.casus.yaml',
  ])
    .option('--json', 'diagnostics as JSON')
    .action((file: string, flags: Flags) => finish(runCheck(io, file, flags)));
  asked(
    add('states <file>', 'List every state with its number, options and equilibria.', [
      'states mosul.casus.yaml',
      'states mosul.casus.yaml --json',
    ]),
  ).action((file: string, flags: Flags) => finish(runStates(io, file, flags)));
  asked(
    add('explain <file>', 'Why a state is, or is not, stable: the witness.', [
      'explain mosul.casus.yaml --state 20 --for iraq',
      'explain mosul.casus.yaml --state assault,support --concept smr',
      'explain mosul.casus.yaml --state 20 --for iraq --all',
    ]),
  )
    .requiredOption('--state <state>', 'its number, or the options taken ("none": nothing)')
    .option('--for <dm>', 'only this decision maker')
    .option('--all', 'every answer of the others to an improvement, and every countermove')
    .option('--budget <n>', 'most looks at states per question where they are not listed (200000)')
    .option('--seconds <n>', 'most time where states are not listed')
    .action((file: string, flags: Flags) => finish(runExplain(io, file, flags)));
  asked(
    add(
      'why-not <file> <formula>',
      'The nearest states where a formula holds, and who would leave them.',
      ['why-not mosul.casus.yaml move', 'why-not mosul.casus.yaml "stand and not assault"'],
    ),
  ).action((file: string, formula: string, flags: Flags) =>
    finish(runWhyNot(io, file, formula, flags)),
  );
  asked(
    add('paths <file>', 'How the status quo leads to a state.', [
      'paths mosul.casus.yaml --to 24',
      'paths mosul.casus.yaml --to assault,support',
    ]),
  )
    .requiredOption('--to <state>', 'its number, or the options taken')
    .option('--budget <n>', 'most looks at states per question where they are not listed (200000)')
    .option('--seconds <n>', 'most time where states are not listed')
    .action((file: string, flags: Flags) => finish(runPaths(io, file, flags)));
  asked(
    add(
      'coalitions <file>',
      'Who can leave an equilibrium only together, and what holds all the same.',
      ['coalitions mosul.casus.yaml', 'coalitions mosul.casus.yaml --members iraq,us'],
    ),
  )
    .option('--members <ids>', 'only the coalition of these decision makers')
    .action((file: string, flags: Flags) => finish(runCoalitions(io, file, flags)));
  asked(
    add('inverse <file>', 'What would have to be preferred for a state to be an equilibrium.', [
      'inverse mosul.casus.yaml --state 8',
      'inverse mosul.casus.yaml --state assault,support --concept nash --for iraq',
    ]),
  )
    .requiredOption('--state <state>', 'its number, or the options taken ("none": nothing)')
    .option('--for <dm>', 'only this decision maker')
    .action((file: string, flags: Flags) => finish(runInverse(io, file, flags)));
  asked(
    add('hypergame <file>', 'The conflict as each party sees it, and who is in for a surprise.', [
      'hypergame cuba.casus.yaml',
      'hypergame cuba.casus.yaml --concept nash --json',
    ]),
  ).action((file: string, flags: Flags) => finish(runHypergame(io, file, flags)));
  asked(
    add('robust <file>', 'Which commitments of a party make something hold, in how many worlds.', [
      'robust mosul.casus.yaml --for iraq --question fights',
      'robust mosul.casus.yaml --for iraq --want "assault and not stand"',
    ]),
  )
    .requiredOption('--for <dm>', 'whose commitments')
    .option('--question <id>', 'what is wanted: that this is answered yes')
    .option('--want <formula>', 'what is wanted: that this holds')
    .option('--samples <n>', 'worlds drawn where there are too many to go through')
    .action((file: string, flags: Flags) => finish(runRobust(io, file, flags)));
  asked(
    add('whatif <file>', 'What a change of the model changes, and why.', [
      'whatif mosul.casus.yaml --drop-option corridor',
      'whatif mosul.casus.yaml --forbid "assault and not support" --ally iraq,turkey',
      'whatif mosul.casus.yaml --add-option iraq.amnesty="Offer an amnesty"',
    ]),
  )
    .option('--add-option <dm.id=text>', 'another option of a decision maker', collected)
    .option('--drop-option <option>', 'an option that is not to be had', collected)
    .option('--forbid <formula>', 'what cannot be', collected)
    .option('--ally <ids>', 'decision makers who may act together', collected)
    .option('--question <id>', 'only this question')
    .action((file: string, flags: WhatIfFlags) => finish(runWhatIf(io, file, flags)));
  asked(
    add('diff <a> <b>', 'Which answers, outcomes and statements differ between two cases.', [
      'diff mine.casus.yaml yours.casus.yaml',
    ]),
  ).action((a: string, b: string, flags: Flags) => finish(runDiff(io, a, b, flags)));
  add('schema', 'Print the JSON Schema of case files, for editors.', [
    'schema -o casus.schema.json',
  ])
    .option('-o, --output <file>', 'write to a file')
    .action((flags: Flags) => finish(runSchema(io, flags)));
  add('new [file]', 'Write a commented case to begin with; without a file, print it.', [
    'new my.casus.yaml',
  ]).action((file: string | undefined) => finish(runNew(io, file)));
  return program;
}
