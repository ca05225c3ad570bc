// One table of everything that can be wrong, longer than a file usually is: a row says more than a name.
import { describe, expect, test } from 'vitest';
import { parseCase } from '../src/index.ts';
import { found, graph, head, withA } from './smallCases.ts';

/** Text of a file, and the codes with line and column that it must give; ~ marks warnings. */
type Row = readonly [name: string, text: string, ...expected: string[]];

const syntax: readonly Row[] = [
  ['nothing', '', 'empty-file 1:1'],
  ['comments only', '# nothing yet\n', 'empty-file 1:1'],
  ['no map at the top', '- a\n- b\n', 'wrong-type 1:1'],
  ['prose', 'hello\n', 'wrong-type 1:1'],
  ['a zero byte', 'casus: 1\ntitle: \u0000\n', 'not-yaml 2:8'],
  ['two documents', `${head}---\n${head}`, 'several-documents 6:1'],
  ['a repeated key', `${head}title: U\nnote: 5\n`, 'duplicate-key 6:1', 'wrong-type 7:7'],
  [
    'a repeated option',
    withA('{ options: { x: X, x: Y }, preferences: [x] }'),
    'duplicate-key 4:25',
  ],
  ['an unquoted colon', 'casus: 1\ntitle: a: b\n', 'not-yaml 2:8'],
  ['a tab', `${head}claims:\n\tc: {}\n`, 'not-yaml 7:1'],
  ['an open quote', 'casus: 1\ntitle: "T\nnote: N\n', 'not-yaml 2:8'],
  ['an open bracket', `${head}statusQuo: [x\nnote: N\n`, 'not-yaml 7:1'],
  ['a reserved character', `${head}note: @here\n`, 'not-yaml 6:7'],
  ['a wrong escape', `${head}note: "a\\q"\n`, 'not-yaml 6:9'],
  ['a tag', `${head}note: !important read this\n`, 'tag 6:7'],
  ['YAML 1.1', `%YAML 1.1\n---\n${head}`, 'directive 1:1'],
  ['a list as key', `${head}? [a, b]\n: c\n`, 'bad-key 6:3'],
  ['__proto__', `${head}questions: { __proto__: { ask: x } }\n`, 'bad-id 6:14'],
  ['an unknown alias', `${head}note: *elsewhere\n`, 'unknown-alias 6:7'],
  ['an alias of itself', `${head}coalitions: &c [*c]\n`, 'alias-cycle 6:17'],
  ['too deep', `${head}note: ${'['.repeat(100)}${']'.repeat(100)}\n`, 'too-deep 6:67'],
  ['far too deep', `${head}note: ${'['.repeat(100_000)}\n`, 'too-deep 6:507'],
];

const shape: readonly Row[] = [
  ['an unknown key', `${head}colour: red\n`, 'unknown-key 6:1'],
  [
    'a misspelt key, whose content counts',
    `${head}cliams: { c: { note: 5 } }\n`,
    'unknown-key 6:1',
    'wrong-type 6:22',
  ],
  ['a misspelt required key', head.replace('decisionMakers', 'decisonMakers'), 'unknown-key 3:1'],
  ['an unknown key inside', withA('{ optoins: { x: X }, preferences: [x] }'), 'unknown-key 4:8'],
  ['no title', head.replace('title: T\n', ''), 'missing-key 1:1'],
  ['no decision makers', 'casus: 1\ntitle: T\n', 'missing-key 1:1'],
  ['another version', head.replace('casus: 1', 'casus: 2'), 'version 1:8'],
  ['a number for text', head.replace('title: T', 'title: 2016'), 'wrong-type 2:8'],
  ['true for a formula', `${head}infeasible: [true]\n`, 'wrong-type 6:14'],
  ['nothing', `${head}claims:\n`, 'wrong-type 6:8'],
  ['text for a list', `${head}coalitions: a\n`, 'wrong-type 6:13'],
  ['a list for a map', `${head}claims: [c]\n`, 'wrong-type 6:9'],
  ['a number for an option', withA('{ options: { x: 5 }, preferences: [x] }'), 'wrong-type 4:22'],
  [
    'a wrong direction',
    withA('{ options: { x: { moves: foward } }, preferences: [x] }'),
    'not-allowed 4:31',
  ],
  ['a wrong concept', `${head}concept: sequential\n`, 'not-allowed 6:10'],
  ['a wrong yardstick', `${head}yardstick: phea\n`, 'not-allowed 6:12'],
  ['reliability G', `${head}sources: { s: { reliability: G } }\n`, 'not-allowed 6:30'],
  [
    'credibility 7',
    `${head}sources: { s: {} }\nclaims: { c: { reports: [{ source: s, credibility: 7 }] } }\n`,
    'not-allowed 7:52',
  ],
  [
    'a wrong stance',
    `${head}sources: { s: {} }\nclaims: { c: { reports: [{ source: s, stance: denied }] } }\n`,
    'not-allowed 7:47',
  ],
  [
    'a report without source',
    `${head}claims: { c: { reports: [{ date: 2016 }] } }\n`,
    'missing-key 6:26',
  ],
  ['a question without ask', `${head}questions: { q: { text: Why? } }\n`, 'missing-key 6:14'],
  [
    'a range of one',
    `${head}sources: { s: {} }\nestimates: { e: { reports: [{ source: s, range: [3] }] } }\n`,
    'wrong-type 7:49',
  ],
  [
    'two of strength',
    withA('{ options: { x: X }, preferences: [{ prefer: x, strength: weak }] }'),
    'not-allowed 4:64',
  ],
  [
    'a mistake does not hide others',
    `${head}note: 5\ninfeasible: [x and q]\ncoalitions: [[a]]\n`,
    'wrong-type 6:7',
    'unknown-option 7:20',
    'small-coalition 8:14',
  ],
];

