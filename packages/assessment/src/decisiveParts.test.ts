import { type Case, parseCase } from '@casus/casefile';
import { expect, test } from 'vitest';
import { assess } from './assess.ts';
import { compareEvidence } from './compareEvidence.ts';
import { decisiveParts } from './decisiveParts.ts';

const text = `casus: 1
title: T
sources: { s: { name: S, reliability: B } }
claims:
  c: { statement: C, reports: [{ source: s, credibility: 2 }] }
decisionMakers:
  a: { options: { x: X }, preferences: [{ prefer: x, when: c }, not x] }
  b: { options: { y: Y }, preferences: [y] }
statusQuo: []
questions: { q: { ask: x }, r: { ask: y } }
`;

function caseOf(changed: string): Case {
  const { case: theCase, diagnostics } = parseCase(changed);
  if (theCase === null) throw new Error(diagnostics[0]?.message);
  return theCase;
}

const against = (from: string, to: string) =>
  decisiveParts(caseOf(text), caseOf(text.replace(from, to)));

test.each([
  ['nothing', 'title: T', '# moved down\ntitle: T', []],
  ['a statement', '[y]', '[not y]', [['preferencesOf', ['r yes no']]]],
  ['one that turns nothing', '[y]', '[y, x]', [['preferencesOf', []]]],
  ['a report', 'credibility: 2', 'credibility: 2, stance: denies', [['claim', ['q yes no']]]],
  ['the status quo', 'statusQuo: []', 'statusQuo: [y]', [['setting', []]]],
])('%s', (_name, from, to, expected) => {
  const found = against(from, to)!.map(({ part, turns }) => [
    Object.keys(part)[0],
    turns.map((turn) => `${turn.question} ${turn.from} ${turn.to}`),
  ]);
  expect(found).toEqual(expected);
});

test('other options are another model', () => {
  expect(against('y: Y', 'y: Y, z: Z')).toBe(null);
});

test('reports and grades that only one has', () => {
  const [a, b] = [text, text.replace('reliability: B', 'reliability: C')].map(
    (each) => assess(caseOf(each)).document,
  );
  expect(compareEvidence(a!, a!)).toEqual({ reports: [], sources: [] });
  const [source] = compareEvidence(a!, b!).sources;
  expect([source?.a?.reliability, source?.b?.reliability]).toEqual(['B', 'C']);
  const more = text.replace(
    '[{ source: s, credibility: 2 }]',
    '[{ source: s, date: 2020, credibility: 1 }, { source: s, credibility: 2 }]',
  );
  const { reports } = compareEvidence(a!, assess(caseOf(more)).document);
  expect(reports.map((pair) => [pair.a?.id, pair.b?.date])).toEqual([[undefined, '2020']]);
});
