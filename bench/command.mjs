// The whole of `casus assess --summary --json` for the model `prioritised` as a case file, the best of three
// runs, as JSON; see run.mjs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { models } from './models.mjs';

const command = fileURLToPath(new URL('../packages/cli/bin/casus.js', import.meta.url));

const words = { and: 'and', or: 'or', if: 'if', iff: 'iff' };

function textOf(formula) {
  if (formula.kind === 'atom') return `o${formula.index}`;
  if (formula.kind === 'not') return `not ${textOf(formula.of)}`;
  return `(${textOf(formula.left)} ${words[formula.kind]} ${textOf(formula.right)})`;
}

/** A case file: JSON is YAML. */
function caseText({ space, statements }) {
  const { optionCounts } = space.form;
  let next = 0;
  const decisionMakers = optionCounts.map((count, dm) => [
    `d${dm}`,
    {
      options: Object.fromEntries(
        Array.from({ length: count }, () => [`o${next}`, `Option ${next++}`]),
      ),
      preferences: statements[dm].map(textOf),
    },
  ]);
  return JSON.stringify({
    casus: 1,
    title: 'A large model',
    decisionMakers: Object.fromEntries(decisionMakers),
    statusQuo: [],
    questions: { first: { ask: 'o0' } },
  });
}

/** Milliseconds of a run. */
function run(file) {
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [command, 'assess', file, '--summary', '--json'],
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  if (status !== 0 || JSON.parse(stdout).counts.states !== one.space.nStates)
    throw new Error(stderr);
  return performance.now() - begin;
}

const one = models.prioritised('full');
const folder = mkdtempSync(join(tmpdir(), 'casus-bench-'));
try {
  const file = join(folder, 'large.casus.yaml');
  writeFileSync(file, caseText(one));
  const milliseconds = Math.min(run(file), run(file), run(file));
  console.log(JSON.stringify({ nStates: one.space.nStates, milliseconds }));
} finally {
  rmSync(folder, { recursive: true });
}
