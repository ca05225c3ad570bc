import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCase } from '../parseCase.ts';
import {
  addEntry,
  addReport,
  addStatement,
  idFrom,
  moveStatement,
  type NewStatement,
  newId,
  newOptionId,
} from './caseEdits.ts';
import { CaseEditError, type Edit } from './edit.ts';
import { editCase } from './editCase.ts';

const mosul = readFileSync(
  new URL('../../../../examples/mosul-2016.casus.yaml', import.meta.url),
  'utf8',
);
const theCase = parseCase(mosul).case!;

/** The text after some edits, which must still be a case, and the lines that came and went. */
function edited(edits: readonly Edit[]): { lines: string[]; after: typeof theCase } {
  const text = editCase(mosul, edits);
  const { case: after, diagnostics } = parseCase(text);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [before, now] = [mosul.split('\n'), text.split('\n')];
  let head = 0;
  while (before[head] === now[head] && head < before.length) head++;
  let tail = 0;
  while (tail < before.length - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const lines = [
    ...before.slice(head, before.length - tail).map((line) => `-${line}`),
    ...now.slice(head, now.length - tail).map((line) => `+${line}`),
  ];
  return { lines, after: after! };
}

describe('what forms add to the first case touches no other line', () => {
  const table: readonly (readonly [name: string, edits: Edit[], lines: string[]])[] = [
    [
      'a source',
      addEntry(theCase, 'sources', 'afp', { name: 'AFP', reliability: 'B' }),
      ['+  afp:', '+    name: AFP', '+    reliability: B'],
    ],
    [
      'a report on a claim',
      addReport(theCase, 'escape-deal', { source: 'pentagon', stance: 'denies', credibility: 2 }),
      ['+      - { source: pentagon, stance: denies, credibility: 2 }'],
    ],
    [
      'a report on an estimate',
      addReport(theCase, 'fighters', { source: 'pentagon', range: [5000, 7000] }),
      ['+      - { source: pentagon, range: [5000, 7000] }'],
    ],
    [
      'a statement, least important',
      addStatement(theCase, 'islamic-state', 'corridor'),
      ['+      - corridor'],
    ],
    [
      'a statement before all others',
      addStatement(theCase, 'islamic-state', { prefer: 'not strike', note: 'Ours.' }, 0),
      ['+      - prefer: not strike', '+        note: Ours.'],
    ],
    [
      'a question',
      addEntry(theCase, 'questions', 'struck', { ask: 'strike' }),
      ['+  struck:', '+    ask: strike'],
    ],
  ];
  test.each(table)('%s', (_, edits, lines) => {
    expect(edited(edits).lines).toEqual(lines);
  });

  test('a claim with its report', () => {
    const claim = { statement: 'It rains.', reports: [{ source: 'column' }] };
    const { after } = edited(addEntry(theCase, 'claims', 'rain', claim));
    expect(after.claims.get('rain')?.reports).toHaveLength(1);
  });

  test('a statement moved up', () => {
    const { after } = edited(moveStatement('islamic-state', 5, 0));
    const { preferences } = after.decisionMakers[0]!;
    expect(preferences.kind === 'statements' && preferences.statements[0]!.text).toBe(
      'not assault',
    );
  });
});

test('an id that is taken, a claim that is not there, preferences that are no statements', () => {
  const ranked = parseCase(`casus: 1
title: Ranked
decisionMakers:
  a: { options: { x: X }, ranking: [2, 1] }
`).case!;
  const wrong: readonly (() => Edit[])[] = [
    () => addEntry(theCase, 'estimates', 'escape-deal', {}),
    () => addReport(theCase, 'nobody', { source: 'rt' }),
    () => addStatement(ranked, 'a', 'x' as NewStatement),
  ];
  for (const make of wrong) expect(make).toThrow(CaseEditError);
});

test('new ids are taken from the words', () => {
  expect(newId(theCase, 'sources', 'Agence France-Presse (AFP)')).toBe('agence-france-presse');
  expect(newId(theCase, 'sources', 'RT')).toBe('rt-2');
  expect(newId(theCase, 'claims', 'Not')).toBe('claims-1');
  expect(newId(theCase, 'questions', '2016 !')).toBe('questions-1');
  expect(newOptionId(theCase, 'Assault')).toBe('assault-2');
  expect(newOptionId(theCase, '…')).toBe('option-1');
});

test('ids of the same words are numbered in order', () => {
  const taken = new Set<string>();
  for (let n = 1; n <= 40; n++) {
    const id = idFrom('People', 'figure-1', taken);
    expect(id).toBe(n === 1 ? 'people' : `people-${n}`);
    taken.add(id);
  }
});
