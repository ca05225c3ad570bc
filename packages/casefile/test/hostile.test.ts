// One table of files that no analyst means to write, longer than a file usually is: a row says more
// than a name.
import { describe, expect, test } from 'vitest';
import { parseCase } from '../src/index.ts';
import { found, graph, head, withA } from './smallCases.ts';

/** Text of a file, and the codes with line and column that it must give; ~ marks warnings. */
type Row = readonly [name: string, text: string, ...expected: string[]];

const evidence = `${head}sources: { s: {} }\nclaims: { c: {}, d: {} }\nestimates: { e: {} }\n`;

function never(when: string): string {
  return `${evidence}infeasible: [{ never: x and y, when: ${JSON.stringify(when)} }]\n`;
}

function formula(text: string): string {
  return `${head}infeasible: [${JSON.stringify(text)}]\n`;
}

function estimate(figures: string): string {
  return `${head}sources: { s: {} }\nestimates: { e: { reports: [{ source: s, ${figures} }] } }\n`;
}

const yaml: readonly Row[] = [
  ['bare returns', `${head}note: a\rtitle: b\n`, 'not-yaml 6:8'],
  ['a no-break space that indents', `${head}claims:\n\u00a0 c: {}\n`, 'odd-space 7:1'],
  ['a tab that indents a list', `${head}infeasible:\n\t- x\n`, 'not-yaml 7:1'],
  ['a tab inside brackets', `${head}coalitions: [\n\t[a, b]]\n`, 'not-yaml 7:1'],
  ['a tab below a key', `${head}sources:\n  s:\n\t- c\n`, 'not-yaml 8:1'],
  ['a tab behind a value', `${head}note: a\t\n`],
  ['a list in the line of its key', `${head}infeasible: - x\n`, 'not-yaml 6:13'],
  ['a list in braces', `${head}sources: { s: - }\n`, 'not-yaml 6:15'],
  ['a bracket that closes nothing', `${head}note: ]\n`, 'not-yaml 6:7'],
  ['a comma without item', `${head}statusQuo: [x,, y]\n`, 'not-yaml 6:15'],
  ['text behind a list', `${head}statusQuo: [x] y\n`, 'not-yaml 6:16'],
  ['quotes inside quotes', `${head}note: "say "hi""\n`, 'not-yaml 6:13'],
  ['curly quotes', `${head}note: “a: b”\n`, 'not-yaml 6:7'],
  ['a star alone', `${head}note: * star\n`, 'not-yaml 6:7'],
  ['an ampersand alone', `${head}note: & more\n`, 'not-yaml 6:7'],
  ['an alias as key', `${head}note: &a x\nquestions: { *a : { ask: x } }\n`, 'bad-key 7:14'],
  ['a merge key', `${head}sources:\n  s: &s { kind: paper }\n  t: { <<: *s }\n`, 'unknown-key 8:8'],
  [
    'what an alias repeats, told once',
    `${head}sources:\n  s: &s { reliability: G }\n  t: *s\n`,
    'not-allowed 7:24',
  ],
  ['a tag of another language', `${head}note: !!js/function "x"\n`, 'tag 6:7'],
  ['a set', `${head}coalitions: !!set { a, b }\n`, 'tag 6:13'],
  ['bytes', `${head}note: !!binary aGVsbG8=\n`, 'tag 6:7'],
  ['a moment', `${head}asOf: !!timestamp 2016-01-01\n`, 'tag 6:7'],
  ['an exclamation mark', `${head}note: ! look\n`, 'tag 6:7'],
  ['a tag that says text', `${head}asOf: !!str 2016\n`],
  ['a tag on a key', `${head}!!int note: x\n`, 'tag 6:1'],
  ['%TAG', `%TAG ! tag:x,2000:\n---\n${head}`, 'directive 1:1'],
  ['a line with % in a text', `${head}note: "a\n  %YAML 1.1"\n`],
  ['%YAML 1.2', `%YAML 1.2\n---\n${head}`],
  ['the end of the document', `${head}...\n# end\n`],
  ['a separator at the end', `${head}---\n`, 'several-documents 6:1'],
  ['null as an id', withA('{ options: { null: X, x: Y }, preferences: [x] }')],
  ['an empty key', withA('{ options: { "": X, x: Y }, preferences: [x] }'), 'bad-key 4:19'],
  [
    'aliases that multiply',
    `${head}note: &a [x,x,x,x,x,x,x,x,x,x]\nquestion: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nsummary: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\ntitle2: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ntitle3: [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\n`,
    'too-many-aliases 10:31',
  ],
];