const names: readonly Row[] = [
  ['an id with a space', `${head}claims: { a b: {} }\n`, 'bad-id 6:11'],
  ['an id that begins with a digit', `${head}claims: { 2x: {} }\n`, 'bad-id 6:11'],
  ['a reserved word', withA('{ options: { and: X, x: X }, preferences: [x] }'), 'reserved-id 4:19'],
  ['a source called unknown', `${head}sources: { unknown: {} }\n`, 'reserved-id 6:12'],
  ['a claim and an estimate', `${head}claims: { c: {} }\nestimates: { c: {} }\n`, 'shared-id 7:14'],
  [
    'two reports of one id',
    `${head}sources: { s: {} }\nclaims: { c: { reports: [{ id: r, source: s }, { id: r, source: s }] } }\n`,
    'duplicate-report 7:54',
  ],
  [
    'an unknown source',
    `${head}sources: { rt: {} }\nclaims: { c: { reports: [{ source: tr }] } }\n`,
    'unknown-source 7:36',
  ],
  [
    'an origin that is nearly a source',
    `${head}sources: { officials: {} }\nclaims: { c: { reports: [{ source: officials, origin: oficials }] } }\n`,
    '~origin-like-source 7:55',
  ],
  [
    'interests outside the case',
    `${head}sources: { s: { interests: [c] } }\n`,
    '~unknown-interest 6:29',
  ],
  [
    'an unknown reason',
    withA('{ options: { x: X }, preferences: [{ prefer: x, because: [c] }] }'),
    'unknown-claim-or-estimate 4:64',
  ],
  ['an unknown coalition member', `${head}coalitions: [[a, c]]\n`, 'unknown-decision-maker 6:18'],
  ['a repeated coalition member', `${head}coalitions: [[a, a]]\n`, 'repeated 6:18'],
  ['a coalition of one', `${head}coalitions: [[a]]\n`, 'small-coalition 6:14'],
  ['a repeated coalition', `${head}coalitions: [[a, b], [b, a]]\n`, 'repeated 6:22'],
  [
    'attitudes to nobody',
    withA('{ options: { x: X }, preferences: [x], attitudes: { c: 0 } }'),
    '~not-analysed-yet 4:45',
    'unknown-decision-maker 4:58',
  ],
];

