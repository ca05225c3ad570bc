// Builds, then runs `casus` with the given arguments; without any, assesses the first case. The page of the
// workbench is built where it is opened.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const given = process.argv.slice(2);
/** Runs a script of a package; what it says of its work is no output of `casus`. */
function build(folder, script, ...args) {
  const stdio = ['ignore', process.stderr, 'inherit'];
  const { status } = spawnSync(process.execPath, [`${root}${script}`, ...args], {
    cwd: `${root}${folder}`,
    stdio,
  });
  if (status !== 0) process.exit(status ?? 1);
}
build('', 'node_modules/typescript/bin/tsc', '-b');
if (given[0] === 'open') build('packages/workbench', 'node_modules/vite/bin/vite.js', 'build');

// Ctrl-C reaches `casus`, too; its exit code is ours, once it has cleaned up.
process.on('SIGINT', () => {});
const args = given.length > 0 ? given : ['assess', `${root}examples/mosul-2016.casus.yaml`];
const run = spawnSync(process.execPath, [`${root}packages/cli/bin/casus.js`, ...args], {
  // npm runs scripts in the project's folder; paths are meant from where the user stands.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: 'inherit',
});
process.exit(run.status ?? 130);