const ids: readonly Row[] = [
  [
    'constructor and toString',
    `${head}claims: { constructor: {}, toString: {} }\ninfeasible: [{ never: x and y, when: constructor and toString }]\n`,
  ],
  ['an option nobody has', formula('constructor'), 'unknown-option 6:15'],
  ['a key nobody has', `${head}constructor: 5\n`, 'unknown-key 6:1'],
  [
    '__proto__ in a report',
    `${head}sources: { s: {} }\nclaims: { c: { reports: [{ source: s, __proto__: 1 }] } }\n`,
    'bad-id 7:39',
  ],
  ['ids of digits', `${head}sources: { 10: {}, 2: {} }\n`, 'bad-id 6:12', 'bad-id 6:20'],
  ['letters beyond a to z', withA('{ options: { é: X, x: Y }, preferences: [x] }'), 'bad-id 4:19'],
  [
    'yes, no, on and off',
    withA(
      '{ options: { yes: Y, no: N, on: O, off: F }, preferences: [not yes and no if on iff off] }',
    ),
  ],
  ['interests twice', `${head}sources: { s: { interests: [a, a] } }\n`, 'repeated 6:32'],
  [
    'an origin nearly unknown',
    `${head}sources: { s: {} }\nclaims: { c: { reports: [{ source: s, origin: Unkown }] } }\n`,
    '~origin-like-source 7:47',
  ],
  [
    'the beginning of an id',
    withA('{ options: { assault-now: X, x: Y }, preferences: [assault] }'),
    'unknown-option 4:57',
  ],
  ['state names that are none', graph.replaceAll('one', '"a b"'), 'bad-id 3:10'],
  [
    'states that are numbers',
    graph.replace('[one, two, three]', '[1, 2, 3]'),
    'wrong-type 3:10',
    'wrong-type 3:13',
    'wrong-type 3:16',
  ],
];

const shape: readonly Row[] = [
  ['one coalition without its list', `${head}coalitions: [a, b]\n`, 'wrong-type 6:13'],
  ['a key of the neighbour', `${head}infeasible: [{ prefer: x }]\n`, 'unknown-key 6:16'],
  [
    'a grade in quotes',
    `${head}sources: { s: {} }\nclaims: { c: { reports: [{ source: s, credibility: "2" }] } }\n`,
    'not-allowed 7:52',
  ],
  ['a number in quotes', estimate('value: "5"'), 'wrong-type 7:49'],
  ['thousands by a comma', estimate('value: 3,000'), 'unknown-key 7:51'],
  ['thousands by an underscore', estimate('value: 3_000'), 'wrong-type 7:49'],
  ['thousands in a range', estimate('range: [3,000, 4,500]'), 'wrong-type 7:49'],
  ['no number', estimate('value: .nan'), 'wrong-type 7:49'],
  ['no end', estimate('value: 1e400'), 'wrong-type 7:49'],
  ['sixteen', estimate('value: 0x10')],
  ['a list for a likelihood', `${head}claims: { c: { likelihood: [0.2] } }\n`, 'wrong-type 6:28'],
  ['a date that is true', `${head}asOf: true\n`, 'wrong-type 6:7'],
  ['an empty title', head.replace('title: T', 'title: ""'), 'empty-text 2:8'],
  [
    'an empty origin',
    `${head}sources: { s: {} }\nclaims: { c: { reports: [{ source: s, origin: " " }] } }\n`,
    'empty-text 7:47',
  ],
  ['an empty option', withA('{ options: { x: "", y: Y }, preferences: [x] }'), 'empty-text 4:22'],
  [
    'known: yes',
    withA('{ options: { x: X }, preferences: [{ prefer: x, known: yes }] }'),
    'wrong-type 4:61',
  ],
];

