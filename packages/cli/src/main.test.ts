import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FileProblem, type Io } from './io.ts';
import { main } from './main.ts';
import { template } from './template.ts';

const mosul = readFileSync(
  new URL('../../../examples/mosul-2016.casus.yaml', import.meta.url),
  'utf8',
);

function run(argv: string[], files: Record<string, string> = {}) {
  const written = new Map(Object.entries(files));
  let stdout = '';
  let stderr = '';
  const io: Io = {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    isTty: false,
    stderrIsTty: false,
    columns: 80,
    env: {},
    readFile: (path) => {
      const text = written.get(path);
      if (text === undefined) throw new FileProblem(`${path}: there is no such file`);
      return text;
    },
    writeFile: (path, text) => {
      written.set(path, text);
    },
    exists: (path) => written.has(path),
    signal: { aborted: false },
    now: () => 0,
  };
  return { code: main(argv, io), stdout, stderr, written };
}

const files = {
  'm.yaml': mosul,
  't.yaml': template,
  'bad.yaml': template.replace('release\n', 'relase\n'),
};

test('Mosul: what the reader of the column should see is an outcome of the model', () => {
  const { code, stdout } = run(['assess', 'm.yaml', '--json'], files);
  expect(code).toBe(0);
  const document = JSON.parse(stdout);
  const outcome = document.states.find(
    ({ number }: { number: number }) => number === document.outcomes.states[0],
  );
  expect(document.outcomes.states).toHaveLength(1);
  expect(outcome.taken).toEqual(['assault', 'corridor', 'support', 'join']);
  const siege = document.outcomes.dropped.find(
    ({ because }: { because: string }) => because === 'coalition',
  );
  expect(siege.state).toBe(document.statusQuo);
  expect(siege.members).toEqual(['iraq', 'us']);
  const turned = new Set(
    document.flips.flatMap(({ change }: { change: object }) => Object.keys(change)),
  );
  expect(turned).toEqual(new Set(['city-retakable', 'fighters']));
  expect(document.questions.fights.answer).toBe('no');
  expect(run(['assess', 'm.yaml', '--json', '--assume', 'fighters=20000'], files).stdout).toContain(
    '"answer": "yes"',
  );
});

test.each([
  [['assess', 't.yaml'], 0],
  [['assess', 't.yaml', '--markdown'], 0],
  [['check', 't.yaml'], 0],
  [['states', 't.yaml'], 0],
  [['explain', 't.yaml', '--state', 'none', '--for', 'upstream'], 0],
  [['explain', 't.yaml', '--state', '1', '--concept', 'smr'], 0],
  [['why-not', 't.yaml', 'sanction'], 0],
  [['paths', 't.yaml', '--to', 'release'], 0],
  [['diff', 't.yaml', 't.yaml'], 0],
  [['schema'], 0],
  [['new'], 0],
  [['new', 't.yaml'], 2],
  [['assess', 'bad.yaml'], 1],
  [['assess', 'missing.yaml'], 1],
  [['assess', 't.yaml', '--concept', 'sec'], 2],
  [['assess', 't.yaml', '--assume', 'drought=true'], 2],
  [['assess', 't.yaml', '--as-of', 'yesterday'], 2],
  [['assess', 't.yaml', '--question', 'watr'], 2],
  [['explain', 't.yaml', '--state', '99'], 2],
  [['why-not', 't.yaml', 'release and'], 2],
  [['nonsense'], 2],
  [['assess'], 2],
])('casus %s exits with %i', (argv, expected) => {
  const { code, stdout, stderr } = run(argv, files);
  expect(code).toBe(expected);
  if (expected !== 0) expect(stderr).not.toMatch(/\n\s+at /);
  expect(expected === 0 ? stdout : stderr).not.toBe('');
});

test('no line of a report is longer than the width', () => {
  const { stdout } = run(['assess', 'm.yaml', '--width', '60'], files);
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
});

test('nothing in a case can steer the terminal or become markup', () => {
  const hostile = template.replaceAll('Upstream\n', '"<script>\\e[31m|x"\n');
  const all = { ...files, 'h.yaml': hostile };
  expect(run(['assess', 'h.yaml'], all).stdout).not.toContain('\u001b');
  const { written } = run(['assess', 'h.yaml', '--html', 'h.html'], all);
  expect(written.get('h.html')).toContain('&lt;script&gt;');
  expect(written.get('h.html')).not.toContain('<script');
});

test('a case with errors writes nothing', () => {
  const { code, written } = run(['assess', 'bad.yaml', '-o', 'out.txt'], files);
  expect(code).toBe(1);
  expect(written.has('out.txt')).toBe(false);
});
