import { parseCase } from '@casus/casefile';
import { describe, expect, test } from 'vitest';
import { type Run, runCasusToItsEnd } from '../../test/runCasus.ts';
import type { Io } from '../io.ts';
import { keysIn } from './keys.ts';

const bridge = `Army and mayor disagree over the old bridge

The army said its troops had taken the old bridge near the river after two days of fighting.

The mayor denied that the bridge had fallen. “Our people still hold both ends of it,” the mayor told reporters.

A doctor at the main hospital said 40 people had been killed in the town since Friday.
`;

const small = `casus: 1
title: A river town
# Whom we read.
sources:
  army: { name: The army, reliability: C }
decisionMakers: { a: { options: { x: Go }, preferences: [x] } }
`;

/** Runs `casus read --review` with keys pressed one after the other on a terminal that is none. */
async function reviewed(
  keys: readonly string[],
  argv: readonly string[] = ['-o', 'draft.yaml'],
  files: Readonly<Record<string, string>> = {},
): Promise<Run & { readonly isClosed: boolean }> {
  const left = [...keys];
  let isClosed = false;
  const keyboard: NonNullable<Io['keyboard']> = () => ({
    next: async () => {
      const key = left.shift();
      if (key === undefined) throw new Error('asked for one key too many');
      return key;
    },
    close: () => {
      isClosed = true;
    },
  });
  const run = await runCasusToItsEnd(
    ['read', 'bridge.txt', '--review', ...argv],
    { 'bridge.txt': bridge, ...files },
    { keyboard, isTty: true },
  );
  return { ...run, isClosed };
}

const caseOf = ({ written }: Run, file = 'draft.yaml') => parseCase(written.get(file)!).case!;
const screens = ({ stdout }: Run): string[] => stdout.split('\u001b[2J\u001b[H').slice(1);

