// Builds, then runs `casus` with the given arguments; without any, assesses the first case.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const build = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b'], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});
if (build.status !== 0) process.exit(build.status ?? 1);

// Ctrl-C reaches `casus`, too; its exit code is ours, once it has cleaned up.
process.on('SIGINT', () => {});
const given = process.argv.slice(2);
const args = given.length > 0 ? given : ['assess', `${root}examples/mosul-2016.casus.yaml`];
const run = spawnSync(process.execPath, [`${root}packages/cli/bin/casus.js`, ...args], {
  // npm runs scripts in the project's folder; paths are meant from where the user stands.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: 'inherit',
});
process.exit(run.status ?? 130);
