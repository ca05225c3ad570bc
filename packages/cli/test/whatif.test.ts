import { expect, test } from 'vitest';
import { runCasus } from './runCasus.ts';

const front = `casus: 1
title: A front
decisionMakers:
  north: { options: { hold: Keep the truce }, ranking: [3, 4, 1, 2] }
  south: { options: { stay: Keep the truce }, ranking: [2, 4, 1, 3] }
statusQuo: [hold, stay]
questions: { truce: { ask: hold and stay } }
`;
const talks = `casus: 1
title: Talks
states: [talks, strike, deal]
decisionMakers:
  union: { moves: { talks: [strike, deal] }, ranking: [strike, deal, talks] }
  firm: { moves: { talks: [deal] }, ranking: [deal, talks, strike] }
statusQuo: talks
questions: { agreed: { ask: deal } }
`;
const files = { 'f.yaml': front, 't.yaml': talks };

interface Rows {
  rows: { change: string; taken: string[]; state: number; why: unknown }[];
  nVanishing: number;
  nAppearing: number;
}

interface WhatIf {
  changes: string[];
  answers: { question: string; before: string; after: string }[];
  equilibria: Rows;
  outcomes: Rows;
}

function asked(...argv: string[]): WhatIf {
  const { code, stdout, stderr } = runCasus(['whatif', ...argv, '--json'], files);
  if (code !== 0) throw new Error(stderr);
  return (JSON.parse(stdout) as { whatIf: WhatIf }).whatIf;
}

test('a dropped option is not taken now, and rankings still speak of the same states', () => {
  const found = asked('f.yaml', '--drop-option', 'south.stay', '--concept', 'nash');
  expect(found.answers).toEqual([]);
  expect(found.equilibria).toEqual({ rows: [], nVanishing: 0, nAppearing: 0 });
  const under = asked('f.yaml', '--drop-option', 'stay', '--concept', 'seq');
  expect(under.answers).toEqual([{ question: 'truce', before: 'yes', after: 'no' }]);
  expect(under.equilibria.nVanishing).toBe(1);
  expect(under.equilibria.rows).toEqual([
    { change: 'vanishes', taken: ['hold', 'stay'], state: 4, why: { because: 'infeasible' } },
  ]);
  expect(under.outcomes.rows).toEqual([
    { change: 'vanishes', taken: ['hold', 'stay'], state: 4, why: { because: 'infeasible' } },
    {
      change: 'appears',
      taken: [],
      state: 1,
      why: { because: 'unreachable' },
    },
  ]);
});

test('what is forbidden in graph form, and who leaves a state then', () => {
  const found = asked('t.yaml', '--forbid', 'strike');
  expect(found.outcomes.rows.map(({ change, taken }) => `${change} ${taken.join()}`)).toEqual([
    'vanishes strike',
  ]);
  expect(found.answers).toEqual([{ question: 'agreed', before: 'open', after: 'yes' }]);
});

test('another option: states are told by what is taken, wherever the option stands', () => {
  const before = front.replace('ranking: [3, 4, 1, 2]', 'preferences: [not hold]');
  const text = before.replace('ranking: [2, 4, 1, 3]', 'preferences: [not stay]');
  const { stdout } = runCasus(
    ['whatif', 'a.yaml', '--add-option', 'north.talk=Talk', '--concept', 'nash', '--json'],
    { 'a.yaml': text },
  );
  const { equilibria } = (JSON.parse(stdout) as { whatIf: WhatIf }).whatIf;
  expect(equilibria.rows).toEqual([
    { change: 'appears', taken: ['talk'], state: 3, why: { because: 'infeasible' } },
  ]);
});

test('an alliance', () => {
  const together = asked('f.yaml', '--ally', 'north,south').changes;
  expect(together).toEqual(['north and south may act together']);
});

test.each([
  [['f.yaml'], 'say what is otherwise: --add-option, --drop-option, --forbid or --ally'],
  [['f.yaml', '--drop-option', 'hodl'], 'option "hodl" is not known; did you mean "hold"?'],
  [['f.yaml', '--ally', 'north'], '--ally takes two or more decision makers'],
  [['f.yaml', '--ally', 'north,nroth'], 'decision maker "nroth" is not known'],
  [['f.yaml', '--forbid', 'hold and'], '--forbid, character 9: the formula breaks off'],
  [['f.yaml', '--add-option', 'amnesty'], '--add-option takes whose option it is and its id'],
  [['f.yaml', '--add-option', 'north.hold'], 'north has an option "hold" already'],
  [['f.yaml', '--add-option', 'north.x=X'], 'with that the case has errors: the ranking misses'],
  [['f.yaml', '--add-option', 'north.1x=X'], 'with that the case has errors'],
  [['t.yaml', '--drop-option', 'x'], '--drop-option needs options; this case lists states'],
])('%s is refused', (argv, message) => {
  const { code, stdout, stderr } = runCasus(['whatif', ...argv], files);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(message);
});
