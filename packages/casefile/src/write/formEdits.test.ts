import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCase } from '../parseCase.ts';
import { changeEntry, changeMap, shortest } from './changeEntry.ts';
import type { Edit } from './edit.ts';
import { editCase } from './editCase.ts';
import { removeDecisionMaker, removeEvidence, removeOption } from './removals.ts';
import { valueAt } from './valueAt.ts';

const mosul = readFileSync(
  new URL('../../../../examples/mosul-2016.casus.yaml', import.meta.url),
  'utf8',
);
const theCase = parseCase(mosul).case!;

const mistakes = (edits: readonly Edit[]): string[] =>
  parseCase(editCase(mosul, edits))
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

describe('removals leave no loose end', () => {
  test('a claim that is a reason', () => {
    const edits = removeEvidence(theCase, 'army-record');
    expect(mistakes(edits)).toEqual([]);
    const after = editCase(mosul, edits);
    const path = ['decisionMakers', 'islamic-state', 'preferences', 4, 'because'];
    expect(valueAt(after, path)).toEqual(['city-retakable']);
  });

  test('a claim that is the only reason takes the list along', () => {
    const edits = removeEvidence(theCase, 'struck-stand');
    const path = ['decisionMakers', 'islamic-state', 'preferences', 0, 'because'];
    expect(valueAt(editCase(mosul, edits), path)).toBeUndefined();
    expect(mistakes(edits)).toEqual([]);
  });

  test('what a condition hangs on is told as a mistake', () => {
    expect(mistakes(removeEvidence(theCase, 'fighters'))).toContain('unknown-estimate');
  });

  test('an option of the status quo', () => {
    const small = `casus: 1
title: Small
decisionMakers:
  a: { options: { x: X, y: Y }, preferences: [x] }
statusQuo: [y, x]
`;
    const edits = removeOption(parseCase(small).case!, 'a', 'y');
    const after = parseCase(editCase(small, edits));
    expect(after.case?.options.map(({ id }) => id)).toEqual(['x']);
    expect(after.case?.statusQuo).toMatchObject({ taken: [0] });
  });

  test('a decision maker whose interests a source shares', () => {
    const after = editCase(mosul, removeDecisionMaker(theCase, 'turkey'));
    expect(valueAt(after, ['sources', 'turkish-government', 'interests'])).toBeUndefined();
  });
});

describe('what a form says of an entry', () => {
  test.each<[string, unknown, Record<string, unknown>, Edit[]]>([
    ['nothing new', { prefer: 'x' }, { prefer: 'x', when: undefined }, []],
    ['a line break at the end of a block', { note: 'Ours.\n' }, { note: 'Ours.' }, []],
    ['a key more', { prefer: 'x' }, { when: 'c' }, [{ path: ['p', 'when'], value: 'c' }]],
    [
      'a key less',
      { prefer: 'x', when: 'c' },
      { prefer: 'x', when: undefined },
      [{ path: ['p', 'when'], remove: true }],
    ],
    [
      'the short form stays short',
      'x',
      { prefer: 'y', when: undefined },
      [{ path: ['p'], value: 'y' }],
    ],
    [
      'the short form grows',
      'x',
      { prefer: 'x', when: 'c' },
      [{ path: ['p'], value: { prefer: 'x', when: 'c' } }],
    ],
  ])('%s', (_, before, after, edits) => {
    expect(changeEntry(['p'], before, after, 'prefer')).toEqual(edits);
  });

  test('an entry with only its short key is that key', () => {
    expect(shortest({ prefer: 'x', when: undefined }, 'prefer')).toBe('x');
    expect(shortest({ prefer: 'x' })).toEqual({ prefer: 'x' });
  });
});

describe('what a form says of a map and the maps in it', () => {
  const before = { reliability: { A: [1, 0, 0], B: [0.5, 0, 0.5] } };
  test.each<[string, unknown, Record<string, unknown>, Edit[]]>([
    [
      'a value changes',
      before,
      { reliability: { A: [0.9, 0, 0.1] } },
      [{ path: ['g', 'reliability', 'A'], value: [0.9, 0, 0.1] }],
    ],
    [
      'the last of an inner map takes it along',
      { ...before, credibility: { 1: [1, 0, 0] } },
      { reliability: { A: [1, 0, 0] }, credibility: { 1: undefined } },
      [{ path: ['g', 'credibility'], remove: true }],
    ],
    [
      'the last of all takes all along',
      before,
      { reliability: { A: undefined, B: undefined } },
      [{ path: ['g'], remove: true }],
    ],
    [
      'the first begins the map',
      undefined,
      { reliability: { A: undefined, C: [0, 0, 1] }, credibility: { 2: undefined } },
      [{ path: ['g'], value: { reliability: { C: [0, 0, 1] } } }],
    ],
    ['nothing at all', undefined, { reliability: { A: undefined } }, []],
  ])('%s', (_, was, after, edits) => {
    expect(changeMap(['g'], was, after)).toEqual(edits);
  });
});

test('a value at a place', () => {
  expect(valueAt(mosul, ['sources', 'rt', 'reliability'])).toBe('E');
  expect(valueAt(mosul, ['estimates', 'fighters', 'reports', 0, 'range'])).toEqual([3000, 4500]);
  expect(valueAt(mosul, ['sources', 'nobody', 'name'])).toBeUndefined();
  expect(valueAt(mosul, ['constructor'])).toBeUndefined();
});
