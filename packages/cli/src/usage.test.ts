import { expect, test } from 'vitest';
import { runCasus } from '../test/runCasus.ts';
import { template } from './template.ts';

const files = { 't.yaml': template, 'bad.yaml': template.replace('release\n', 'relase\n') };

test.each([
  [['why-not', 't.yaml', 'release ) x'], /character 9: .*\n {2}release \) x\n {10}\^\n$/],
  [['why-not', 't.yaml', 'not 汉字'], /character 5: .*\n {2}not 汉字\n {6}\^\n$/],
  [['explain', 't.yaml', '--state', ','], /^say which state/],
  [['explain', 't.yaml', '--state', '0'], /^no state has the number 0/],
  [
    ['explain', 't.yaml', '--state', 'none,release'],
    /"none" is not known; known are release, sanction/,
  ],
  [['explain', 't.yaml', '--state', 'relaese'], /did you mean "release"/],
  [['explain', 't.yaml', '--state', '1', '--for', 'downstreem'], /did you mean "downstream"/],
  [
    ['assess', 't.yaml', '--width', '1e3'],
    /--width needs a whole number of at least 20, not "1e3"/,
  ],
  [['assess', 't.yaml', '--width', '19'], /--width needs a whole number/],
  [['assess', 't.yaml', '--json', '--markdown'], /choose one/],
  [['assess', 't.yaml', '-o', 't.yaml'], /t\.yaml is the case/],
  [['assess', 't.yaml', '--html', 't.yaml'], /t\.yaml is the case/],
  [['diff', 'bad.yaml', 't.yaml', '-o', 't.yaml'], /t\.yaml is the case/],
  [['assess', 't.yaml', '-o', 'a.html', '--html', 'a.html'], /choose two files/],
  [['asses', 't.yaml'], /Did you mean assess\?/],
  [['assess', 't.yaml', '--jsn'], /Did you mean --json\?/],
  [['assess', 't.yaml', 'u.yaml'], /too many arguments/],
])('casus %j is wrong usage, told in a line, and nothing is written', (argv, expected) => {
  const { code, stdout, stderr, written } = runCasus(argv, files);
  expect(stderr).toMatch(expected);
  expect([code, stdout]).toEqual([2, '']);
  expect(Object.fromEntries(written)).toEqual(files);
});

test('a file that could not be written is told before the work', () => {
  const run = runCasus(['assess', 't.yaml', '-o', 'nowhere/a.md'], files, {
    onProgress: () => {
      throw new Error('the work has begun');
    },
  });
  expect([run.code, run.stderr]).toEqual([1, 'nowhere/a.md: there is no folder nowhere\n']);
});

test('standard output is a file by the name of -', () => {
  const printed = runCasus(['assess', 't.yaml'], files);
  expect(runCasus(['assess', 't.yaml', '-o', '-'], files)).toEqual(printed);
  expect(runCasus(['assess', 't.yaml', '--html', '-'], files).stdout).toMatch(/^<!doctype html>/);
  expect(runCasus(['new', '-']).stdout).toBe(template);
});

test('a file that cannot be read is a diagnostic where they are asked for as JSON', () => {
  const { code, stderr } = runCasus(['check', 'none.yaml', '--json'], files);
  expect(code).toBe(1);
  expect(JSON.parse(stderr)).toEqual([
    {
      code: 'unreadable-file',
      severity: 'error',
      message: 'none.yaml: there is no such file',
      path: [],
      range: null,
    },
  ]);
});

test('more states than are listed: refused with the number and the limit, told without a list', () => {
  const options = Array.from({ length: 21 }, (_, k) => `o${k}: Do ${k}`).join(', ');
  const text = `casus: 1\ntitle: Large\ndecisionMakers:\n  a: { name: A, options: { ${options} }, weights: { o0: 1 } }\n`;
  const { code, stdout, stderr } = runCasus(['states', 'l.yaml'], { 'l.yaml': text });
  expect([code, stdout]).toEqual([3, '']);
  expect(stderr).toMatch(/2097152 states: above the limit of 131072/);
});

test.each([
  [{ COLOR: '1' }, true, true],
  [{}, false, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ TERM: 'dumb' }, true, false],
])('colour with %j, a terminal: %j', (env, isTty, expected) => {
  const { stdout } = runCasus(['assess', 't.yaml'], files, { env, isTty });
  expect(stdout.includes('\u001b[')).toBe(expected);
  const inFile = runCasus(['assess', 't.yaml', '-o', 'a.txt'], files, { env: {}, isTty: true });
  expect(inFile.written.get('a.txt')).not.toContain('\u001b');
});

test.each([
  [{ LC_ALL: 'C' }, false],
  [{ LANG: 'de_DE.ISO-8859-1' }, false],
  [{ LC_ALL: 'C.UTF-8', LANG: 'C' }, true],
  [{ LANG: 'en_GB.UTF-8' }, true],
  [{}, true],
])('signs beyond ASCII with %j: %j', (env, expected) => {
  const { stdout, written } = runCasus(['assess', 't.yaml'], files, { env });
  expect(/\P{ASCII}/u.test(stdout)).toBe(expected);
  expect(written.size).toBe(2);
});

test('every command has help with examples', () => {
  const { stdout } = runCasus(['--help']);
  const commands = [...stdout.matchAll(/^ {2}(\S+) (?:\[options\] )?(?:<|\[| {2})/gm)].map(
    ([, name]) => name!,
  );
  expect(commands).toContain('why-not');
  for (const command of commands.filter((name) => name !== 'help' && name !== '$')) {
    expect(runCasus([command, '--help']).stdout, command).toMatch(/Examples:\n {2}\$ casus /);
  }
});
