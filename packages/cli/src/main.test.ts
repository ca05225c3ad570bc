import { readFileSync } from 'node:fs';
import { parseCase } from '@casus/casefile';
import { describe, expect, test } from 'vitest';
import { runCasus as run } from '../test/runCasus.ts';
import { template } from './template.ts';

const mosul = readFileSync(
  new URL('../../../examples/mosul-2016.casus.yaml', import.meta.url),
  'utf8',
);

const files = {
  'm.yaml': mosul,
  't.yaml': template,
  'bad.yaml': template.replace('release\n', 'relase\n'),
};

interface MosulDocument {
  statusQuo: number;
  states: { number: number; taken: string[] }[];
  equilibria: Record<string, number[]>;
  stability: Record<string, Record<string, number[]>>;
  outcomes: { states: number[]; dropped: { state: number; because: string; members: string[] }[] };
  questions: Record<string, { answer: string }>;
  claims: Record<string, { connected: boolean }>;
  flips: { change: Record<string, unknown>; question: string; from: string; to: string }[];
  without: { report?: string; source?: string; question: string; from: string; to: string }[];
  whyNot: Record<string, { state: number; leaves: { by: string[]; to: number }[] }[]>;
}

function assessMosul(...flags: string[]): MosulDocument {
  const { code, stdout } = run(['assess', 'm.yaml', '--json', ...flags], files);
  expect(code).toBe(0);
  return JSON.parse(stdout) as MosulDocument;
}

const taken = ({ states }: MosulDocument, state: number): string[] =>
  states.find(({ number }) => number === state)!.taken;

describe('Mosul: what the reader of the column should see is an outcome of the model', () => {
  test('an assault from the air with the road open, no strikes, no stand, no move', () => {
    const document = assessMosul();
    expect(document.outcomes.states.map((state) => taken(document, state))).toEqual([
      ['assault', 'corridor', 'support'],
      ['assault', 'corridor', 'admit', 'support', 'join'],
    ]);
  });

  test('the siege holds against each party alone; Iraq and the United States leave it together', () => {
    const { statusQuo, equilibria, outcomes, stability } = assessMosul();
    expect(equilibria.seq).toContain(statusQuo);
    for (const stable of Object.values(stability.nash!)) expect(stable).toContain(statusQuo);
    const left = outcomes.dropped.filter(({ because }) => because === 'coalition');
    expect(left).toEqual([
      { state: statusQuo, because: 'coalition', members: ['iraq', 'us'], to: expect.any(Number) },
    ]);
  });

  test('a secret deal changes nothing, left out or believed', () => {
    const { claims, flips, without, questions } = assessMosul();
    expect(claims['escape-deal']!.connected).toBe(true);
    expect(flips.filter(({ change }) => 'escape-deal' in change)).toEqual([]);
    expect(without.filter(({ source }) => source === 'rt')).toEqual([]);
    const believed = assessMosul('--assume', 'escape-deal=true').questions;
    for (const [id, { answer }] of Object.entries(questions))
      expect(believed[id]!.answer, id).toBe(answer);
  });

  test('the size of the garrison and what comes afterwards turn the answer, nothing else does', () => {
    const { flips, questions } = assessMosul();
    expect(questions.fights!.answer).toBe('no');
    expect(flips).toEqual([
      { change: { 'city-retakable': false }, question: 'fights', from: 'no', to: 'yes' },
      {
        change: { fighters: { low: 20000, high: 20000 } },
        question: 'fights',
        from: 'no',
        to: 'yes',
      },
    ]);
    // Where it turns is the analyst's threshold.
    expect(assessMosul('--assume', 'fighters=10000').questions.fights!.answer).toBe('no');
    expect(assessMosul('--assume', 'fighters=10001').questions.fights!.answer).toBe('yes');
  });

  test('a move to Syria is left by Islamic State itself, and answered by Assad and Russia', () => {
    const document = assessMosul();
    const [nearest] = document.whyNot['to-syria']!;
    expect(taken(document, nearest!.state)).toContain('move');
    expect(nearest!.leaves.map(({ by, to }) => [by, taken(document, to)])).toEqual([
      [['islamic-state'], ['assault', 'corridor', 'support']],
      [['damascus'], ['move', 'assault', 'corridor', 'support', 'resist']],
    ]);
  });

  test('every report is dated and graded, every statement names what it rests on', () => {
    const { case: theCase, diagnostics } = parseCase(mosul);
    expect(diagnostics).toEqual([]);
    for (const { graded } of theCase!.sources.values()) expect(graded).toBe(true);
    for (const { id, reports } of [...theCase!.claims.values(), ...theCase!.estimates.values()]) {
      expect(reports, id).not.toEqual([]);
      for (const { date, credibility } of reports) {
        expect(date, id).not.toBeNull();
        expect(credibility, id).not.toBe(6);
      }
    }
    for (const { id, preferences } of theCase!.decisionMakers) {
      if (preferences.kind !== 'statements') expect.fail(`${id} has no statements`);
      for (const { text, because } of preferences.statements) expect(because, text).not.toEqual([]);
    }
  });
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
  // The page's own two: the data of its switches and what moves them.
  expect(written.get('h.html')!.match(/<script/g)).toHaveLength(2);
});

test('a case with errors writes nothing', () => {
  const { code, written } = run(['assess', 'bad.yaml', '-o', 'out.txt'], files);
  expect(code).toBe(1);
  expect(written.has('out.txt')).toBe(false);
});
