import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editCase, parseCase } from './index.ts';

const good = `casus: 1
title: Test
sources:
  paper: { name: A paper, reliability: B }
claims:
  deal: # a comment
    statement: There is a deal.
    reports:
      - { source: paper, date: 2016-10, credibility: 2 }
estimates:
  troops:
    reports:
      - { source: paper, range: [10, 20] }
decisionMakers:
  a:
    options: { go: Go, wait: Wait }
    preferences:
      - go if not stop
      - { prefer: wait, when: deal and troops > 12 }
  b:
    options: { stop: Stop }
    ranking: [1, 2, 3, [4, 5], 6]
infeasible: [go and wait]
statusQuo: []
questions:
  ask: { ask: go and stop }
`;

/** One change to the good file, and the diagnostics it must give: code@line:column. */
const table: [name: string, from: string | RegExp, to: string, expected: string[]][] = [
  ['nothing wrong', '', '', []],
  ['unknown option', 'go if not stop', 'go if not stp', ['unknown-option@18:19']],
  [
    'unknown option in a quoted string',
    '- go if not stop',
    '- "go if stp"',
    ['unknown-option@18:16'],
  ],
  ['a formula that ends early', 'go if not stop', 'go if', ['formula-end@18:14']],
  ['an unclosed parenthesis', 'go if not stop', '(go if stop', ['formula-parenthesis@18:9']],
  ['a character with no place', 'go if not stop', 'go ! stop', ['formula-character@18:12']],
  ['two options in a row', 'go if not stop', 'go stop', ['formula-connective@18:12']],
  ['unknown claim', 'when: deal and', 'when: deel and', ['unknown-claim@19:31']],
  ['estimate without comparison', 'troops > 12', 'troops', ['comparison@19:40']],
  ['comparison of a claim', 'deal and troops > 12', 'deal > 12', ['not-an-estimate@19:31']],
  ['reliability G', 'reliability: B', 'reliability: G', ['not-allowed@4:40']],
  ['unknown key', 'statement: There', 'statment: There', ['unknown-key@7:5']],
  ['duplicate key', 'title: Test', 'title: Test\ntitle: Again', ['duplicate-key@3:1']],
  ['no such source', 'source: paper, date', 'source: papr, date', ['unknown-source@9:19']],
  ['a date that is none', '2016-10,', '2016-13,', ['bad-date@9:32']],
  ['range backwards', '[10, 20]', '[20, 10]', ['range-backwards@13:33']],
  ['figure of zero', '[10, 20]', '[0, 10]', ['not-positive@13:33']],
  ['no figure', ', range: [10, 20]', '', ['no-figure@13:9']],
  ['ranking misses', '[4, 5], 6', '[4, 5]', ['ranking-misses@22:5']],
  ['ranking repeats', '[4, 5], 6', '[4, 5], 6, 1', ['ranking-repeats@22:35']],
  ['ranking of no state', '[4, 5], 6', '[4, 5], 7', ['unknown-state@22:32']],
  ['no feasible state', '[go and wait]', '["true"]', ['no-feasible-state@23:1']],
  [
    'status quo infeasible',
    'statusQuo: []',
    'statusQuo: [go, wait]',
    ['status-quo-infeasible@24:12'],
  ],
  ['status quo unknown', 'statusQuo: []', 'statusQuo: [gone]', ['unknown-option@24:13']],
  ['bad id', '  ask: { ask', '  9ask: { ask', ['bad-id@26:3']],
  ['reserved id', '  ask: { ask', '  if: { ask', ['reserved-id@26:3']],
  [
    'claim and estimate share an id',
    '  troops:',
    '  deal:',
    ['shared-id@11:3', 'unknown-estimate@19:40'],
  ],
  ['likelihood word', 'statement: There is a deal.', 'likelihood: likley', ['bad-likelihood@7:17']],
  [
    'likelihood above 1',
    'statement: There is a deal.',
    'likelihood: 1.5',
    ['not-a-probability@7:17'],
  ],
  [
    'two preference forms',
    'ranking:',
    'weights: { go: 1 }\n    ranking:',
    ['one-preference-form@22:5'],
  ],
  [
    'not analysed yet',
    'prefer: wait,',
    'prefer: wait, strength: strong,',
    ['not-analysed-yet@19:25'],
  ],
  [
    'several mistakes, all told',
    /reliability: B|go if not stop/g,
    'reliability: Q',
    ['not-allowed@4:38', 'wrong-type@18:9'],
  ],
];

test.each(table)('%s', (_, from, to, expected) => {
  const text = good.replace(from, to);
  const { case: theCase, diagnostics } = parseCase(text);
  const found = diagnostics.map(({ code, range }) => `${code}@${range?.line}:${range?.column}`);
  if (expected.includes('wrong-type@18:9')) expect(found.length).toBeGreaterThanOrEqual(2);
  else expect(found).toEqual(expected);
  const hasError = diagnostics.some(({ severity }) => severity === 'error');
  expect(theCase === null).toBe(hasError);
});

test.each([
  ['empty', '', 'empty-file'],
  ['not a map', '- 1', 'wrong-type'],
  ['not YAML', '{{{', 'not-yaml'],
  ['binary', 'a\u0000b', 'not-yaml'],
  ['too deep', '['.repeat(5000), 'too-deep'],
  ['two documents', `${good}---\na: 1\n`, 'several-documents'],
  [
    'an alias bomb',
    'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e]',
    'too-many-aliases',
  ],
  [
    'seventy options',
    `casus: 1\ntitle: x\ndecisionMakers: {a: {options: {${Array.from({ length: 70 }, (_, i) => `o${i}: x`).join(', ')}}}}`,
    'size-limit',
  ],
  ['no options', 'casus: 1\ntitle: x\ndecisionMakers: {a: {}}', 'empty-model'],
])('hostile or empty: %s', (_, text, code) => {
  const { case: theCase, diagnostics } = parseCase(text);
  expect(theCase).toBeNull();
  expect(diagnostics.map((one) => one.code)).toContain(code);
});

test('random text never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat({ max: good.length }), (noise, at) => {
      parseCase(noise);
      parseCase(good.slice(0, at) + noise + good.slice(at));
    }),
    { numRuns: 400, seed: 7 },
  );
});

test('an edit keeps comments and order', () => {
  const text = editCase(good, [
    { path: ['claims', 'deal', 'statement'], value: 'There is none.' },
    { path: ['decisionMakers', 'a', 'preferences', 0], remove: true },
  ]);
  expect(text).toContain('# a comment');
  expect(text).toContain('statement: There is none.');
  expect(text).not.toContain('go if not stop');
  expect(text.indexOf('sources:')).toBeLessThan(text.indexOf('claims:'));
  expect(() => editCase(good, [{ path: ['nowhere', 'at', 'all'], value: 1 }])).toThrow(/stands/);
});