describe('a review on a terminal', () => {
  test('writes what is accepted, and keeps the rest for another time', async () => {
    const run = await reviewed(['a', 'r', 'q']);
    expect(run).toMatchObject({ code: 0, isClosed: true });
    const { claims, sources } = caseOf(run);
    expect([...claims.values()].map(({ reports }) => reports[0]!.quote)).toEqual([
      'its troops had taken the old bridge near the river after two days of fighting',
    ]);
    expect(sources.get('army')!.reliability).toBe('F');
    expect(run.stdout).toContain('draft.yaml: 1 accepted; draft.review.json: 1 rejected');
    expect(run.stdout).toContain('still open; --review --into draft.yaml');
  });

  test('goes on where it was left, in a case that is there, and keeps its comments', async () => {
    const first = await reviewed(['a', 'r', 'q'], ['--into', 'c.yaml'], { 'c.yaml': small });
    expect(first.written.get('c.yaml')).toContain('# Whom we read.');
    expect(caseOf(first, 'c.yaml').sources.get('army')!.reliability).toBe('C');
    const again = await reviewed(['q'], ['--into', 'c.yaml'], Object.fromEntries(first.written));
    expect(screens(again)[0]).toContain('3 of ');
    expect(screens(again)[0]).toContain('1 accepted, 1 rejected');
    expect(again.written.get('c.yaml')).toBe(first.written.get('c.yaml'));
  });

  test('goes back, takes back, and ends by Ctrl-C without losing anything', async () => {
    const run = await reviewed(['a', 'a', 'u', 'b', 'b', '\u0003']);
    expect(caseOf(run).claims.size).toBe(1);
    const seen = screens(run);
    expect(seen[3]).toContain('taken back');
    expect(seen[4]).toContain('1 of ');
    expect(seen[4]).toContain('accepted');
    expect(seen[5]).toContain('this is the first');
  });

  test('marks who, by which word and what; edits spans word by word', async () => {
    const run = await reviewed(['e', '\u001b[D', '\u001b[D', '>', '\r', 'a', 'q']);
    const [first, , once] = screens(run);
    expect(first).toMatch(/\{The army\}.*<said>.*\[its troops had taken/s);
    expect(once).toContain('days of]');
    expect([...caseOf(run).claims.values()][0]!.reports[0]!.quote).toBe(
      'troops had taken the old bridge near the river after two days',
    );
    expect(run.written.get('draft.review.json')).toContain('"mended"');
  });

  test('chooses another claim, and the other stance', async () => {
    const claims = 'claims: { peace: { statement: There is peace. } }\n';
    const run = await reviewed(['t', 'd', 'a', 'q'], ['--into', 'c.yaml'], {
      'c.yaml': small.replace('decisionMakers', `${claims}decisionMakers`),
    });
    expect([...caseOf(run, 'c.yaml').claims.values()]).toMatchObject([
      { id: 'peace', reports: [{ stance: 'denies', source: 'army' }] },
    ]);
  });

  test('takes back another claim and another stance, too', async () => {
    const run = await reviewed(['d', 'u', 't', 'u', 'a', 'q']);
    const [first, denied, undone, , again] = screens(run);
    expect(denied).not.toBe(first);
    expect(undone).toContain('which it asserts');
    expect(again).toContain('a new claim, which it asserts');
    expect(caseOf(run).claims.size).toBe(1);
  });

  test('keeps what is said and who says it apart', async () => {
    const run = await reviewed(['e', ...Array(9).fill('<'), '\r', 'q']);
    expect(screens(run).at(-1)).toMatch(/\{The army\}/);
  });

  test('warns where what was accepted is later than the case', async () => {
    const files = {
      'c.yaml': small.replace('title:', 'asOf: 2016-01-01\ntitle:'),
      'bridge.txt': `Published: 12 October 2016\n\n${bridge}`,
    };
    const run = await reviewed(['a', 'q'], ['--into', 'c.yaml'], files);
    expect(run.stderr).toBe(
      'c.yaml: 1 accepted report dated after asOf 2016-01-01 will be left out of the answers; a later asOf counts them\n',
    );
    expect((await reviewed(['a', 'q'], ['--into', 'c.yaml'], { 'c.yaml': small })).stderr).toBe('');
  });

  test('takes along what is to be checked', async () => {
    const run = await reviewed(['a', 'q']);
    expect([...caseOf(run).claims.values()][0]!.reports[0]!.note).toMatch(
      /; check: .*(?:its|army)/,
    );
  });

  test('cannot be steered by an article', async () => {
    const hostile = bridge.replace('its troops', 'its \u001b[2J\u0007troops');
    const run = await reviewed(['q'], ['-o', 'draft.yaml'], { 'bridge.txt': hostile });
    expect(screens(run)).toHaveLength(1);
    expect(run.stdout).not.toContain('\u0007');
  });
});

describe('a review that cannot be', () => {
  test('without a terminal says what would do', async () => {
    const argv = ['read', 'bridge.txt', '--review', '-o', 'draft.yaml'];
    const run = await runCasusToItsEnd(argv, { 'bridge.txt': bridge });
    expect(run.code).toBe(2);
    expect(run.stderr).toBe('--review needs a terminal to ask on; without it -o writes a draft\n');
  });

  test.each([
    ['no place for it', [], 2, '--review needs -o DRAFT'],
    ['a draft that is there', ['-o', 'bridge.txt'], 2, 'exists already; nothing was written'],
    ['a case with errors', ['--into', 'bad.yaml'], 1, 'the case has errors'],
    ['a folder that is not', ['-o', 'nowhere/d.yaml'], 1, 'there is no folder'],
  ])('%s', async (_, argv, code, told) => {
    const run = await reviewed([], argv, { 'bad.yaml': 'casus: 2' });
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(told);
    expect(run.written.has('draft.review.json')).toBe(false);
  });
});

test.each([
  ['a', ['a']],
  ['aé', ['a', 'é']],
  ['\u001b[A\u001b[1;2D', ['ArrowUp', 'Shift ArrowLeft']],
  ['\u001bOC', ['ArrowRight']],
  ['\u001b', ['Escape']],
  ['\r\u0003', ['Enter', 'Ctrl-C']],
  ['\u001b[5~x', ['x']],
])('the keys in %j', (sent, keys) => {
  const found = keysIn(sent).map(({ name, isShift }) => `${isShift ? 'Shift ' : ''}${name}`);
  expect(found).toEqual(keys);
});