const formulas: readonly Row[] = [
  ['an unknown option', `${head}infeasible: [x and w]\n`, 'unknown-option 6:20'],
  ['an empty formula', `${head}infeasible: [""]\n`, 'formula-empty 6:15'],
  ['a formula that breaks off', `${head}infeasible: [x and]\n`, 'formula-end 6:19'],
  ['two options side by side', `${head}infeasible: [x y]\n`, 'formula-connective 6:16'],
  ['a connective first', `${head}infeasible: [and y]\n`, 'formula-token 6:14'],
  ['an open parenthesis', `${head}infeasible: [(x and y]\n`, 'formula-parenthesis 6:14'],
  ['a parenthesis too many', `${head}infeasible: [x) and y]\n`, 'formula-parenthesis 6:15'],
  ['another notation', `${head}infeasible: ["x && y"]\n`, 'formula-character 6:17'],
  ['capitals', `${head}infeasible: [x AND y]\n`, 'formula-connective 6:16'],
  ['figures among options', `${head}infeasible: [x > 3]\n`, 'comparison 6:16'],
  [
    'one id of two owners',
    `${withA('{ options: { z: X }, preferences: [a.z] }')}infeasible: [z]\n`,
    'ambiguous-option 5:45',
    'ambiguous-option 6:14',
  ],
  [
    'a formula of 5,000 parts',
    `${head}infeasible: [${'not '.repeat(5000)}x]\n`,
    'formula-size 6:16014',
  ],
  ['negation 300 deep', `${head}infeasible: [${'not '.repeat(300)}x]\n`, 'formula-depth 6:818'],
  [
    'an unknown claim',
    `${head}claims: { deal: {} }\ninfeasible: [{ never: x, when: daal }]\n`,
    'unknown-claim 7:32',
  ],
  [
    'an unknown estimate',
    `${head}infeasible: [{ never: x, when: n > 3 }]\n`,
    'unknown-estimate 6:32',
  ],
  [
    'an estimate alone',
    `${head}estimates: { e: {} }\ninfeasible: [{ never: x, when: e }]\n`,
    'comparison 7:32',
  ],
  [
    'a claim compared',
    `${head}claims: { c: {} }\ninfeasible: [{ never: x, when: c > 3 }]\n`,
    'not-an-estimate 7:32',
  ],
  [
    'a comparison that breaks off',
    `${head}estimates: { e: {} }\ninfeasible: [{ never: x, when: e > }]\n`,
    'comparison 7:35',
  ],
  [
    'the number first',
    `${head}estimates: { e: {} }\ninfeasible: [{ never: x, when: 3 < e }]\n`,
    'comparison 7:32',
  ],
  [
    'a thousands separator',
    `${head}estimates: { e: {} }\ninfeasible: [{ never: x, when: "e > 10,000" }]\n`,
    'formula-character 7:39',
  ],
];

/** Rows of the `dependsOn` of c on a and b, from line 11 on. */
const dependences: readonly RowOfRows[] = [
  [
    'rows that cannot hold together',
    ['a and b, likelihood: 0.9', 'a and not b, likelihood: 0.5', 'not a, likelihood: 0.1'],
  ],
  ['rows that hold together and agree', ['a, likelihood: 0.9', 'b, likelihood: [0.9, 0.9]']],
  [
    'rows that hold together and differ',
    ['a, likelihood: 0.9', 'b, likelihood: 0.5'],
    'contradictory-dependence 12:18',
  ],
  [
    'rows that differ in one end',
    ['a, likelihood: [0.5, 0.9]', 'a or b, likelihood: [0.5, 0.8]'],
    'contradictory-dependence 12:18',
  ],
  [
    'a third row against the first',
    ['a if b, likelihood: 0.9', 'b and not a, likelihood: 0.5', 'a iff b, likelihood: 0.2'],
    'contradictory-dependence 13:18',
  ],
  [
    'a row against one that is always true',
    ['"true", likelihood: 0.9', '"false", likelihood: 0.3', 'a, likelihood: 0.5'],
    'contradictory-dependence 13:18',
  ],
  [
    'a row that is wrong by itself',
    ['a, likelihood: 7', 'a, likelihood: 0.5'],
    'not-a-probability 11:33',
  ],
];

type RowOfRows = readonly [name: string, rows: readonly string[], ...expected: string[]];

/** A claim that depends on n others, its `dependsOn` on line 7 + n. */
function dependsOnAll(n: number): string {
  const parents = Array.from({ length: n }, (_, k) => `p${k}`);
  const given = parents.join(' and ');
  return `claims:\n${parents.map((id) => `  ${id}: {}\n`).join('')}  c: { dependsOn: [{ given: ${given}, likelihood: 0.5 }, { given: not p0, likelihood: 0.1 }] }\n`;
}

function units(e: string | null, f: string | null): string {
  const [ofE, ofF] = [e, f].map((unit) => (unit === null ? '' : `unit: ${unit}`));
  return `claims: { c: {} }\nestimates: { e: { ${ofE} }, f: { ${ofF} } }\n`;
}