const formulas: readonly Row[] = [
  ['if … then', formula('if x then y'), 'formula-token 6:15'],
  ['implies', formula('x implies y'), 'formula-connective 6:17'],
  ['an arrow', formula('x → y'), 'formula-character 6:17'],
  ['a double arrow', formula('x <-> y'), 'formula-character 6:18'],
  ['unequal', formula('x != y'), 'formula-character 6:17'],
  ['Not', formula('Not x'), 'formula-token 6:15'],
  ['TRUE', formula('TRUE'), 'formula-token 6:15'],
  ['quotes', formula("'x'"), 'formula-character 6:15'],
  ['a Cyrillic letter', formula('х'), 'formula-character 6:15'],
  ['a mark without width', formula('x\u200b and y'), 'formula-character 6:16'],
  ['a no-break space', formula('x\u00a0and y and z')],
  ['two dots', formula('a.x.y'), 'formula-character 6:18'],
  ['a dot at the end', formula('a.'), 'formula-character 6:16'],
  ['parentheses 199 deep', formula(`${'('.repeat(199)}x and y${')'.repeat(199)}`)],
  ['parentheses 201 deep', formula(`${'('.repeat(201)}x${')'.repeat(201)}`), 'formula-depth 6:216'],
  ['a million parentheses', formula('('.repeat(1_000_000)), 'formula-size 6:4015'],
  ['a chain of 1,900', formula(`${'y and '.repeat(1900)}x`)],
  ['a claim among options', `${evidence}questions: { q: { ask: c } }\n`, 'unknown-option 9:24'],
  [
    'an estimate among options',
    `${evidence}questions: { q: { ask: e > 5 } }\n`,
    'unknown-option 9:24',
  ],
  ['an option among claims', never('c and x'), 'unknown-claim 9:45'],
  ['at least, the wrong way round', never('e => 5'), 'formula-character 9:41'],
  ['≥', never('e ≥ 5'), 'formula-character 9:41'],
  ['a negative threshold', never('e > -5'), 'formula-character 9:43'],
  ['a threshold without end', never('e > 1e400'), 'comparison 9:43'],
  ['a unit behind a threshold', never('e > 5k'), 'formula-connective 9:44'],
  ['between', never('e > 1 < 3'), 'formula-connective 9:45'],
];

const datesAndFigures: readonly Row[] = [
  ['a year in another notation', `${head}asOf: 2.016e3\n`, 'bad-date 6:7'],
  ['an octal year', `${head}asOf: 0o3740\n`, 'bad-date 6:7'],
  ['a year with a zero before it', `${head}asOf: 02016\n`, 'bad-date 6:7'],
  ['the year 0', `${head}asOf: 0000\n`, 'bad-date 6:7'],
  ['a moment as text', `${head}asOf: 2016-10-13T10:00:00Z\n`, 'bad-date 6:7'],
  ['the 29th of February 1900', `${head}asOf: 1900-02-29\n`, 'bad-date 6:7'],
  ['a year as number', `${head}asOf: 2016\n`],
  [
    'a likelihood in per cent',
    `${head}claims: { c: { likelihood: 50 % } }\n`,
    'bad-likelihood 6:28',
  ],
  ['half a word', `${head}claims: { c: { likelihood: roughly even } }\n`, 'bad-likelihood 6:28'],
  [
    'a payoff over zero',
    withA('{ options: { x: X }, payoffs: { 1: 1/0, 2: 1, 3: 2, 4: 3 } }'),
    'bad-payoff 4:41',
  ],
  [
    'a payoff without end',
    withA('{ options: { x: X }, payoffs: { 1: .inf, 2: 1, 3: 2, 4: 3 } }'),
    'wrong-type 4:41',
  ],
  [
    'a payoff of 5,000 digits',
    withA(`{ options: { x: X }, payoffs: { 1: "${'9'.repeat(5000)}/7", 2: 1, 3: 2, 4: 3 } }`),
    'bad-payoff 4:41',
  ],
  ['spaces in a fraction', withA('{ options: { x: X }, payoffs: { 1: 1 / 2, 2: 1, 3: 2, 4: 3 } }')],
  [
    'a missing item of a ranking',
    withA('{ options: { x: X }, ranking: [1, 2, null, 4] }'),
    'wrong-type 4:43',
  ],
  ['weights in fractions', withA('{ options: { x: X }, weights: { x: 1/2 } }'), 'wrong-type 4:41'],
];

