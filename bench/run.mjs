// Stability of all decision makers, model by model, each in a process of its own: the best of three runs,
// the most memory, the time as a multiple of what it takes to read the ranks once in order and once at
// random places, how the time grows when the states double, for large models the time of two threads as a
// part of that of one, and how many times as long the plain definitions take on a small model of the kind.
// The last row is a command from its start to its end, as a multiple of the analysis in it.
// npm run bench, or npm run bench -- strict for one row; the largest model takes a minute and 1.5 GB.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const rows = {
  strict: '5 decision makers × 4 options, all feasible, strict rankings',
  prioritised: 'the same by 14 statements each, ranks included',
  constrained: 'a fifth infeasible, a quarter of the options one-way',
  exclusive: '6 decision makers, 20 options with mutual exclusions',
  interactive: '4 decision makers × 3 options, warm',
  graph: 'graph form, a million arcs',
  sim: '4 decision makers × 4 options, `sim` alone',
  large: '6 decision makers × 4 options by 14 statements, ranks included',
};

const wanted = process.argv[2];
if (wanted !== undefined && wanted !== 'command' && !(wanted in rows)) {
  throw new Error(`no row ${wanted}: there are ${[...Object.keys(rows), 'command'].join(', ')}`);
}
/** Large enough for two threads. */
const isShared = (name) => ['strict', 'prioritised', 'constrained', 'large'].includes(name);

/** What a script prints for a row, in a process of its own. */
function printed(script, name) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const given = name === undefined ? [] : [name];
  return JSON.parse(execFileSync(process.execPath, [path, ...given], { encoding: 'utf8' }));
}

let analysisOfCommand = null;

for (const [name, words] of Object.entries(rows)) {
  if (wanted !== undefined && wanted !== name) continue;
  const { nStates, milliseconds, megabytes, floor, growth, verdicts, literal } = printed(
    'row.mjs',
    name,
  );
  const together = isShared(name) ? printed('twoThreads.mjs', name) : null;
  if (together !== null && together.verdicts !== verdicts) {
    throw new Error(`${name}: two threads do not find what one finds`);
  }
  if (name === 'prioritised') analysisOfCommand = milliseconds;
  console.log(`${name}: ${words}`);
  console.log(
    [
      `  ${nStates} states: ${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`,
      `${megabytes.toFixed(0)} MB`,
      `×${(milliseconds / floor).toFixed(0)} the floor of ${floor.toFixed(1)} ms`,
      `×${growth.toFixed(2)} per doubling`,
      ...(together === null
        ? []
        : [
            `two threads ${together.milliseconds.toFixed(0)} ms, ×${(together.milliseconds / milliseconds).toFixed(2)}`,
          ]),
      `plain definitions on ${literal.nStates} states ×${literal.ratio.toFixed(0)}`,
    ].join(', '),
  );
}

if (wanted === undefined || wanted === 'command') {
  const { nStates, milliseconds } = printed('command.mjs');
  console.log(
    'command: `casus assess --summary --json` of the model `prioritised`, the whole process',
  );
  const part =
    analysisOfCommand === null
      ? ''
      : `, ×${(milliseconds / analysisOfCommand).toFixed(1)} prioritised`;
  console.log(`  ${nStates} states: ${milliseconds.toFixed(0)} ms${part}`);
}
