import { expect, test } from 'vitest';
import { runCasus } from './runCasus.ts';

const parties = Array.from(
  { length: 7 },
  (_, i) => `  p${i}:
    options: { ${[0, 1, 2, 3].map((k) => `o${i}${k}: Do ${i}${k}`).join(', ')} }
    preferences: [not o${(i + 1) % 7}0, o${i}1 iff o${(i + 2) % 7}1]
`,
).join('');
const large = `casus: 1
title: Large
decisionMakers:
${parties}statusQuo: [o00]
infeasible: [o02 and o12]
questions: { q: { ask: o00 }, r: { ask: o31 } }
`;
const files = {
  'l.yaml': large,
  'h.yaml': large.replace('statusQuo: [o00]', 'statusQuo: [o01, o11, o23, o31]'),
  'k.yaml': large.replace('statusQuo: [o00]\n', ''),
  'r.yaml': large.replace('    preferences: [not o10, o01 iff o21]', '    ranking: [1, 2]'),
  'm.yaml': large.replace(
    'decisionMakers:\n',
    `decisionMakers:\n  many: { options: { ${Array.from({ length: 33 }, (_, k) => `m${k}: M`).join(', ')} }, preferences: [m1] }\n`,
  ),
};

interface Row {
  decisionMaker: string;
  state: string[];
  stable: boolean | null;
  looked: number;
  budget: number;
  improvements: { to: string[]; sanction: { by: string[]; to: string[] }[] | null }[];
}

test('a state given by its options is explained, under any concept, for one or for all', () => {
  const { code, stdout } = runCasus(
    ['explain', 'l.yaml', '--state', 'o00,o01', '--concept', 'gmr', '--json'],
    files,
  );
  const rows = JSON.parse(stdout) as Row[];
  expect(code).toBe(0);
  expect(rows.map((row) => row.decisionMaker)).toEqual(parties.match(/p\d(?=:)/g));
  expect(rows[0]!.state).toEqual(['o00', 'o01']);
  expect(rows.every(({ stable }) => stable !== null)).toBe(true);
  const one = runCasus(['explain', 'l.yaml', '--state', 'none', '--for', 'p3'], files);
  expect(one.stdout).toMatch(/^A given state under seq\n/);
  expect(one.stdout).toMatch(/^p3: (not )?stable$/m);
});

test('a small budget leaves a state undecided, and says so', () => {
  const argv = ['explain', 'l.yaml', '--state', 'o01', '--for', 'p0', '--budget', '2'];
  expect(runCasus(argv, files).stdout).toMatch(
    /^p0: undecided\n(?:.*\n)*.*: undecided within the budget\.\n(?:.*\n)*Undecided after 2 of at most 2 looks\./m,
  );
  const [row] = JSON.parse(runCasus([...argv, '--json'], files).stdout) as Row[];
  expect(row).toMatchObject({ stable: null, looked: 2, budget: 2 });
});

test('paths to a given state', () => {
  const { code, stdout } = runCasus(['paths', 'l.yaml', '--to', 'o00,o21,o31'], files);
  expect(code).toBe(0);
  expect(stdout).toMatch(/By any moves\n─+\n1\. p2: do 21\.\n2\. p3: do 31\./);
});

test('an assessment tells what could be decided, as text, data and a page', () => {
  const text = runCasus(['assess', 'l.yaml', '--budget', '2000'], files).stdout;
  expect(text).toMatch(/Only given states: 28 options make 2\^28 combinations/);
  expect(text).toMatch(/^Whether the status quo is stable$/m);
  const { stdout } = runCasus(['assess', 'l.yaml', '--json', '--budget', '2000'], files);
  expect(JSON.parse(stdout)).toMatchObject({
    format: 'casus-assessment/1',
    states: null,
    statusQuo: null,
    flips: null,
    unlisted: { options: 28, limit: 26, statusQuo: ['o00'] },
  });
  const page = runCasus(['assess', 'l.yaml', '--html', 'a.html', '--budget', '2000'], files);
  expect(page.written.get('a.html')).toMatch(/^<!doctype html>/);
  const markdown = runCasus(['assess', 'l.yaml', '--markdown', '--budget', '2000'], files).stdout;
  expect(markdown).toMatch(/^# Large$/m);
});

test('without a status quo it is said that nothing can be looked for', () => {
  const { stdout } = runCasus(['assess', 'k.yaml'], files);
  expect(stdout).toMatch(/The case has no status quo to begin from\./);
  expect(runCasus(['paths', 'k.yaml', '--to', 'o00'], files)).toMatchObject({ code: 2 });
});

test.each([
  [['states', 'l.yaml'], 3, /^28 options make 2\^28 combinations; the limit .* is 26 options/],
  [['replay', 'l.yaml'], 3, /the limit for listing them is 26 options/],
  [['why-not', 'l.yaml', 'o00'], 3, /the limit for listing them is 26 options/],
  [['diff', 'l.yaml', 'l.yaml'], 3, /the limit for listing them is 26 options/],
  [['assess', 'r.yaml'], 3, /"ranking" needs all states listed: 28 options/],
  [['assess', 'm.yaml'], 3, /61 options are more than are taken on; the limit is 60/],
  [['explain', 'l.yaml', '--state', '7'], 2, /have no numbers; say which options are taken/],
  [['explain', 'l.yaml', '--state', 'o0'], 2, /option "o0" is not known; did you mean "o00"/],
  [['explain', 'l.yaml', '--state', 'o02,o12'], 2, /that state is ruled out in this world/],
  [['explain', 'l.yaml', '--state', 'o00', '--budget', '0'], 2, /--budget takes a whole number/],
])('casus %j ends with %i, and why', (argv, code, expected) => {
  const run = runCasus(argv, files, {
    onProgress: () => {
      throw new Error('the work has begun');
    },
  });
  expect([run.code, run.stdout]).toEqual([code, '']);
  expect(run.stderr).toMatch(expected);
});

test('a case too large to list is checked', () => {
  expect(runCasus(['check', 'l.yaml'], files).stdout).toMatch(/28 options \(states not listed\)/);
});

test('time may end the work, too', () => {
  let seconds = 0;
  const now = (): number => seconds++ * 1000;
  const argv = ['assess', 'h.yaml', '--seconds', '2', '--json'];
  const { code, stdout } = runCasus(argv, files, { now });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    method: { stoppedAfter: 0 },
    unlisted: { settlement: { complete: false } },
  });
  expect(runCasus(['assess', 'l.yaml', '--seconds', 'x'], files)).toMatchObject({ code: 2 });
});

test('what time has ended is not said to be the budget', () => {
  const late = { now: (): number => 10_000 * called++ };
  let called = 0;
  const paths = ['paths', 'h.yaml', '--to', 'o00,o10,o20,o30', '--seconds', '1'];
  expect(runCasus(paths, files, late).stdout).toMatch(/^Stopped before all was worked out: /m);
  const { byImprovements, budget } = JSON.parse(
    runCasus([...paths, '--json'], files, late).stdout,
  ) as { byImprovements: { looked: number }; budget: number };
  expect(byImprovements).toMatchObject({ steps: null, decided: false, shortest: false });
  expect(byImprovements).toMatchObject({ stopped: true });
  expect(byImprovements.looked).toBeLessThan(budget / 100);
});

test('work that is stopped ends with what is decided by then', () => {
  const run = runCasus(['assess', 'l.yaml'], files, { signal: { aborted: true } });
  expect(run.code).toBe(130);
  expect(run.stdout).toMatch(/Stopped before all was worked out/);
});
