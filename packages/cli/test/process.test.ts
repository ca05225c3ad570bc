import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runCasus } from './runCasus.ts';

const casus = fileURLToPath(new URL('../bin/casus.js', import.meta.url));

/** So many worlds and states that the work is shared between two threads where there are two cores. */
function manyWorlds(nClaims: number, nOptions: number): string {
  const claims = Array.from({ length: nClaims }, (_, k) => k);
  const dms = ['one', 'two', 'three'];
  return `casus: 1
title: Many worlds
claims:
${claims.map((k) => `  c${k}: { likelihood: ${(k + 2) / (nClaims + 4)} }`).join('\n')}
decisionMakers:
${dms
  .map(
    (dm, i) => `  ${dm}:
    options: { ${Array.from({ length: nOptions }, (_, k) => `${dm}${k}: Option ${k}`).join(', ')} }
    preferences:
${claims
  .filter((k) => k % dms.length === i)
  .map((k) => `      - { prefer: ${dm}${k % nOptions} iff ${dms[(i + 1) % 3]}0, when: c${k} }`)
  .join('\n')}`,
  )
  .join('\n')}
statusQuo: []
questions:
  q: { ask: one0 or two1 }
`;
}

/** So many states that the analysis is shared between two threads where there are two cores. */
function manyStates(nDms: number): string {
  const dms = Array.from({ length: nDms }, (_, i) => i);
  return `casus: 1
title: Many states
decisionMakers:
${dms
  .map(
    (i) => `  d${i}:
    options: { o${i}: Option ${i} }
    preferences: [o${i} iff o${(i + 1) % nDms}, not o${(i + 5) % nDms} if o${i}, o${(i + 3) % nDms}]`,
  )
  .join('\n')}
statusQuo: []
questions:
  q: { ask: o0 or o1 }
`;
}

test.each([
  ['worlds', manyWorlds(11, 4)],
  ['states', manyStates(17)],
])(
  'the command says what the functions say, also where threads share many %s',
  (_, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'casus-'));
    try {
      const file = join(folder, 'many.casus.yaml');
      writeFileSync(file, text);
      const flags = ['--summary', '--json'];
      const printed = execFileSync(process.execPath, [casus, 'assess', file, ...flags], {
        encoding: 'utf8',
      });
      const { stdout } = runCasus(['assess', file, ...flags], { [file]: text });
      expect(JSON.parse(printed)).toEqual(JSON.parse(stdout));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  60_000,
);

test('the command reads an article, although that takes longer than the command line', () => {
  const options = { input: 'Market struck\n\nThe army said so.\n', encoding: 'utf8' } as const;
  const read = (...more: string[]) =>
    spawnSync(process.execPath, [casus, 'read', '-', '--json', ...more], options);
  expect(JSON.parse(read().stdout)).toMatchObject({ text: options.input, title: 'Market struck' });
  expect(read('none.txt')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: 'none.txt: there is no such file\n',
  });
});
