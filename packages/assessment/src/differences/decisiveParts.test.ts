import { type Case, parseCase } from '@casus/casefile';
import { expect, test } from 'vitest';
import { assess } from '../assess.ts';
import { compareEvidence } from '../compareEvidence.ts';
import { type DecisiveParts, decisiveParts } from './decisiveParts.ts';

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

function decisive(a: Case, b: Case, isStopped = false): DecisiveParts | null {
  const work = decisiveParts(a, b, { signal: { aborted: isStopped } });
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

const against = (from: string, to: string) =>
  decisive(caseOf(text), caseOf(text.replace(from, to)));

test.each([
  ['nothing', 'title: T', '# moved down\ntitle: T', []],
  ['a statement in the place of one', '[y]', '[not y]', [['statement changed', ['r yes no']]]],
  ['one more that turns nothing', '[y]', '[y, x]', [['statement added', []]]],
  ['one that only the first has', ', not x]', ']', [['statement removed', []]]],
  [
    'a statement moved',
    '[{ prefer: x, when: c }, not x]',
    '[not x, { prefer: x, when: c }]',
    [['statement moved', ['q yes no']]],
  ],
  [
    'a report that denies',
    'credibility: 2',
    'credibility: 2, stance: denies',
    [['report changed', ['q yes no']]],
  ],
  ['a grade', 'reliability: B', 'reliability: F', [['source', ['q yes no']]]],
  [
    'a judgement',
    'statement: C,',
    'statement: C, likelihood: 0.1,',
    [['claim changed', ['q yes no']]],
  ],
  [
    'a pattern',
    'statusQuo',
    'infeasible: [x and y, x and not y]\nstatusQuo',
    [
      ['infeasible added', ['q yes open', 'r yes open']],
      ['infeasible added', []],
      ['patterns', ['q yes no']],
    ],
  ],
  ['the status quo', 'statusQuo: []', 'statusQuo: [y]', [['setting', []]]],
  ['what is asked', 'ask: y', 'ask: not y', [['question', ['r yes no']]]],
])('%s', (_name, from, to, expected) => {
  const { parts } = against(from, to)!;
  const found = parts.map(({ part, turns }) => [
    'how' in part ? `${part.kind} ${part.how}` : part.kind,
    turns.map((turn) => `${turn.question} ${turn.from} ${turn.to}`),
  ]);
  expect(found).toEqual(expected);
});

test('a claim that only one has, with what hangs on it', () => {
  const more = text
    .replace('claims:', 'claims:\n  d: { likelihood: 0.9 }')
    .replace('[y]', '[{ prefer: not y, when: d }, y]');
  const told = (a: string, b: string): string[] =>
    decisive(caseOf(a), caseOf(b))!.parts.map(
      ({ part, turns }) =>
        `${part.kind} ${'how' in part ? part.how : ''} ${turns.map(({ to }) => to).join(' ')}`,
    );
  expect(told(text, more)).toEqual(['statement added no', 'claim added no']);
  expect(told(more, text)).toEqual(['statement removed yes', 'claim removed yes']);
});

test('of a whole that turns more than its parts, those that are needed', () => {
  const three = 'infeasible: [x and y, y and not y, x and not y]\nstatusQuo';
  const whole = against('statusQuo', three)!.parts.find(({ part }) => part.kind === 'patterns');
  const texts = whole?.of?.map(
    (part) => 'to' in part && part.kind === 'infeasible' && part.to?.text,
  );
  expect(texts).toEqual(['x and y', 'x and not y']);
});

test('work that is stopped tells what was not tried', () => {
  expect(decisive(caseOf(text), caseOf(text.replace('[y]', '[not y]')), true)).toEqual({
    parts: [],
    nUntried: 1,
  });
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