const whatOthersLookAt: readonly Row[] = [
  [
    'perceives an option that is not there',
    withA('{ options: { x: X }, preferences: [x], perceives: { options: [q] } }'),
    '~only-hypergame 4:45',
    'unknown-option 4:68',
  ],
  [
    'perceives an option twice',
    withA('{ options: { x: X }, preferences: [x], perceives: { options: [x, a.x] } }'),
    '~only-hypergame 4:45',
    'repeated 4:71',
  ],
  [
    'perceives a pattern of nothing known',
    withA('{ options: { x: X }, preferences: [x], perceives: { infeasible: [x and q] } }'),
    '~only-hypergame 4:45',
    'unknown-option 4:77',
  ],
  [
    'perceives preferences that break off',
    withA('{ options: { x: X }, preferences: [x], perceives: { preferences: [x and] } }'),
    '~only-hypergame 4:45',
    'formula-end 4:77',
  ],
  [
    'perceives two forms of preference',
    withA(
      '{ options: { x: X }, preferences: [x], perceives: { preferences: [x], weights: { x: 1 } } }',
    ),
    '~only-hypergame 4:45',
    'one-preference-form 4:76',
  ],
  [
    'perceives what nobody prefers',
    withA(
      '{ options: { x: X }, preferences: [x], perceives: { of: { q: { preferences: [x] } } } }',
    ),
    '~only-hypergame 4:45',
    'unknown-decision-maker 4:64',
  ],
  [
    'perceives itself as another',
    withA(
      '{ options: { x: X }, preferences: [x], perceives: { of: { a: { preferences: [x] } } } }',
    ),
    '~only-hypergame 4:45',
    'perceives-itself 4:64',
  ],
  [
    'perceives nothing wrong',
    withA(
      '{ options: { x: X }, preferences: [x], perceives: { options: [x], infeasible: [x and z], preferences: [z] } }',
    ),
    '~only-hypergame 4:45',
  ],
  [
    'an attitude of 1',
    withA('{ options: { x: X }, preferences: [x], attitudes: { b: 1 } }'),
    '~not-analysed-yet 4:45',
    'not-allowed 4:61',
  ],
  [
    'two circles of origins',
    `${head}sources: { s: {}, t: {}, u: {}, v: {} }\nclaims: { c: { reports: [{ source: s, origin: t }, { source: t, origin: s }, { source: u, origin: v }, { source: v, origin: u }] } }\n`,
    'origin-cycle 7:47',
    'origin-cycle 7:99',
  ],
  [
    'two circles of claims',
    `${head}claims:\n  c: { dependsOn: [{ given: d, likelihood: 0.2 }] }\n  d: { dependsOn: [{ given: c, likelihood: 0.2 }] }\n  e: { dependsOn: [{ given: e, likelihood: 0.2 }] }\n`,
    'depends-on-cycle 7:8',
    'depends-on-cycle 9:8',
  ],
  [
    '61 options and a mistake',
    `casus: 1\ntitle: T\ndecisionMakers: { a: { options: { ${Array.from({ length: 61 }, (_, k) => `o${k}: O`).join(', ')} }, preferences: [o1] } }\nstatusQuo: [q]\n`,
    'size-limit 3:1',
    'unknown-option 4:13',
  ],
];

describe.each([
  ['YAML', yaml],
  ['ids', ids],
  ['shape', shape],
  ['formulas', formulas],
  ['dates and figures', datesAndFigures],
  ['what waits for its analysis', whatOthersLookAt],
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
