import { parseCase } from '@casus/casefile';
import { expect, test } from 'vitest';
import { assess } from './assess.ts';
import { compareAssessments } from './compare.ts';
import type { Assessment } from './document.ts';

function assessed(statements: readonly string[], question = 'q: { ask: x }'): Assessment {
  const { case: theCase, diagnostics } = parseCase(`casus: 1
title: T
decisionMakers:
  dm: { name: DM, options: { x: X, y: Y }, preferences: ${JSON.stringify(statements)} }
questions: { ${question} }
`);
  if (theCase === null) throw new Error(diagnostics[0]?.message);
  return assess(theCase);
}

test('the same case has no difference', () => {
  const { answers, outcomes, statements } = compareAssessments(assessed(['x']), assessed(['x']));
  expect([answers, outcomes, statements]).toEqual([[], [], []]);
});

test('answers, outcomes and questions that only one has', () => {
  const difference = compareAssessments(
    assessed(['x', 'y'], 'q: { ask: x }, constructor: { ask: y }'),
    assessed(['not x', 'y']),
  );
  expect(difference.answers).toEqual([
    { question: 'q', a: 'yes', b: 'no' },
    { question: 'constructor', a: 'yes', b: null },
  ]);
  expect(difference.outcomes).toEqual([
    { in: 'a', taken: 'x, y', state: 4 },
    { in: 'b', taken: 'y', state: 3 },
  ]);
});

test('the same outcome, with other options and options in another order', () => {
  const of = (text: string): Assessment => {
    const { case: theCase, diagnostics } = parseCase(
      `casus: 1\ntitle: T\ndecisionMakers:\n${text}`,
    );
    if (theCase === null) throw new Error(diagnostics[0]?.message);
    return assess(theCase);
  };
  const a = of(`  n: { options: { act: X, b: Y }, preferences: [act, b] }
  s: { options: { c: Z }, preferences: [c] }`);
  const b = of(`  s: { options: { c: Z, act: W }, preferences: [c, not s.act] }
  n: { options: { b: Y, act: X }, preferences: [n.act, b] }`);
  expect(compareAssessments(a, b).outcomes).toEqual([]);
  const c = of(`  s: { options: { c: Z, act: W }, preferences: [c, s.act] }
  n: { options: { b: Y }, preferences: [b] }`);
  expect(compareAssessments(a, c).outcomes).toEqual([
    { in: 'a', taken: 'act, b, c', state: 8 },
    { in: 'b', taken: 'c, act, b', state: 8 },
  ]);
});

test.each([
  ['one put in at the top', ['x', 'y'], ['not x', 'x', 'y'], [['b', 'not x', null, 1]]],
  ['one taken out', ['x', 'y', 'not x'], ['x', 'not x'], [['a', 'y', 2, null]]],
  ['one moved down', ['x', 'y', 'not x'], ['y', 'not x', 'x'], [['both', 'x', 1, 3]]],
  ['one said twice', ['x', 'y'], ['x', 'y', 'x'], [['b', 'x', null, 3]]],
  ['spaces', ['x and  y'], ['x and y'], []],
])('statements: %s', (_name, a, b, expected) => {
  const { statements } = compareAssessments(assessed(a), assessed(b));
  expect(statements.map((row) => [row.in, row.text, row.a, row.b])).toEqual(expected);
});