const evidence: readonly Row[] = [
  ['a date that is no date', `${head}asOf: October 2016\n`, 'bad-date 6:7'],
  ['the 30th of February', `${head}asOf: 2016-02-30\n`, 'bad-date 6:7'],
  ['the 13th month', `${head}asOf: 2016-13\n`, 'bad-date 6:7'],
  ['a misspelt likelihood', `${head}claims: { c: { likelihood: likly } }\n`, 'bad-likelihood 6:28'],
  [
    'a word of the other yardstick',
    `${head}claims: { c: { likelihood: highly likely } }\n`,
    'bad-likelihood 6:28',
  ],
  ['a likelihood above 1', `${head}claims: { c: { likelihood: 60 } }\n`, 'not-a-probability 6:28'],
  [
    'a likelihood backwards',
    `${head}claims: { c: { likelihood: [0.6, 0.4] } }\n`,
    'range-backwards 6:28',
  ],
  ['a base rate below 0', `${head}claims: { c: { baseRate: -0.1 } }\n`, 'not-a-probability 6:26'],
  [
    'a range backwards',
    `${head}sources: { s: {} }\nestimates: { e: { reports: [{ source: s, range: [5, 3] }] } }\n`,
    'range-backwards 7:49',
  ],
  [
    'a negative figure',
    `${head}sources: { s: {} }\nestimates: { e: { reports: [{ source: s, value: -3 }] } }\n`,
    'not-positive 7:49',
  ],
  [
    'two figures',
    `${head}sources: { s: {} }\nestimates: { e: { reports: [{ source: s, value: 3, atMost: 5 }] } }\n`,
    'one-figure 7:52',
  ],
  [
    'no figure',
    `${head}sources: { s: {} }\nestimates: { e: { reports: [{ source: s }] } }\n`,
    'no-figure 7:29',
  ],
  [
    'a grade that does not add up',
    `${head}grading: { reliability: { A: [0.9, 0.1, 0.1] } }\n`,
    'grade-sum 6:30',
  ],
  [
    'a grade outside 0 to 1',
    `${head}grading: { credibility: { 2: [1.5, -0.5, 0] } }\n`,
    'not-a-probability 6:30',
  ],
  [
    'a grade that does not exist',
    `${head}grading: { credibility: { 7: [1, 0, 0] } }\n`,
    'unknown-key 6:27',
  ],
  [
    'origins in a circle',
    `${head}sources: { s: {}, t: {} }\nclaims:\n  c:\n    reports:\n      - { source: s, origin: t }\n      - { source: t, origin: s }\n`,
    'origin-cycle 10:30',
  ],
  [
    'a claim that depends on itself',
    `${head}claims: { c: { dependsOn: [{ given: c, likelihood: 0.5 }] } }\n`,
    'depends-on-cycle 6:16',
  ],
  [
    'a claim among what it depends on',
    `${head}claims: { b: {}, c: { dependsOn: [{ given: b and not c, likelihood: 0.5 }] } }\n`,
    'depends-on-cycle 6:23',
  ],
  [
    'a claim that depends on a figure',
    `${head}estimates: { e: {} }\nclaims: { c: { dependsOn: [{ given: e > 3, likelihood: 0.5 }] } }\n`,
    'depends-on-estimate 7:37',
  ],
  ...dependences.map(
    ([name, rows, ...expected]): Row => [
      name,
      `${head}claims:\n  a: {}\n  b: {}\n  c:\n    dependsOn:\n${rows.map((row) => `      - { given: ${row} }\n`).join('')}`,
      ...expected,
    ],
  ),
  ['twelve parents', `${head}${dependsOnAll(12)}`],
  ['thirteen parents', `${head}${dependsOnAll(13)}`, 'too-many-parents 20:8'],
  [
    'figures of different units',
    `${head}${units('men', 'tanks')}infeasible: [{ never: x, when: "c and (e > f)" }]\n`,
    'different-units 8:40',
  ],
  [
    'figures of one unit',
    `${head}${units('men', '" men "')}infeasible: [{ never: x, when: e > f }]\n`,
  ],
  [
    'figures of which one has no unit',
    `${head}${units('men', null)}infeasible: [{ never: x, when: e > f or f < e }]\n`,
    '~one-unit-only 8:32',
  ],
  [
    'figures without any unit',
    `${head}${units(null, null)}infeasible: [{ never: x, when: e > f }]\n`,
  ],
  [
    'a figure whose unit was given up',
    `${head}${units('men', '[3]')}infeasible: [{ never: x, when: e > f }]\n`,
    'wrong-type 7:43',
  ],
  [
    'an estimate compared with itself',
    `${head}${units('men', 'tanks')}infeasible: [{ never: x, when: e > e }]\n`,
  ],
];

const many = (n: number): string => Array.from({ length: n }, (_, k) => `o${k}: O`).join(', ');
const withMany = (n: number, of: string, rest = ''): string =>
  `casus: 1\ntitle: T\ndecisionMakers: { a: { options: { ${many(n)} }, ${of} } }\n${rest}`;
const model: readonly Row[] = [
  ['nobody', 'casus: 1\ntitle: T\ndecisionMakers: {}\n', 'empty-model 3:17'],
  [
    'nothing to decide',
    'casus: 1\ntitle: T\ndecisionMakers: { a: {} }\n',
    'empty-model 3:1',
    '~no-preferences 3:19',
  ],
  ['61 options', withMany(61, 'preferences: [o1]'), 'size-limit 3:1'],
  ['60 options', withMany(60, 'preferences: [o1]', 'statusQuo: [o59]\n')],
  ['27 options and a ranking', withMany(27, 'ranking: [1, 2]'), 'size-limit 3:243'],
  ['27 options and payoffs', withMany(27, 'payoffs: { 1: 2 }'), 'size-limit 3:243'],
  ['27 options and weights', withMany(27, 'weights: { o1: 2 }')],
  [
    '27 options and weights of too many digits',
    withMany(27, 'weights: { o1: 1e12, o2: 1e-12 }'),
    'fine-weights 3:243',
  ],
  [
    '27 options and coalesced states',
    withMany(27, 'preferences: [o1]', 'coalesce: [o1]\n'),
    'size-limit 4:1',
  ],
  [
    '27 options and an infeasible status quo',
    withMany(27, 'preferences: [o1]', 'infeasible: [o1 and o2]\nstatusQuo: [o1, o2]\n'),
    'status-quo-infeasible 5:12',
  ],
  [
    '27 options and no feasible state',
    withMany(27, 'preferences: [o1]', 'infeasible: [o1 and o2, not o1, o1 and not o2]\n'),
    'no-feasible-state 4:1',
  ],
  [
    'more states and decision makers than memory has room for',
    `casus: 1\ntitle: T\ndecisionMakers:\n${Array.from({ length: 26 }, (_, i) => `  d${i}: { options: { o${i}: O }, preferences: [o${i}] }\n`).join('')}`,
    'size-limit 3:1',
  ],
  ['no feasible state', `${head}infeasible: [x, not x]\n`, 'no-feasible-state 6:1'],
  [
    'an infeasible status quo',
    `${head}infeasible: [x and z]\nstatusQuo: [x, z]\n`,
    'status-quo-infeasible 7:12',
  ],
  ['a status quo of nothing known', `${head}statusQuo: [w]\n`, 'unknown-option 6:13'],
  ['a repeated option', `${head}statusQuo: [x, a.x]\n`, 'repeated 6:16'],
  ['a status quo by name', `${head}statusQuo: x\n`, 'status-quo-form 6:12'],
  ['no preferences', withA('{ options: { x: X } }'), '~no-preferences 4:3'],
  [
    'two forms of preference',
    withA('{ options: { x: X }, preferences: [x], weights: { x: 1 } }'),
    'one-preference-form 4:45',
  ],
  [
    'a ranking that misses states',
    withA('{ options: { x: X }, ranking: [1, 2] }'),
    'ranking-misses 4:27',
  ],
  [
    'a ranking that repeats a state',
    withA('{ options: { x: X }, ranking: [1, 2, [3, 1], 4] }'),
    'ranking-repeats 4:47',
  ],
  [
    'a ranking of state 5 of 4',
    withA('{ options: { x: X }, ranking: [1, 2, 3, 4, 5] }'),
    'unknown-state 4:49',
  ],
  [
    'payoffs that miss a state',
    withA('{ options: { x: X }, payoffs: { 1: 0, 2: 1, 3: 2 } }'),
    'payoff-misses 4:27',
  ],
  [
    'a payoff that is no number',
    withA('{ options: { x: X }, payoffs: { 1: much, 2: 1, 3: 2, 4: 3 } }'),
    'bad-payoff 4:41',
  ],
  [
    'a payoff for state 9',
    withA('{ options: { x: X }, payoffs: { 1: 1/2, 2: 1, 3: 2, 4: 3, 9: 1 } }'),
    'unknown-state 4:64',
  ],
  [
    'weights of nothing known',
    withA('{ options: { x: X }, weights: { w: 1 } }'),
    'unknown-option 4:38',
  ],
  ['weights twice', withA('{ options: { x: X }, weights: { x: 1, a.x: 2 } }'), 'repeated 4:44'],
  ['a statement inside a coalesced state', `${head}coalesce: [z]\n`, 'coalesce-tie 4:47'],
  [
    'a ranking inside a coalesced state',
    withA('{ options: { x: X }, ranking: [1, 2, 3, 4] }', 'coalesce: [z]\n'),
    'coalesce-tie 4:46',
  ],
  [
    'weights inside a coalesced state',
    withA('{ options: { x: X }, weights: { x: 1 } }', 'coalesce: [z]\n'),
    'coalesce-tie 4:36',
  ],
  [
    'a question inside a coalesced state',
    withA(
      '{ options: { x: X }, preferences: [z] }',
      'coalesce: [z]\nquestions: { q: { ask: x } }\n',
    ),
    '~question-splits-state 7:24',
  ],
  [
    'moves without states',
    withA('{ options: { x: X }, preferences: [x], moves: { x: [y] } }'),
    'option-form 4:45',
  ],
  [
    'no states',
    graph.replace('[one, two, three]', '[]').replace(/\{ moves.*/g, '{ preferences: ["true"] }'),
    'empty-model 3:9',
  ],
  ['a repeated state', graph.replace('two, three]', 'two, two, three]'), 'repeated 3:20'],
  ['options beside states', graph.replace('a: {', 'a: { options: { x: X },'), 'graph-form 5:8'],
  [
    'weights in graph form',
    graph.replace('ranking: [one, two, three]', 'weights: { one: 1 }'),
    'graph-form 5:31',
  ],
  ['sim in graph form', `${graph}concept: sim\n`, 'sim-graph-form 7:10'],
  ['an arc to itself', graph.replace('[two]', '[one]'), 'self-arc 5:23'],
  ['an arc to nowhere', graph.replace('[two]', '[tow]'), 'unknown-state 5:23'],
  ['an arc from nowhere', graph.replace('{ one: [two]', '{ four: [two]'), 'unknown-state 5:17'],
  ['an arc twice', graph.replace('[two]', '[two, two]'), 'repeated 5:28'],
  [
    'a ranking of a state that is not there',
    graph
      .replace('[one, two, three]', '[one, two, three, four]')
      .replace('ranking: [one, two, three]', 'ranking: [one, two, three, five]'),
    'unknown-state 5:58',
    'ranking-misses 6:33',
  ],
  [
    'a ranked state that is infeasible',
    `${graph}infeasible: [three]\n`,
    'unknown-state 5:51',
    'unknown-state 6:55',
  ],
  ['a status quo as list in graph form', `${graph}statusQuo: [one]\n`, 'status-quo-form 7:12'],
];

describe.each([
  ['syntax', syntax],
  ['shape', shape],
  ['names', names],
  ['formulas', formulas],
  ['evidence', evidence],
  ['model', model],
] as const)('%s', (_, rows) => {
  test.each(rows.map(([name, text, ...expected]) => ({ name, text, expected })))(
    '$name',
    ({ text, expected }) => {
      expect(found(text)).toEqual(expected);
      const hasError = expected.some((one) => !one.startsWith('~'));
      expect(parseCase(text).case === null).toBe(hasError);
    },
  );
});

test('rows that contradict each other: the message names a combination, whatever the number of claims', () => {
  const [contradictory] = parseCase(
    `${head}claims:\n  a: {}\n  b: {}\n  c: { dependsOn: [{ given: not a or b, likelihood: likely }, { given: a iff b, likelihood: likely }, { given: not b, likelihood: 0.5 }] }\n`,
  ).diagnostics;
  expect(contradictory!.message).toBe(
    'rows 1 and 3 both hold where not a and not b, and give likely and 0.5',
  );
  // Seven claims: combinations beyond one word of the table.
  const ids = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
  const only = ids.map((id, k) => (k % 2 === 0 ? id : `not ${id}`)).join(' and ');
  const [single] = parseCase(
    `${head}claims:\n${ids.map((id) => `  ${id}: {}\n`).join('')}  c: { dependsOn: [{ given: ${only}, likelihood: 0.5 }, { given: p6 and p4 and not p5, likelihood: 0.6 }] }\n`,
  ).diagnostics;
  expect(single!.message).toContain(`both hold where ${only}, and`);
});

test('what is right gives no diagnostic', () => {
  expect(found(head)).toEqual([]);
  expect(found(graph)).toEqual([]);
});
